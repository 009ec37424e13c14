/** Invented text, set in columns, read back: every paragraph whole and in order. */
import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../main/parsing/index.ts';
import { readPdf } from '../../../main/sources/pdf/index.ts';
import { PdfSetter, type SetBlock, type SetIssue, setIssue } from '../../helpers/set-pdf.ts';

const words =
  '云溪省人民政府各部门要加强统筹协调落实责任推进改革发展完善机制提高质量服务群众保障安全建设项目资金管理';

/** The same text every time, in sentences of about twelve characters. */
function invented(length: number, from: number): string {
  let text = '';
  for (let at = 0; at < length; at += 1) {
    text += words[(from * 7 + at * at + at) % words.length];
    if (at % 12 === 8 && at < length - 3) text += '，';
  }
  return `${text}。`;
}

const lengths = [14, 60, 131, 200, 18, 95, 77, 160, 43];

const blocks: readonly SetBlock[] = [0, 1, 2, 3].flatMap((document): readonly SetBlock[] => [
  { kind: 'title', lines: ['云溪省人民政府关于印发', `某某工作实施方案（${document}）的通知`] },
  ...lengths.map(
    (length, at): SetBlock => ({
      kind: 'paragraph',
      text: `${'一二三四五六七八九'[at]}、${invented(length + document * 9, at + document)}`,
    }),
  ),
]);

const written = blocks.flatMap((block) => (block.kind === 'title' ? block.lines : [block.text]));

const linesOf = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const result = await readPdf(bytes);
  if (!result.ok) throw new Error(result.code);
  return result.source.pages
    .flatMap(({ lines }) => lines.map(({ text }) => text))
    .filter((text) => text !== '');
};

it('reads a hyphen that is coded as a soft one', async () => {
  const bytes = new PdfSetter()
    .page()
    .text('《云溪省水利发展规划（2031\u00ad2035年）》印发后，各地抓紧落实。', 80, 700)
    .bytes();
  expect(await linesOf(bytes)).toEqual(['《云溪省水利发展规划（2031-2035年）》印发后，各地抓紧落实。']);
});

describe('columns', () => {
  const cases: readonly (readonly [string, Omit<SetIssue, 'blocks'>])[] = [
    ['one column', { columns: 1 }],
    ['two columns', { columns: 2 }],
    ['two columns with a narrow gutter', { columns: 2, gutter: 13 }],
    ['two columns of large type', { columns: 2, size: 12, leading: 21 }],
    ['three columns', { columns: 3, size: 9, gutter: 16 }],
    ['four columns', { columns: 4, size: 9, gutter: 16 }],
  ];
  it.each(cases)('%s: paragraphs whole, in reading order, heads and numbers out', async (_, layout) => {
    const head = '云溪省人民政府公报 2031年第7期';
    const bytes = setIssue({ ...layout, head, foot: (page) => `— ${page + 4} —`, blocks });
    const result = await readPdf(bytes);
    if (!result.ok) throw new Error(result.code);
    const { source, map } = result;
    expect(await linesOf(bytes)).toEqual(written);
    expect(map.pages.map(({ printed }) => printed)).toEqual(map.pages.map((_page, at) => at + 5));
    expect(source.furniture).toHaveLength(map.pages.length * 2);
    for (const { start, end, reason } of source.furniture ?? [])
      expect(source.text.slice(start, end).replace(/\s/g, '')).toMatch(
        reason === 'pageNumber' ? /^—\d+—$/ : /公报2031年第7期$/,
      );
    for (const line of source.pages.flatMap(({ lines }) => lines))
      expect(source.text.slice(line.start, line.start + line.text.length)).toBe(line.text);
  });
});

