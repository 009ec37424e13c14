/** Where pdf.js finds its character maps, substitute fonts and decoders: always a folder on this computer. */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

export interface PdfResources {
  readonly cMapUrl: string;
  readonly standardFontDataUrl: string;
  readonly wasmUrl: string;
}

/** The installed program carries the folders as `resources/pdfjs`; a checkout has them in node_modules. */
export function locatePdfResources(folder = packagedFolder()): PdfResources {
  const root =
    folder !== null && existsSync(join(folder, 'cmaps'))
      ? folder
      : dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const within = (name: string): string => join(root, name) + sep;
  return {
    cMapUrl: within('cmaps'),
    standardFontDataUrl: within('standard_fonts'),
    wasmUrl: within('wasm'),
  };
}

/** Set by Electron in every one of its processes. */
function packagedFolder(): string | null {
  const { resourcesPath } = process as { readonly resourcesPath?: string };
  return resourcesPath === undefined ? null : join(resourcesPath, 'pdfjs');
}
