import { describe, expect, it } from 'vitest';
import { cssString, escapeText } from '../../../main/export/markup.ts';
import { parseToUnicode, writeToUnicode } from '../../../main/export/pdf/to-unicode.ts';
import { placeBlocks } from '../../../main/export/typeset/block-roles.ts';
import { contentsMarkup, coverMarkup } from '../../../main/export/typeset/front-matter.ts';
import { headedClauses } from '../../../main/export/typeset/headed-clauses.ts';
import { stretch } from '../../../main/export/typeset/inline.ts';
import { markDocument } from '../../../main/export/typeset/marks.ts';
import { laidRows } from '../../../main/export/typeset/table-rows.ts';
import { isWideTable, tableMarkup } from '../../../main/export/typeset/tables.ts';
import { titleLines, widthOf } from '../../../main/export/typeset/title-lines.ts';
import { readingCopyLine, wordingFor } from '../../../main/export/wording.ts';
import { exportInput, exportItem, longText, makeDocument, notice } from '../../helpers/export-fixture.ts';

const bareAnnotation = {
  id: 'a',
  anchor: null,
  quote: '',
  style: 'highlight',
  colour: 'yellow',
  note: '',
  tags: [],
} as const;

describe('titles', () => {
  it.each([
    [
      '云岭省人民政府办公厅关于印发云岭省“清水润城”行动三年实施方案（2031—2033年）的通知',
      ['云岭省人民政府办公厅', '关于印发云岭省“清水润城”行动三年', '实施方案（2031—2033年）的通知'],
    ],
    ['云岭省人民政府令', ['云岭省人民政府令']],
    [
      '云岭省人民政府关于支持自由贸易试验区深化改革创新若干措施的通知',
      ['云岭省人民政府关于支持自由贸易', '试验区深化改革创新若干措施的通知'],
    ],
    [
      '云岭省人民政府办公厅关于印发《政府网站集约化试点工作方案》的通知',
      ['云岭省人民政府办公厅关于印发', '《政府网站集约化试点工作方案》的通知'],
    ],
  ])('are broken by sense: %s', (title, lines) => expect(titleLines(title, 20)).toEqual(lines));

  it('lose nothing, keep within the line, and begin no line with a closing mark or 的', () => {
    const title =
      '云岭省人民政府办公厅转发省民政厅、省财政厅等部门《关于加强城乡社区助餐服务的若干意见》的通知';
    const lines = titleLines(title, 20);
    expect(lines.join('')).toBe(title);
    for (const line of lines) {
      expect(widthOf(line)).toBeLessThanOrEqual(20);
      expect(line).not.toMatch(/^[的、》）]/);
      expect(line).not.toMatch(/[《（]$/);
    }
  });

  it('without a place to break stay whole', () => {
    const title = 'A'.repeat(200);
    expect(titleLines(title, 20)).toEqual([title]);
  });
});

