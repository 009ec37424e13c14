/** Each arrow of the house (README, layout) is broken once in a planted tree, and the lint must see every one. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const configName = '.dependency-cruiser.json';

interface Arrow {
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly isType?: boolean;
}

const forbidden: readonly Arrow[] = [
  { rule: 'gazette-knows-nothing-else', from: 'main/gazette/a.ts', to: '../parsing/index.ts' },
  { rule: 'gazette-knows-nothing-else', from: 'main/gazette/b.ts', to: '../../preload/contract/index.ts' },
  { rule: 'parsing-knows-only-gazette', from: 'main/parsing/a.ts', to: '../sources/index.ts' },
  { rule: 'parsing-and-gazette-do-no-io', from: 'main/parsing/b.ts', to: 'node:fs' },
  { rule: 'parsing-and-gazette-do-no-io', from: 'main/gazette/c.ts', to: 'node:path' },
  { rule: 'parsing-stages-look-back', from: 'main/parsing/lines/a.ts', to: '../blocks/index.ts' },
  { rule: 'parsing-cuts-before-it-reads', from: 'main/parsing/blocks/a.ts', to: '../findings/index.ts' },
  {
    rule: 'parsing-findings-know-no-documents',
    from: 'main/parsing/findings/a.ts',
    to: '../blocks/index.ts',
  },
  { rule: 'libraries-know-only-gazette', from: 'main/archive/a.ts', to: '../search/index.ts' },
  { rule: 'libraries-know-only-gazette', from: 'main/search/a.ts', to: '../archive/index.ts' },
  { rule: 'libraries-know-only-gazette', from: 'main/relations/a.ts', to: '../archive/index.ts' },
  { rule: 'libraries-know-only-gazette', from: 'main/export/a.ts', to: '../engine/index.ts' },
  { rule: 'libraries-know-only-gazette', from: 'main/sources/a.ts', to: '../parsing/index.ts' },
  { rule: 'formats-know-no-other', from: 'main/sources/pdf/a.ts', to: '../text/index.ts' },
  { rule: 'formats-know-no-other', from: 'main/sources/text/a.ts', to: '../index.ts' },
  { rule: 'layout-knows-no-format', from: 'main/sources/layout/a.ts', to: '../pdf/index.ts' },
  { rule: 'page-map-knows-nothing-else', from: 'main/sources/page-map/a.ts', to: '../layout/index.ts' },
  { rule: 'pdf-is-read-upwards', from: 'main/sources/pdf/open/a.ts', to: '../text/index.ts' },
  {
    rule: 'archive-rests-on-its-database',
    from: 'main/archive/database/a.ts',
    to: '../gazettes/index.ts',
  },
  { rule: 'archive-rests-on-its-database', from: 'main/archive/database/b.ts', to: '../anchors/index.ts' },
  { rule: 'archive-anchors-know-no-records', from: 'main/archive/anchors/a.ts', to: '../user-data/index.ts' },
  {
    rule: 'archive-anchors-know-no-records',
    from: 'main/archive/searching/a.ts',
    to: '../gazettes/index.ts',
  },
  { rule: 'typesetting-is-loaded-when-needed', from: 'main/engine/f.ts', to: '../export/index.ts' },
  { rule: 'engine-looks-down', from: 'main/engine/a.ts', to: '../host/index.ts' },
  { rule: 'engine-looks-down', from: 'main/engine/b.ts', to: '../../renderer/index.ts' },
  { rule: 'engine-looks-down', from: 'main/engine/c.ts', to: '../../preload/bridge/index.ts' },
  { rule: 'host-asks-the-engine', from: 'main/host/a.ts', to: '../archive/index.ts' },
  { rule: 'host-asks-the-engine', from: 'main/host/b.ts', to: '../search/index.ts' },
  { rule: 'host-asks-the-engine', from: 'main/host/c.ts', to: '../../renderer/index.ts' },
  { rule: 'contract-stands-alone', from: 'preload/contract/a.ts', to: '../../main/gazette/index.ts' },
  {
    rule: 'contract-types-from-gazette-only',
    from: 'preload/contract/b.ts',
    to: '../../main/engine/index.ts',
    isType: true,
  },
  { rule: 'contract-imports-only-the-schema-library', from: 'preload/contract/c.ts', to: 'commander' },
  // Lies in node_modules without being asked for in package.json.
  { rule: 'contract-imports-only-the-schema-library', from: 'preload/contract/d.ts', to: 'scheduler' },
  { rule: 'bridge-knows-the-contract', from: 'preload/bridge/a.ts', to: '../../main/engine/index.ts' },
  { rule: 'electron-only-in-its-host-and-bridge', from: 'main/engine/d.ts', to: 'electron' },
  { rule: 'electron-only-in-its-host-and-bridge', from: 'main/host/browser/a.ts', to: 'electron' },
  { rule: 'renderer-knows-the-contract', from: 'renderer/a.ts', to: '../preload/bridge/index.ts' },
  {
    rule: 'renderer-knows-the-contract',
    from: 'renderer/b.ts',
    to: '../main/gazette/index.ts',
    isType: true,
  },
  { rule: 'no-cycles', from: 'main/engine/circle/a.ts', to: './b.ts' },
  { rule: 'no-unresolved', from: 'main/engine/e.ts', to: './missing.ts' },
];

const allowed: readonly Omit<Arrow, 'rule'>[] = [
  { from: 'main/host/electron/fine.ts', to: 'electron' },
  { from: 'main/host/fine.ts', to: '../engine/index.ts' },
  { from: 'main/host/fine-type.ts', to: '../gazette/index.ts', isType: true },
  { from: 'main/engine/fine.ts', to: '../archive/index.ts' },
  { from: 'main/engine/fine-contract.ts', to: '../../preload/contract/index.ts' },
  { from: 'main/archive/fine.ts', to: '../gazette/index.ts' },
  { from: 'main/archive/user-data/fine.ts', to: '../anchors/index.ts' },
  { from: 'main/archive/gazettes/fine.ts', to: '../database/index.ts' },
  { from: 'main/parsing/fine.ts', to: '../gazette/index.ts' },
  { from: 'main/sources/pdf/fine.ts', to: '../layout/index.ts' },
  { from: 'main/sources/layout/fine.ts', to: '../page-map/index.ts' },
  { from: 'preload/bridge/fine.ts', to: '../contract/index.ts' },
  { from: 'preload/contract/fine.ts', to: 'zod' },
  { from: 'preload/contract/fine-type.ts', to: '../../main/gazette/index.ts', isType: true },
  { from: 'renderer/fine.ts', to: '../preload/contract/index.ts' },
];

/** Every part of the house as one harmless file. */
const parts = [
  ...['gazette', 'parsing', 'sources', 'archive', 'search', 'export', 'engine', 'host'].map(
    (name) => `main/${name}`,
  ),
  ...['anchors', 'database', 'gazettes', 'searching', 'user-data'].map((name) => `main/archive/${name}`),
  'main/parsing/blocks',
  'main/parsing/findings',
  'main/sources/layout',
  'main/sources/page-map',
  'main/sources/pdf',
  'main/sources/pdf/text',
  'main/sources/text',
  'preload/contract',
  'preload/bridge',
  'renderer',
];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-arrows-'));
  cpSync(join(root, configName), join(folder, configName));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  // What is an npm dependency and what only lies in node_modules is told by it.
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  for (const part of parts) put(`${part}/index.ts`, 'export const value = 1;\n');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function plant({ from, to, isType }: Omit<Arrow, 'rule'>): void {
  put(from, isType ? `export type { value } from '${to}';\n` : `import '${to}';\n`);
}

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

