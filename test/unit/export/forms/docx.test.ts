import { describe, expect, it } from 'vitest';
import { asDocx } from '../../../../main/export/forms/docx/docx.ts';
import type { FormDocument } from '../../../../main/export/forms/form-input.ts';
import { readingCopyLine, wordingFor } from '../../../../main/export/wording.ts';
import type { GazetteDocument } from '../../../../main/gazette/tree.ts';
import { longText, notice } from '../../../helpers/export-fixture.ts';
import { annotate, formInput } from '../../../helpers/form-input.ts';
import { convertWithLibreOffice, hasLibreOffice } from '../../../helpers/libreoffice.ts';
import { linesOf as printedLines } from '../../../helpers/printed-text.ts';
import { readDocx } from '../../../helpers/read-forms.ts';
import { compact, type PlacedText, readPdf } from '../../../helpers/read-pdf.ts';
import { findAll, readXml, textOf } from '../../../helpers/read-xml.ts';
import { isLeftOut, skipHere } from '../../../helpers/skip.ts';
import { asFormDocument, invented, issues, rare } from './issues.ts';

const say = wordingFor('zh-CN');

/** In a table of more than twelve rows, what is carried down is written in each row. */
const linesOf = (document: GazetteDocument): readonly string[] =>
  printedLines({
    ...document,
    tables: document.tables.map((table) => (table.rows.length > 12 ? { ...table, carried: [] } : table)),
  });

const shownLines = (item: FormDocument): readonly string[] => {
  const { blocks, title } = item.document;
  const hasTitle = blocks.length > 0;
  return hasTitle || title === '' ? linesOf(item.document) : [title];
};

describe.each(issues)('Word file of %s', (_name, documents) => {
  it.each(documents.map((item) => [item.document.title, item] as const))(
    '%s, to the character',
    async (_title, item) => {
      const { paragraphs, parts } = readDocx(await asDocx(formInput([item])));
      const lines = paragraphs
        // Titles are broken by sense; a cell merged downwards is empty below.
        .map(({ text, style }) =>
          style === 'Heading1' || style === 'InstrumentTitle' ? compact(text) : text,
        )
        .filter((line) => line !== '');
      const own = shownLines(item).filter((line) => line !== '');
      const asShown = own.map((line, index) => (lines[index] === compact(line) ? compact(line) : line));
      const title = item.document.title;
      expect([
        asShown,
        [
          compact(title),
          ...own.map((line, index) => (lines[index + 1] === compact(line) ? compact(line) : line)),
        ],
      ]).toContainEqual(lines);
      const headers = Object.entries(parts).filter(([name]) => name.startsWith('word/header'));
      expect(headers.length).toBeGreaterThan(0);
      for (const [, xml] of headers) expect(textOf(readXml(xml))).toBe(readingCopyLine(item, say));
    },
  );
});

describe('GB/T 9704 in Word', () => {
  it('has the margins, the pitch and the faces of the standard', async () => {
    const { document, parts } = readDocx(await asDocx(formInput([asFormDocument(notice)])));
    const [margins] = findAll(document, 'w:pgMar');
    const millimetres = (name: string) => (Number(margins?.attributes[`w:${name}`]) / 1440) * 25.4;
    expect(millimetres('top')).toBeCloseTo(37, 1);
    expect(millimetres('bottom')).toBeCloseTo(35, 1);
    expect(millimetres('left')).toBeCloseTo(28, 1);
    expect(millimetres('right')).toBeCloseTo(26, 1);
    const styles = readXml(parts['word/styles.xml'] ?? '');
    const style = (id: string) =>
      findAll(styles, 'w:style').find(({ attributes }) => attributes['w:styleId'] === id);
    const face = (id: string) => {
      const found = style(id);
      return found && findAll(found, 'w:rFonts')[0]?.attributes['w:eastAsia'];
    };
    expect(face('Normal')).toBe('仿宋_GB2312');
    expect(face('Heading1')).toBe('方正小标宋简体');
    expect(face('Heading2')).toBe('黑体');
    expect(face('Heading3')).toBe('楷体_GB2312');
    const normal = style('Normal');
    const spacing =
      normal && findAll(normal, 'w:spacing').find(({ attributes }) => attributes['w:line'] !== undefined);
    expect(spacing?.attributes).toMatchObject({ 'w:line': '579', 'w:lineRule': 'exact' });
    expect(parts['word/fontTable.xml']).toContain('w:altName');
    expect(normal?.attributes['w:default']).toBe('1');
    const [defaults] = findAll(styles, 'w:pPrDefault');
    expect(defaults && findAll(defaults, 'w:overflowPunct')[0]?.attributes['w:val']).toBe('0');
  });

  it('has headings for the navigation pane', async () => {
    const { paragraphs } = readDocx(await asDocx(formInput([asFormDocument(notice)])));
    const headings = paragraphs
      .filter(({ style }) => style?.startsWith('Heading'))
      .map(({ style, text }) => [style, compact(text)]);
    expect(headings).toEqual([
      ['Heading1', compact(notice.title)],
      ['Heading3', '一、总体要求'],
    ]);
  });

  it('repeats a table’s head, cuts no row and merges what is carried down', async () => {
    const [table] = notice.tables;
    if (table === undefined) throw new Error('no table');
    const withRows = async (rows: number) => {
      const carried = [
        [1, 3],
        [2, 3],
      ] as const;
      const short = { ...notice, tables: [{ ...table, rows: table.rows.slice(0, rows), carried }] };
      const { document } = readDocx(await asDocx(formInput([asFormDocument(short)])));
      expect(findAll(document, 'w:tblHeader')).toHaveLength(1);
      expect(findAll(document, 'w:cantSplit')).toHaveLength(rows + 1);
      return findAll(document, 'w:vMerge').map(({ attributes }) => attributes['w:val']);
    };
    expect(await withRows(12)).toEqual(['restart', 'continue', 'continue']);
    // Over pages, a merged cell would be torn apart.
    expect(await withRows(32)).toEqual([]);
  });

  it('numbers pages — 1 — on the right of odd pages and on the left of even ones', async () => {
    const { parts } = readDocx(await asDocx(formInput([asFormDocument(notice)])));
    const footers = Object.entries(parts).filter(([name]) => name.startsWith('word/footer'));
    expect(footers.map(([, xml]) => findAll(readXml(xml), 'w:jc')[0]?.attributes['w:val']).sort()).toEqual([
      'left',
      'right',
    ]);
    expect(parts['word/settings.xml']).toContain('w:evenAndOddHeaders');
  });

  it('leaves notes out unless asked, and then marks and lists them', async () => {
    const item = annotate(asFormDocument(notice), 3, 0, 6);
    const left = readDocx(await asDocx(formInput([item])));
    expect(JSON.stringify(left.parts)).not.toContain('需报分管领导');
    const asked = readDocx(await asDocx(formInput([item], { withAnnotations: true })));
    expect(asked.paragraphs.at(-1)?.text).toContain('需报分管领导');
    expect(findAll(asked.document, 'w:shd').length).toBeGreaterThan(0);
  });

  it('is the same file for the same input', async () => {
    const input = formInput(invented);
    expect(Buffer.compare(await asDocx(input), await asDocx(input))).toBe(0);
  });
});

