/** The part of fontkit used here; the package has no types of its own. */
declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    /** In the font's units. */
    readonly advanceWidth: number;
    readonly path: {
      readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
    };
  }
  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
  }
  export function openSync(path: string): Font;
  export function create(bytes: Uint8Array): Font;
}