/** Nothing is lost: as many characters in the text as pdf.js gives, blanks aside. */
it.each([1, 2, 3])('%i columns: each printed character once in the text', async (columns) => {
  const bytes = setIssue({
    columns,
    head: '云溪省人民政府公报 2031年第7期',
    foot: (page) => `— ${page} —`,
    blocks,
  });
  const result = await readPdf(bytes);
  if (!result.ok) throw new Error(result.code);
  const { source, map } = result;
  const printed = written.join('').length + map.pages.length * '云溪省人民政府公报2031年第7期—1—'.length;
  expect(source.text.replace(/\s/g, '')).toHaveLength(printed);
  const placed = map.lengths.reduce((sum, length) => sum + length, 0);
  expect(placed).toBe(printed);
});

describe('tables', () => {
  const table = (): PdfSetter =>
    new PdfSetter()
      .page()
      .text('某某工作任务表', 240, 780, 12)
      .grid(60, 760, [40, 240, 120], [24, 44, 24])
      .text('序号', 70, 744)
      .text('任务', 160, 744)
      .text('责任单位', 380, 744)
      .text('1', 78, 714)
      .text('建立统筹协调机制，完善责任清单，推', 106, 722)
      .text('进改革。', 106, 706)
      .text('省发展改革委', 350, 714)
      .text('2', 78, 676)
      .text('加强资金管理。', 106, 676)
      .text('省财政厅', 350, 676);

  it('ruled: a cell of several lines is one cell', async () => {
    expect(await linesOf(table().bytes())).toEqual([
      '某某工作任务表',
      '序号\t任务\t责任单位',
      '1\t建立统筹协调机制，完善责任清单，推进改革。\t省发展改革委',
      '2\t加强资金管理。\t省财政厅',
    ]);
  });

  it('turned by a quarter: read as it is shown', async () => {
    const turned = new PdfSetter().page(842, 595, 90);
    ['云溪省人民政府关于某某的通知', '各市人民政府：'].forEach((line, at) => {
      turned.upward(line, 100 + at * 20, 60);
    });
    expect(await linesOf(turned.bytes())).toEqual(['云溪省人民政府关于某某的通知', '各市人民政府：']);
  });

  it('without rules: cells that begin at the same places', async () => {
    const setter = new PdfSetter().page();
    const rows = [
      ['指标', '2030年', '2031年'],
      ['粮食产量', '120', '130'],
      ['造林面积', '80', '95'],
      ['新增就业', '30', '34'],
    ];
    rows.forEach((row, at) => {
      row.forEach((cell, column) => {
        setter.text(cell, 80 + column * 150, 700 - at * 18);
      });
    });
    expect(await linesOf(setter.bytes())).toEqual(rows.map((row) => row.join('\t')));
  });
});

describe('footnotes', () => {
  it('at the foot of a column interrupt no sentence: they follow its paragraph, told apart', async () => {
    const setter = new PdfSetter().page();
    const column = (x: number, lines: readonly string[], from: number): number => {
      lines.forEach((line, at) => {
        setter.text(line, x, from - at * 18, 10);
      });
      return from - lines.length * 18;
    };
    const full = '云溪省人民政府各部门要加强统筹协调落实责任推进改';
    const left = column(40, [`　　一、${full.slice(4)}`, ...Array.from({ length: 30 }, () => full)], 780);
    setter.text('① 本数据由云溪省统计局提供，', 40, left - 14, 8);
    setter.text('截至上一年度末。', 40, left - 26, 8);
    column(310, [`${full.slice(0, 12)}。`, `　　二、${full.slice(4)}`, `${full.slice(0, 20)}。`], 780);
    const read = await readPdf(setter.bytes());
    if (!read.ok) throw new Error(read.code);
    const lines = read.source.pages
      .flatMap((page) => page.lines.map(({ text }) => text))
      .filter((text) => text !== '');
    expect(lines.map((text) => text.trim().slice(0, 4))).toEqual(['一、民政', '① 本数', '二、民政']);
    expect(lines[1]?.replace(/\s/g, '')).toBe('①本数据由云溪省统计局提供，截至上一年度末。');
    expect(lines[0]?.endsWith(`${full.slice(0, 12)}。`)).toBe(true);
    expect(
      read.source.pages.flatMap(({ notes }) => notes ?? []).map((at) => read.source.text.charAt(at)),
    ).toEqual(['①']);
    const blocks = parseIssue(read.source).documents.flatMap((document) => document.blocks);
    expect(blocks.map(({ kind, label }) => [kind, label])).toEqual([
      ['clause', '一、'],
      ['other', null],
      ['clause', '二、'],
    ]);
  });
});

