/**
 * Small PDFs of invented text, set line by line: the places of all characters are known. The font is not embedded
 * (STSong-Light with UniGB-UCS2-H), so that no font file is needed and pdf.js must find its character maps.
 */

export interface SetOptions {
  /** Space after each character beyond its width. */
  readonly spacing?: number;
}

interface SetPage {
  readonly width: number;
  readonly height: number;
  readonly rotate: number;
  readonly parts: string[];
}

const isWide = (code: number): boolean => code >= 0x80;

export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, character) => sum + (isWide(character.charCodeAt(0)) ? size : size / 2), 0);

const hex = (text: string): string =>
  Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** Entries beside the usual ones; `{1}` stands for the first of the further objects, and so on. */
export interface SetMore {
  readonly objects: readonly string[];
  readonly catalog?: string;
  readonly resources?: string;
  readonly fonts?: string;
  readonly page?: string;
}

export class PdfSetter {
  readonly #pages: SetPage[] = [];
  #more: SetMore = { objects: [] };

  page(width = 595, height = 842, rotate = 0): this {
    this.#pages.push({ width, height, rotate, parts: [] });
    return this;
  }

  /** Base line at `y` from the bottom. */
  text(text: string, x: number, y: number, size = 10, { spacing = 0 }: SetOptions = {}): this {
    return this.raw(`BT /F1 ${size} Tf ${spacing} Tc 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`);
  }

  /** Text that runs upwards. */
  upward(text: string, x: number, y: number, size = 10): this {
    return this.raw(`BT /F1 ${size} Tf 0 Tc 0 1 -1 0 ${x} ${y} Tm <${hex(text)}> Tj ET`);
  }

  rule(x: number, y: number, width: number, height: number): this {
    return this.raw(`${x} ${y} ${width} ${height} re f`);
  }

  /** Ruled cells with their lines; `widths` of columns, `heights` of rows from the top. */
  grid(x: number, top: number, widths: readonly number[], heights: readonly number[]): this {
    const width = widths.reduce((sum, part) => sum + part, 0);
    const height = heights.reduce((sum, part) => sum + part, 0);
    let y = top;
    for (const part of [0, ...heights]) {
      y -= part;
      this.rule(x, y, width, 0.5);
    }
    let at = x;
    for (const part of [0, ...widths]) {
      at += part;
      this.rule(at, top - height, 0.5, height);
    }
    return this;
  }

  /** Layers, annotations and other fonts. */
  more(more: SetMore): this {
    this.#more = more;
    return this;
  }

  raw(operators: string): this {
    this.#pages.at(-1)?.parts.push(operators);
    return this;
  }

  bytes(): Uint8Array {
    const first = 5 + this.#pages.length * 2;
    const linked = (entries = ''): string =>
      entries.replace(/\{(\d+)\}/g, (_, number: string) => `${first + Number(number)} 0 R`);
    const { catalog, resources, fonts, page: ofPage, objects: further } = this.#more;
    const objects: string[] = [
      `<< /Type /Catalog /Pages 2 0 R ${linked(catalog)} >>`,
      `<< /Type /Pages /Count ${this.#pages.length} /Kids [${this.#pages.map((_, at) => `${6 + at * 2} 0 R`).join(' ')}] >>`,
      '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
      '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R >>',
      '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ];
    for (const [at, page] of this.#pages.entries()) {
      const content = page.parts.join('\n');
      objects.push(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Rotate ${page.rotate} /Resources << /Font << /F1 3 0 R ${linked(fonts)} >> ${linked(resources)} >> ${linked(ofPage)} /Contents ${7 + at * 2} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      );
    }
    for (const object of further) objects.push(linked(object));
    let file = '%PDF-1.4\n';
    const places: number[] = [];
    objects.forEach((object, at) => {
      places.push(file.length);
      file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    });
    const xref = file.length;
    const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
    file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
    file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
    return new TextEncoder().encode(file);
  }
}

/** Lines of a paragraph indented by two characters; a mark that must not begin a line takes the character before along. */
export function breakLines(text: string, width: number, size: number): readonly string[] {
  const lines: string[] = [];
  let line = '　　';
  for (const character of text) {
    if (widthOf(line + character, size) > width) {
      const isMark = /[，。；：、）》”]/.test(character);
      lines.push(isMark ? line.slice(0, -1) : line);
      line = isMark ? line.slice(-1) : '';
    }
    line += character;
  }
  lines.push(line);
  return lines;
}

export type SetBlock =
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string };

export interface SetIssue {
  readonly columns: number;
  readonly gutter?: number;
  readonly size?: number;
  readonly leading?: number;
  readonly head?: string;
  readonly foot?: (page: number) => string;
  readonly blocks: readonly SetBlock[];
}

/** Sets blocks into columns, with titles across all of them, and balances nothing: the last page is half filled. */
export function setIssue(issue: SetIssue): Uint8Array {
  const { columns, gutter = 22, size = 10, leading = 17, head, foot, blocks } = issue;
  const [left, right, top, bottom] = [60, 535, 780, 70];
  const width = (right - left - gutter * (columns - 1)) / columns;
  const setter = new PdfSetter();
  let page = 0;
  let column = 0;
  let y = 0;
  let bandTop = top;
  const newPage = (): void => {
    setter.page();
    page += 1;
    column = 0;
    bandTop = top;
    y = top;
    if (head !== undefined) setter.text(head, left, 810, 8).rule(left, 802, right - left, 0.5);
    if (foot !== undefined) setter.text(foot(page), 290, 40, 8);
  };
  const nextColumn = (): void => {
    column += 1;
    y = bandTop;
    if (column >= columns) newPage();
  };
  newPage();
  let lowest = top;
  for (const block of blocks) {
    if (block.kind === 'title') {
      // Columns above are read to their ends before the title.
      y = column === 0 ? y : Math.min(y, lowest);
      if (y < bottom + 150) newPage();
      y -= size;
      for (const line of block.lines) {
        const wide = size * 1.7;
        y -= wide * 1.5;
        setter.text(line, (left + right - widthOf(line, wide)) / 2, y, wide);
      }
      y -= leading * 1.5;
      column = 0;
      bandTop = y;
      lowest = y;
      continue;
    }
    for (const [at, line] of breakLines(block.text, width, size).entries()) {
      if (y < bottom) nextColumn();
      const indent = at === 0 ? size * 2 : 0;
      setter.text(line.replaceAll('　', ''), left + column * (width + gutter) + indent, y, size);
      y -= leading;
      lowest = Math.min(lowest, y);
    }
  }
  return setter.bytes();
}
