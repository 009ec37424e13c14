import { describe, expect, it } from 'vitest';
import { characterMap } from '../../../../main/export/fonts/character-map.ts';
import { locateFonts } from '../../../../main/export/fonts/locate-fonts.ts';
import { openFont } from '../../../../main/export/fonts/open-font.ts';

/** Common and rare ideographs, signs, radicals, what no face has. */
const sample = [...'人民政府〔2031〕—―⼈⺠䶮㛃镕Ａ①％\u{2A6A5}\u{10FFFD}\u0007'];

describe.each([...locateFonts()])('the characters of $postScriptName', (_font, path) => {
  it('are those of the whole font, glyph by glyph', () => {
    const [map, whole] = [characterMap(path), openFont(path)];
    const codes = sample.map((character) => character.codePointAt(0) ?? 0);
    const has = codes.map((code) => whole.hasGlyphForCodePoint(code));
    expect(codes.map((code) => map.has(code))).toEqual(has);
    expect(has).toContain(true);
    expect(has).toContain(false);
    expect(codes.map((code) => map.glyphOf(code))).toEqual(
      codes.map((code) => whole.glyphForCodePoint(code).id),
    );
  });
});
