/** Which characters a font has, without its outlines: they are most of its size and are not needed for that. */
import { create } from 'fontkit';
import { bareFont } from './bare-font.ts';
import { openFont } from './open-font.ts';

export interface CharacterMap {
  readonly has: (codePoint: number) => boolean;
  /** 0 where it has none. */
  readonly glyphOf: (codePoint: number) => number;
}

const maps = new Map<string, CharacterMap>();

/** Of the font at `path`, read on first use. Throws where the file is missing or no font. */
export function characterMap(path: string): CharacterMap {
  const known = maps.get(path);
  if (known !== undefined) return known;
  const bare = bareFont(path);
  const font = bare === null ? openFont(path) : create(bare);
  const map: CharacterMap = {
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    glyphOf: (codePoint) => font.glyphForCodePoint(codePoint).id,
  };
  maps.set(path, map);
  return map;
}
