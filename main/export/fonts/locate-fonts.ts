import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ExportError } from '../export-error.ts';
import {
  type BundledFont,
  barFace,
  type Face,
  faces,
  markerFamily,
  type OfficeFont,
  officeFamilyOf,
} from './faces.ts';
import { markerFont } from './marker-font.ts';
import { findOfficeFonts } from './office-fonts.ts';

/** Paths of all faces that a file may be set in. */
export type FontFiles = ReadonlyMap<BundledFont | OfficeFont, string>;

export interface FontChoice {
  /** Where the bundled files lie; without it the program's own are found. */
  readonly folder?: string | undefined;
  /** `office`: the office's own faces as well, where this machine has them. */
  readonly faces?: 'office' | 'bundled' | undefined;
  /** Where those are looked for; without it the system's folders. */
  readonly officeFolders?: readonly string[] | undefined;
}

/** The bundled faces, and the office's where they are wanted. */
export function fontsFor({ folder, faces: wanted, officeFolders }: FontChoice): FontFiles {
  const bundled = locateFonts(folder);
  return wanted === 'office' ? new Map([...bundled, ...findOfficeFonts(officeFolders)]) : bundled;
}

export function officeFontsOf(files: FontFiles): readonly (readonly [OfficeFont, string])[] {
  return [...files].flatMap(([font, path]) => ('role' in font ? [[font, path] as const] : []));
}

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
  const office = officeFontsOf(files).map(
    ([{ role }, path]) =>
      `@font-face { font-family: ${officeFamilyOf(role)}; src: url("${pathToFileURL(path).href}"); }`,
  );
  return [...(withBar ? [bar] : []), ...faces.map((face) => fontFaceRule(face, files)), ...office].join('\n');
}

/** `@font-face` rule of the face that has these characters and draws a mark for each. */
export function markerFace(characters: readonly string[]): string {
  const file = markerFont(characters).toString('base64');
  return `@font-face { font-family: ${markerFamily}; src: url("data:font/ttf;base64,${file}"); }`;
}

function urlOf(files: FontFiles, font: BundledFont): string {
  return pathToFileURL(files.get(font) ?? '').href;
}

function fontFaceRule(face: Face, files: FontFiles): string {
  return `@font-face { font-family: ga-${face.role}; src: url("${urlOf(files, face.bundled)}"); }`;
}