describe('parts of a document', () => {
  it('are told by kind and place', () => {
    expect(placeBlocks(notice).map(({ role }) => role)).toEqual([
      ...['title', 'number', 'addressees', 'text', 'attachmentNote', 'signer', 'date', 'text'],
      ...['instrumentTitle', 'text', 'text', 'text', 'text', 'text'],
      ...['attachmentLabel', 'attachmentTitle', 'table'],
    ]);
  });

  it.each(['附件', '附件2', '附：', '附'])('has %s above an attachment’s title on the same page', (label) => {
    const paper = makeDocument({
      id: 'l',
      title: '关于加强水尺管护的通知',
      number: null,
      blocks: [
        { kind: 'heading', text: '关于加强水尺管护的通知' },
        { kind: 'paragraph', text: '水尺归各市管护。' },
        { kind: 'heading', text: label },
        { kind: 'heading', text: '水尺名单' },
      ],
    });
    expect(
      placeBlocks(paper)
        .map(({ role }) => role)
        .slice(2),
    ).toEqual(['attachmentLabel', 'attachmentTitle']);
  });

  it('of an order: its head first, then the rules on a page of their own', () => {
    const order = makeDocument({
      id: 'o',
      title: '云岭省河道管理办法',
      number: '云岭省人民政府令第12号',
      blocks: [
        { kind: 'other', text: '云岭省人民政府令' },
        { kind: 'other', text: '第12号' },
        { kind: 'paragraph', text: '《云岭省河道管理办法》已经通过，现予公布。' },
        { kind: 'signature', text: '省长　某某' },
        { kind: 'signature', text: '2031年2月6日' },
        { kind: 'heading', text: '云岭省河道管理办法' },
        { kind: 'paragraph', text: '（2031年1月5日省人民政府第3次常务会议通过）' },
        { kind: 'heading', level: 1, text: '第一章　总则' },
      ],
    });
    expect(placeBlocks(order).map(({ role }) => role)).toEqual([
      ...['title', 'number', 'text', 'signer', 'date', 'instrumentTitle', 'enactment', 'chapter'],
    ]);
  });

  it('of a paper kept by itself: who issued it and its number, above its title', () => {
    const paper = makeDocument({
      id: 'p',
      title: '关于加强水尺管护的通知',
      number: '云水办〔2031〕9号',
      addressees: ['各市水利局'],
      blocks: [
        { kind: 'other', text: '云岭省水利厅办公室　文件' },
        { kind: 'other', text: '云水办〔2031〕9号' },
        { kind: 'heading', text: '关于加强水尺管护的通知' },
        { kind: 'paragraph', text: '各市水利局：' },
        { kind: 'paragraph', text: '水尺归各市管护。' },
      ],
    });
    expect(placeBlocks(paper).map(({ role }) => role)).toEqual([
      ...['issuerMark', 'number', 'title', 'addressees', 'text'],
    ]);
  });

  it('hold a caption once', () => {
    const document = makeDocument({
      id: 't',
      title: '表',
      number: null,
      blocks: [
        { kind: 'heading', text: '表' },
        { kind: 'paragraph', text: '主要指标' },
        { kind: 'table', text: '甲\t乙' },
      ],
      tables: [
        { blockIndex: 2, caption: '主要指标', header: [], rows: [['甲', '乙']], carried: [], attributes: [] },
      ],
    });
    expect(placeBlocks(document).map(({ role }) => role)).toEqual(['title', 'tableCaption', 'table']);
  });
});

describe('text', () => {
  it('is never markup', () => {
    expect(escapeText(`<b a="1">'&\u0000\u001b`)).toBe('&lt;b a=&quot;1&quot;&gt;&#39;&amp;');
    expect(cssString('据《公报》"} @import\\')).toBe('"据《公报》\\22 \\7d  \\40 import\\5c "');
  });

  it('is cut where marks begin and end, and stays the same', () => {
    const mark = (number: number, start: number, end: number) => ({
      annotation: {
        id: String(number),
        anchor: null,
        quote: '',
        style: 'highlight' as const,
        colour: 'yellow' as const,
        note: '注',
        tags: [],
      },
      number,
      place: `doc-1-note-${number}`,
      start,
      end,
      isLast: true,
    });
    const { html } = stretch('一二三四五六七八', 0, 8, [mark(1, 1, 5), mark(2, 3, 7)]);
    const shown = html.replace(/<span class="note-numbers".*?<\/span><\/span>/g, '').replace(/<[^>]+>/g, '');
    expect(shown).toBe('一二三四五六七八');
    expect(html.match(/note-numbers/g)).toHaveLength(2);
    expect(html).toMatch(
      /五<\/span><\/span><span class="note-numbers" aria-hidden="true"><span id="doc-1-note-1"><\/span><span>［1］/,
    );
  });

  it('numbers notes by their place; those without one come last', () => {
    const annotation = (id: string, block: number | null, offset = 0) => ({
      id,
      anchor:
        block === null
          ? null
          : {
              startBlockId: `d1-b${block}`,
              startOffset: offset,
              endBlockId: `d1-b${block}`,
              endOffset: offset + 2,
            },
      quote: '',
      style: 'underline' as const,
      colour: 'red' as const,
      note: '注',
      tags: [],
    });
    const { notes, marks } = markDocument(notice, [
      annotation('lost', null),
      annotation('late', 9),
      annotation('second', 3, 8),
      annotation('first', 3, 1),
    ]);
    expect(notes.map(({ annotation: { id } }) => id)).toEqual(['first', 'second', 'late', 'lost']);
    expect(marks.get('d1-b3')).toHaveLength(2);
  });
});