const area = { top: 37, bottom: 262 } as const;
const inArea = (page: readonly PlacedText[]) =>
  page.filter(({ baseMm }) => baseMm > area.top && baseMm < area.bottom);

/** Text of each page without source line, page number and the heads of tables that go on from the page before. */
function pageTexts(
  pages: readonly (readonly PlacedText[])[],
  documents: readonly FormDocument[],
): readonly string[] {
  const heads = documents
    .flatMap(({ document }) => document.tables)
    .map(({ header, attributes, rows }) => {
      const lacking = Math.max(0, (rows[0]?.length ?? 0) - (header[0]?.length ?? 0));
      return compact([...header.flat(), ...(lacking > 0 ? attributes.slice(-lacking) : [])].join(''));
    })
    .filter((head) => head !== '');
  const seen = new Set<string>();
  return pages.map((page) => {
    const text = compact(
      page
        .filter(({ baseMm }) => baseMm > headMarginMm)
        .map((item) => item.text)
        .join(''),
    ).replace(/—\d+—$/, '');
    const repeated = heads.find((head) => seen.has(head) && text.startsWith(head));
    for (const head of heads) if (text.includes(head)) seen.add(head);
    return repeated === undefined ? text : text.slice(repeated.length);
  });
}

/** Noto Sans CJK has one glyph for both dashes. */
const oneDash = (text: string): string => text.replaceAll('―', '—');

/** Below it, on pages of either kind, stands the text. */
const headMarginMm = 25;
const isInstalled = hasLibreOffice();
const noOffice = isInstalled ? null : 'LibreOffice is not installed';

describe('LibreOffice', () => {
  it.skipIf(isLeftOut('LibreOffice’s PDF of Word files', noOffice)).each(issues)(
    'opens %s and makes a PDF with the same text',
    async (_name, chosen) => {
      // Emoji need a face of their own, which few machines have: their document is read back as text below.
      const documents = chosen.filter(({ document }) => document !== rare);
      const { pages } = await readPdf(convertWithLibreOffice(await asDocx(formInput(documents)), 'pdf'));
      const read = oneDash(pageTexts(pages, documents).join(''));
      let rest = read;
      const own = documents.map(({ document }) => {
        const text = oneDash(compact(linesOf(document).join('')));
        // The name of a part that has no title of its own stands above it.
        const shown =
          chosen === invented || rest.startsWith(text) ? text : oneDash(compact(document.title)) + text;
        rest = rest.slice(shown.length);
        return shown;
      });
      const all = own.join('');
      // A sign that the face at hand lacks is drawn from another one, and written where that is used next: of the
      // invented documents, which have such signs, the characters are counted.
      const ordered = (text: string) => (chosen === invented ? Array.from(text).sort().join('') : text);
      const at = Array.from({ length: all.length }).findIndex(
        (_none, index) => ordered(all)[index] !== ordered(read)[index],
      );
      expect([at, ordered(all).slice(at, at + 20), read.length]).toEqual([
        -1,
        ordered(read).slice(at, at + 20),
        all.length,
      ]);
    },
  );

  it('opens rare signs and emoji as they are', async (context) => {
    if (!isInstalled) skipHere(context, 'LibreOffice is not installed');
    const docx = await asDocx(formInput([asFormDocument(rare)]));
    const text = new TextDecoder().decode(convertWithLibreOffice(docx, 'txt:Text (encoded):UTF8'));
    expect(compact(text.replace(/^\uFEFF/, ''))).toBe(compact(linesOf(rare).join('')));
  });

  it('sets 22 lines of 28 characters to a page', async (context) => {
    if (!isInstalled) skipHere(context, 'LibreOffice is not installed');
    const pdf = convertWithLibreOffice(await asDocx(formInput([asFormDocument(longText)])), 'pdf');
    const { pages } = await readPdf(pdf);
    const full = inArea(pages[1] ?? []);
    const lines = Map.groupBy(full, ({ baseMm }) => Math.round(baseMm));
    expect(lines.size).toBe(22);
    for (const items of lines.values()) {
      expect(items.reduce((sum, { text }) => sum + Array.from(compact(text)).length, 0)).toBe(28);
    }
  });
});
