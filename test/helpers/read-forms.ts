/** Reads exported files back, each by its format's own rules. */
import { strFromU8, unzipSync } from 'fflate';
import { elementsOf, findAll, readXml, textOf, type XmlElement } from './read-xml.ts';

/** The apostrophe that guards a cell against being taken for a formula is taken away again. */
export function readCsv(csv: string): readonly (readonly string[])[] {
  return rawCsv(csv).map((row) => row.map((cell) => cell.replace(/^'(?='*[=+\-@＝＋－＠\t\r\n])/, '')));
}

/** RFC 4180, with the byte-order mark: cells as a spreadsheet program takes them. */
export function rawCsv(csv: string): readonly (readonly string[])[] {
  if (!csv.startsWith('\uFEFF')) throw new Error('no byte-order mark');
  if (!csv.endsWith('\r\n')) throw new Error('no line end');
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  cell.lastIndex = 1;
  while (cell.lastIndex < csv.length) {
    const at = cell.lastIndex;
    const match = cell.exec(csv);
    if (match === null) throw new Error(`not CSV at ${at}`);
    const value = match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"');
    row.push(value);
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

/** The cells of the first sheet, by shared and inline strings and numbers. */
export function readXlsx(bytes: Uint8Array): readonly (readonly string[])[] {
  const parts = unzipSync(bytes);
  const part = (name: string): XmlElement | null => {
    const found = parts[name];
    return found === undefined ? null : readXml(strFromU8(found));
  };
  const strings = part('xl/sharedStrings.xml');
  const shared =
    strings === null ? [] : elementsOf(strings).map((item) => findAll(item, 't').map(textOf).join(''));
  const sheet = part('xl/worksheets/sheet1.xml');
  if (sheet === null) throw new Error('no sheet');
  if (findAll(sheet, 'f').length > 0) throw new Error('a formula');
  return findAll(sheet, 'row').map((row) => {
    const cells: string[] = [];
    for (const cell of findAll(row, 'c')) {
      const value = findAll(cell, 'v').map(textOf).join('');
      const text = cell.attributes.t === 's' ? (shared[Number(value)] ?? '') : value;
      cells[columnOf(cell.attributes.r ?? 'A1')] =
        cell.attributes.t === 'inlineStr' ? findAll(cell, 't').map(textOf).join('') : text;
    }
    return Array.from(cells, (value) => value ?? '');
  });
}

function columnOf(reference: string): number {
  const letters = reference.replace(/\d+$/, '');
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export interface WordParagraph {
  readonly style: string | null;
  readonly text: string;
  /** In a table's cell. */
  readonly isCell: boolean;
}

/** Body paragraphs of a .docx in order, and its headers' and footers' text. */
export function readDocx(bytes: Uint8Array): {
  readonly parts: Readonly<Record<string, string>>;
  readonly document: XmlElement;
  readonly paragraphs: readonly WordParagraph[];
} {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes))
      .filter(([name]) => /\.(xml|rels)$/.test(name))
      .map(([name, content]) => [name, strFromU8(content)]),
  );
  const document = readXml(parts['word/document.xml'] ?? '');
  const paragraphs = paragraphsOf(document, false);
  return { parts, document, paragraphs };
}

function paragraphsOf(element: XmlElement, isCell: boolean): readonly WordParagraph[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name !== 'w:p') return paragraphsOf(child, isCell || child.name === 'w:tc');
    const style = findAll(child, 'w:pStyle')[0]?.attributes['w:val'] ?? null;
    return [{ style, text: findAll(child, 'w:r').map(runText).join(''), isCell }];
  });
}

function runText(run: XmlElement): string {
  return elementsOf(run)
    .map(({ name, ...child }) => {
      if (name === 'w:t') return textOf({ name, ...child });
      if (name === 'w:br') return '\n';
      return name === 'w:tab' ? '\t' : '';
    })
    .join('');
}