describe('tables', () => {
  const table = {
    id: 't',
    blockId: 'b',
    caption: null,
    header: [['领域', '指标', '目标']],
    rows: [
      ['河湖', '甲', '1', '甲/乙', ''],
      ['河湖', '丙', '2', '', '丙另计'],
      ['城乡', '丁', '3', '', ''],
    ],
    carried: [[1, 0]],
    attributes: ['计算方法', '说明'],
  } as const;
  const printed = '领域\t指标\t目标\n河湖\t甲\t1\n\t计算方法：甲/乙\n\t丙\t2\n\t说明：丙另计\n城乡\t丁\t3';

  it('print carried cells once and attributes as lines under their row', () => {
    const rows = laidRows(table, printed);
    expect(rows.map((row) => row.map(({ text }) => text).join('|'))).toEqual([
      '河湖|甲|1',
      '|计算方法：甲/乙',
      '|丙|2',
      '|说明：丙另计',
      '城乡|丁|3',
    ]);
    expect(rows[0]?.[0]).toMatchObject({ rows: 4, columns: 1 });
    expect(rows[1]?.[1]).toMatchObject({ column: 1, columns: 2, kind: 'attribute' });
    const text = tableMarkup(table, printed).html.replace(/<[^>]+>|\s/g, '');
    expect(text).toBe(printed.replace(/\s/g, ''));
  });

  it('carry the marks of annotations to the cell that holds them', () => {
    const annotation = { ...bareAnnotation, id: 'a1' };
    const start = printed.indexOf('丙另');
    const mark = { annotation, number: 1, place: 'doc-1-note-1', start, end: start + 2, isLast: true };
    const { html } = tableMarkup(table, printed, [mark]);
    expect(html).toContain('说明：<span class="highlight yellow">丙另</span>');
  });

  it('turn across the page where their columns need more than the type area', () => {
    const columns = (count: number, cell: string) => ({
      ...table,
      header: [],
      rows: [Array.from({ length: count }, () => cell)],
      carried: [],
      attributes: [],
    });
    expect(isWideTable(columns(8, '一二'))).toBe(false);
    expect(isWideTable(columns(8, '一二三四五六七'))).toBe(true);
    expect(isWideTable(columns(9, '一'))).toBe(true);
  });
});

it('numbers a note behind the last character that is set of what it marks', () => {
  const document = makeDocument({
    id: 'm',
    title: '表',
    number: null,
    blocks: [
      { kind: 'table', text: '甲 乙\n丙 丁' },
      { kind: 'paragraph', text: '其后' },
    ],
  });
  const anchor = { startBlockId: 'm-b0', startOffset: 2, endBlockId: 'm-b0', endOffset: 6 };
  const over = { startBlockId: 'm-b0', startOffset: 4, endBlockId: 'm-b1', endOffset: 0 };
  const annotation = { ...bareAnnotation, note: '注' };
  const { marks } = markDocument(document, [
    { ...annotation, id: 'a', anchor },
    { ...annotation, id: 'b', anchor: over },
  ]);
  expect(marks.get('m-b0')?.map(({ start, end, isLast }) => [start, end, isLast])).toEqual([
    [2, 5, true],
    [4, 7, true],
  ]);
});