function cruise(): { readonly status: number; readonly violations: readonly Violation[] } {
  const tool = join(root, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruiser.mjs');
  const args = [tool, 'main', 'preload', 'renderer', '--config', configName, '--output-type'];
  const run = (type: string) => {
    try {
      const output = execFileSync(process.execPath, [...args, type], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      return { status: 0, output };
    } catch (error) {
      const { status, stdout } = error as { status: number; stdout: string };
      return { status, output: stdout };
    }
  };
  const { summary } = JSON.parse(run('json').output) as { summary: { violations: readonly Violation[] } };
  return { status: run('err').status, violations: summary.violations };
}

it('sees each forbidden import', () => {
  for (const arrow of forbidden) plant(arrow);
  put('main/engine/circle/b.ts', "import './a.ts';\n");
  const { status, violations } = cruise();
  expect(status).toBeGreaterThan(0);
  const seen = new Set(violations.map(({ from, rule }) => `${from}: ${rule.name}`));
  const missed = forbidden.filter(({ from, rule }) => !seen.has(`${from}: ${rule}`));
  expect(missed).toEqual([]);
});

it('lets the allowed ones pass', () => {
  for (const arrow of allowed) plant(arrow);
  expect(cruise()).toEqual({ status: 0, violations: [] });
});
