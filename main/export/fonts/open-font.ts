import { type Font, openSync } from 'fontkit';

/** Each font is opened once in the life of the process: reading 15 MB takes a tenth of a second. */
const opened = new Map<string, Font>();

export function openFont(path: string): Font {
  const font = opened.get(path) ?? openSync(path);
  opened.set(path, font);
  return font;
}
