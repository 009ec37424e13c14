import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ExportError } from '../export-error.ts';
import { type BundledFont, barFace, type Face, faces } from './faces.ts';

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

/** `@font-face` rules of all roles, and of the face for ― where it is wanted. */
export function fontFaceRules(files: FontFiles, withBar = false): string {
  const bar = `@font-face { font-family: ${barFace.family}; src: url("${urlOf(files, barFace.bundled)}"); unicode-range: ${barFace.range}; }`;
  return [...(withBar ? [bar] : []), ...faces.map((face) => fontFaceRule(face, files))].join('\n');
}

function urlOf(files: FontFiles, font: BundledFont): string {
  return pathToFileURL(files.get(font) ?? '').href;
}

function fontFaceRule(face: Face, files: FontFiles): string {
  const local = face.local.map((name) => `local("${name}")`);
  const sources = [...local, `url("${urlOf(files, face.bundled)}")`].join(', ');
  return `@font-face { font-family: ga-${face.role}; src: ${sources}; }`;
}