describe('leads of clauses', () => {
  const clause = (text: string, head: string) =>
    ({ kind: 'clause', level: 2, label: `${text.slice(0, 3)}`, text, head }) as const;

  it('are headings where the clauses of their rank have one', () => {
    const headed = makeDocument({
      id: 'h',
      title: '表',
      number: null,
      blocks: [
        clause('（一）治水。全面治水', '（一）治水。'),
        clause('（二）治气。全面治气', '（二）治气。'),
      ],
    });
    expect([...headedClauses(headed.blocks)]).toEqual(['h-b0', 'h-b1']);
  });

  it('are none where most of them have none', () => {
    const plain = makeDocument({
      id: 'p',
      title: '表',
      number: null,
      blocks: [
        clause('（一）允许甲。', '（一）允许甲。'),
        clause('（二）支持乙丙丁', ''),
        clause('（三）推进戊己庚', ''),
      ],
    });
    expect(headedClauses(plain.blocks).size).toBe(0);
  });
});

it('counts corrections in the line of each page', () => {
  const [first, ...rest] = notice.blocks;
  if (!first) throw new Error('no block');
  const corrected = { ...first, corrections: [{ printed: 'a', read: 'b', span: { start: 0, end: 1 } }] };
  const line = readingCopyLine(exportItem({ ...notice, blocks: [corrected, ...rest] }), wordingFor('zh-CN'));
  expect(line).toBe(
    '据《云岭省人民政府公报》2031年第4期第4—7页转排，仅供查阅参考，非公文正本、副本；与公报原刊不一致的，以原刊为准（含本库更正1处）',
  );
});

it('has a cover that bears the title of a single document, and the program’s own of several', () => {
  const coverOf = (documents: readonly (typeof notice)[]) => {
    const input = exportInput(documents.map(exportItem), { cover: true });
    return coverMarkup(input, wordingFor('zh-CN')).html.replace(/<[^>]*>/g, '');
  };
  expect(coverOf([longText])).toContain(longText.title);
  expect(coverOf([longText])).not.toContain('选编');
  expect(coverOf([longText, notice])).toContain('公报文件选编');
});

it('has a contents page that says whose order it is, whose printed number is a bare 第12号', () => {
  const order = { ...notice, documentNumber: '云岭省人民政府令第12号', documentNumberPrinted: '第12号' };
  const paper = { ...notice, documentNumberPrinted: '云政办发[2031]7号' };
  const input = exportInput([order, paper].map(exportItem), { contents: true });
  const text = contentsMarkup(input, [2, 5], wordingFor('zh-CN')).html.replace(/<[^>]*>/g, '');
  expect(text).toContain('（云岭省人民政府令第12号）');
  expect(text).toContain('（云政办发[2031]7号）');
});

it('names the one page of a document, or the page it begins on where no more is known', () => {
  const say = wordingFor('zh-CN');
  const [first] = notice.blocks;
  if (first === undefined) throw new Error('the notice has no blocks');
  const on = (page: number | null) =>
    readingCopyLine(exportItem({ ...notice, pages: [4], blocks: [{ ...first, page }] }), say);
  expect(on(4)).toContain('2031年第4期第4页转排');
  expect(on(null)).toContain('2031年第4期第4页起转排');
});

it('claims no gazette for a document that came by itself', () => {
  const item = exportItem(notice);
  const line = readingCopyLine({ ...item, issue: { ...item.issue, publication: null } }, wordingFor('zh-CN'));
  expect(line).toBe('据所存原件第4—7页转排，仅供查阅参考，非公文正本、副本；与原件不一致的，以原件为准');
});

it('reads and writes the map from glyphs to text', () => {
  const cmap = `1 begincodespacerange
<0000> <FFFF>
endcodespacerange
2 beginbfchar
<0005> <2F08>
<0007> <D842DFB7>
endbfchar
1 beginbfrange
<0010> <0012> <4E00>
endbfrange
endcmap`;
  const texts = parseToUnicode(cmap);
  expect([...texts]).toEqual([
    [5, '⼈'],
    [7, '𠮷'],
    [16, '一'],
    [17, '丁'],
    [18, '丂'],
  ]);
  const written = writeToUnicode(cmap, new Map([...texts, [5, '人']]));
  expect(parseToUnicode(written)).toEqual(new Map([...texts, [5, '人']]));
  expect(written).toContain('endcodespacerange');
  expect(written).not.toContain('beginbfrange');
});