describe('what is printed around the text', () => {
  it('browser heads and feet are taken out of a single page', async () => {
    const setter = new PdfSetter()
      .page()
      .text('2031/7/24 16:03', 25, 815, 8)
      .text('云溪省人民政府令', 250, 815, 8)
      .text('https://example.invalid/a/content_1.html', 25, 20, 8)
      .text('1/1', 560, 20, 8)
      .text('第一条　为了加强管理，制定本规定。', 80, 700, 12);
    expect(await linesOf(setter.bytes())).toEqual(['第一条　为了加强管理，制定本规定。']);
  });

  it('a watermark set aslant and a note set crosswise are dropped, not lost', async () => {
    const bytes = new PdfSetter()
      .page()
      .text('第一条　为了加强管理，制定本规定。', 80, 700, 12)
      .raw('BT /F1 40 Tf 0 Tc 0.7 0.7 -0.7 0.7 200 300 Tm <51854ef6> Tj ET')
      .upward('存档', 20, 400, 9)
      .bytes();
    const result = await readPdf(bytes);
    if (!result.ok) throw new Error(result.code);
    expect(await linesOf(bytes)).toEqual(['第一条　为了加强管理，制定本规定。']);
    expect(result.source.furniture?.map(({ start, end }) => result.source.text.slice(start, end))).toEqual([
      '内件',
      '存档',
    ]);
  });

  it('a red head of two issuers with 文件 beside them is one line', async () => {
    const setter = new PdfSetter()
      .page()
      .text('云溪省发展和改革委员会', 80, 720, 24)
      .text('云溪省财政厅', 80, 680, 24)
      .text('文件', 420, 700, 24)
      .text('云发改〔2031〕7号', 240, 640, 12);
    expect((await linesOf(setter.bytes()))[0]?.replace(/\s/g, ' ')).toBe(
      '云溪省发展和改革委员会 云溪省财政厅 文件',
    );
  });

  it('a contents page: titles of two lines before their numbers, wherever those stand', async () => {
    const first = new PdfSetter().page();
    const last = new PdfSetter().page();
    const rows = [
      ['云溪省人民政府关于印发某某规划实施', '方案的通知', '（1）'],
      ['云溪省人民政府办公厅关于某某工作的', '实施意见', '（9）'],
      ['云溪省人民政府关于某某的决定', '', '（14）'],
    ];
    [first, last].forEach((setter, isLast) => {
      setter.text('目录', 270, 780, 16);
      let y = 740;
      rows.forEach(([one = '', two = '', number = ''], at) => {
        // Rows of a contents page stand apart.
        y -= at === 0 ? 0 : 36;
        setter.text(one, 80, y, 12);
        if (isLast === 0 || two === '') setter.text(number, 490, y, 12);
        if (two !== '') {
          y -= 18;
          setter.text(two, 80, y, 12);
          if (isLast === 1) setter.text(number, 490, y, 12);
        }
      });
    });
    for (const setter of [first, last])
      expect((await linesOf(setter.bytes())).slice(1).map((line) => line.replace(/\s/g, ''))).toEqual(
        rows.map((row) => row.join('')),
      );
  });

  it('bold by printing twice, spaced titles and justified lines come out once and plain', async () => {
    const setter = new PdfSetter()
      .page()
      .text('第一条', 80, 700)
      .text('第一条', 80.2, 700)
      .text('为了加强管理，制定本规定。', 120, 700)
      .text('各部门要加强统筹协调，落实责任，推进改革', 60, 660, 10, { spacing: 1.5 });
    expect(await linesOf(setter.bytes())).toEqual([
      '第一条　为了加强管理，制定本规定。',
      '各部门要加强统筹协调，落实责任，推进改革',
    ]);
  });
});
