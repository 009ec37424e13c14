import { type Font, openSync } from 'fontkit';

/** Each font is opened once in the life of the process: reading 15 MB takes a tenth of a second. */
const opened = new Map<string, Font>();

/** The font at `path`, read on first use. Throws where the file is missing or no font. */
export function openFont(path: string): Font {
  const font = opened.get(path) ?? openSync(path);
  opened.set(path, font);
  return font;
}
