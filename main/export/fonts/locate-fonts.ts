import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ExportError } from '../export-error.ts';
import { type BundledFont, type Face, faces } from './faces.ts';

export type FontFiles = ReadonlyMap<BundledFont, string>;

/** Paths of the bundled fonts: in the installed program's resources, else in node_modules. */
export function locateFonts(folder = packagedFolder()): FontFiles {
  const { resolve } = createRequire(import.meta.url);
  return new Map(
    faces.map(({ bundled }) => {
      const packaged = folder === null ? null : join(folder, bundled.file);
      if (packaged !== null && existsSync(packaged)) return [bundled, packaged];
      try {
        return [bundled, resolve(bundled.module)];
      } catch (error) {
        throw new ExportError('export/failed', { reason: 'font', file: bundled.file }, error);
      }
    }),
  );
}

/** Set by Electron in every one of its processes. */
function packagedFolder(): string | null {
  const { resourcesPath } = process as { readonly resourcesPath?: string };
  return resourcesPath === undefined ? null : join(resourcesPath, 'fonts');
}

/** `@font-face` rules of all roles. */
export function fontFaceRules(files: FontFiles): string {
  return faces.map((face) => fontFaceRule(face, files)).join('\n');
}

function fontFaceRule(face: Face, files: FontFiles): string {
  const local = face.local.map((name) => `local("${name}")`);
  const file = files.get(face.bundled) ?? '';
  const sources = [...local, `url("${pathToFileURL(file).href}")`].join(', ');
  return `@font-face { font-family: ga-${face.role}; src: ${sources}; }`;
}
