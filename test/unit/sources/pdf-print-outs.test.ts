/** Pages as offices print them from the web and from their own programs: what stands beside, between and across the text. */
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../main/sources/pdf/index.ts';
import { PdfSetter } from '../../helpers/set-pdf.ts';

interface Read {
  readonly lines: readonly string[];
  readonly left: readonly string[];
  readonly pictures: readonly number[];
}

async function read(setter: PdfSetter): Promise<Read> {
  const result = await readPdf(setter.bytes());
  if (!result.ok) throw new Error(result.code);
  const { pages, furniture = [], text } = result.source;
  return {
    lines: pages.flatMap(({ lines }) => lines.map((line) => line.text)).filter((line) => line !== ''),
    left: furniture.map(({ reason, start, end }) => `${reason} ${text.slice(start, end)}`),
    pictures: pages.flatMap(({ isPicture, sheet }) => (isPicture === true ? [sheet] : [])),
  };
}

/** Full lines of 30 characters that make one paragraph, its first line set in. */
const paragraph = (from: number): readonly string[] => [
  `　　${'各市要加强统筹协调抓紧检查堤防水闸并及时报告险情做好'.slice(0, 28)}`,
  '应急物资储备和队伍演练落实值班值守制度确保安全度汛不得有',
  `误其中第${from}项由省水利厅负责。`,
];

function setParagraphs(setter: PdfSetter, count: number, size = 12, x = 70): PdfSetter {
  let y = 760;
  for (let at = 0; at < count; at += 1)
    for (const line of paragraph(at)) {
      setter.text(line.trimStart(), line.startsWith('　') ? x + size * 2 : x, y, size);
      y -= size * 1.8;
    }
  return setter;
}

const whole = (count: number): string =>
  Array.from({ length: count }, (_, at) => paragraph(at).join('').trimStart()).join('');

describe('beside the text', () => {
  it.each([
    ['right', 430],
    ['left', 12],
  ])('a bar of links on the %s is in no sentence', async (side, x) => {
    const setter = setParagraphs(new PdfSetter().page(), 8, 12, side === 'right' ? 50 : 170);
    for (let at = 0; at < 12; at += 1) setter.text(`热点新闻第${at + 1}条标题`, x, 755 - at * 37, 8);
    const { lines, left } = await read(setter);
    expect(lines.join('')).toBe(whole(8));
    expect(left.filter((line) => line.startsWith('webResidue'))).toHaveLength(12);
  });

  it('marks of notes leave their sentences, exponents stay', async () => {
    const setter = new PdfSetter().page();
    setter
      .text('电力市场的主体', 80, 700, 14)
      .text('2', 80 + 7 * 14, 706, 7)
      .text('应当登记。', 80 + 7 * 14 + 4, 700, 14);
    setter
      .text('面积不得超过100m', 80, 660, 14)
      .text('2', 80 + 8 * 14, 666, 7)
      .text('的，除外。', 80 + 8 * 14 + 4, 660, 14);
    const { lines, left } = await read(setter);
    expect(lines.join('')).toBe('电力市场的主体应当登记。面积不得超过100m2的，除外。');
    expect(left).toEqual(['noteMark 2']);
  });
});

describe('pages that are not all text', () => {
  it('a page with signs of a symbol font is believed', async () => {
    const setter = setParagraphs(new PdfSetter().page(), 6);
    for (let at = 0; at < 8; at += 1) setter.text('\uf03d', 100 + at * 30, 100, 12);
    expect((await read(setter)).pictures).toEqual([]);
  });

  it('a page whose glyphs all read as one character is not', async () => {
    const setter = new PdfSetter().page();
    for (let at = 0; at < 20; at += 1) setter.text('首'.repeat(30), 70, 760 - at * 22, 12);
    expect((await read(setter)).pictures).toEqual([1]);
  });

  it('no sentence goes on over a page that cannot be read', async () => {
    const setter = new PdfSetter().page();
    setter.text('一、完善能源市场规则并推动省级实施细', 94, 700, 12).page().page();
    setter.text('则的制定工作由省能源局负责办理。', 70, 760, 12);
    const { lines } = await read(setter);
    expect(lines).toHaveLength(2);
  });
});

describe('at the edges of pages', () => {
  it('numbers of documents that each begin a page are no running heads', async () => {
    const setter = new PdfSetter();
    for (let at = 1; at <= 4; at += 1) {
      setter.page().text(`云溪省水利厅关于第${at}批项目的批复`, 150, 790, 16);
      setter.text(`云水函〔2031〕${at}号`, 230, 760, 12);
      setter.text('你局请示收悉，经研究，现批复如下。', 94, 720, 12);
    }
    const text = (await read(setter)).lines.join('\n');
    for (let at = 1; at <= 4; at += 1) expect(text).toContain(`云水函〔2031〕${at}号`);
  });

  it('page numbers of a series (B2346) are', async () => {
    const setter = new PdfSetter();
    for (let at = 0; at < 4; at += 1) {
      setParagraphs(setter.page(), 6);
      setter.text(`B${2346 + at}`, 280, 40, 9);
    }
    const { lines, left } = await read(setter);
    expect(lines.join('')).not.toMatch(/B23/);
    expect(left).toHaveLength(4);
  });
});

describe('what browsers print', () => {
  it.each(['12/1/31, 1:08 PM', '2031/12/1 13:08', '2031年12月1日 13:08', '01.12.2031, 13:08'])(
    'the head %s leaves',
    async (date) => {
      const setter = new PdfSetter();
      for (let at = 1; at <= 3; at += 1) {
        setter.page().text(date, 30, 820, 8).text('防汛工作的通知', 280, 820, 8);
        setParagraphs(setter, 8);
        setter.text('https://www.example.gov/doc/7.html', 30, 18, 8).text(`${at}/3`, 550, 18, 8);
      }
      const { lines, left } = await read(setter);
      expect(lines.join('')).toBe(whole(8).repeat(3));
      expect(left).toHaveLength(6);
    },
  );

  it('joined dashes are the dashes they stand for', async () => {
    const setter = setParagraphs(new PdfSetter().page(), 3);
    setter.text('\u2e3a省水利厅', 94, 500, 12);
    expect((await read(setter)).lines.at(-1)).toBe('——省水利厅');
  });

  it('rows of short cells at the foot of a page make no columns of its text', async () => {
    const setter = setParagraphs(new PdfSetter().page(), 8);
    for (let row = 0; row < 4; row += 1)
      for (let cell = 0; cell < 4; cell += 1)
        setter.text(`单位${row}${cell}`, 70 + cell * 120, 160 - row * 20, 12);
    expect((await read(setter)).lines.slice(0, 8).join('')).toBe(whole(8));
  });
});

describe('paragraphs', () => {
  it('set flush left end where the next article begins, however full their last line', async () => {
    const setter = new PdfSetter().page();
    const lines = [
      '第一条　为了加强防汛工作，保障人民生命财产安全，根据有关',
      '法律，结合本省实际，制定本规定。本规定适用于全省防汛活动。',
      '第二条　县级以上人民政府负责本行政区域的防汛工作并落实。',
      '第三条　违反本规定的，责令改正。',
    ];
    lines.forEach((line, at) => {
      const [label = '', text] = line.split('　');
      const y = 760 - at * 22;
      if (text === undefined) setter.text(line, 70, y, 12);
      else setter.text(label, 70, y, 12).text(text, 70 + 48, y, 12);
    });
    expect((await read(setter)).lines).toEqual([`${lines[0]}${lines[1]}`, lines[2], lines[3]]);
  });

  it('hang behind their labels, and outlines are no tables', async () => {
    const setter = setParagraphs(new PdfSetter().page(), 3);
    const rows: readonly (readonly [string, string, number])[] = [
      ['C.', '授权', 0],
      ['C1.', '有关当局', 26],
      ['6.', '有关当局如下：', 52],
      ['(a)', '负责防汛抢险和水利工程运行管理的省级水行政主管部门及', 78],
      ['', '其派出机构；', 98],
      ['(b)', '其他部门。', 124],
    ];
    for (const [label, text, down] of rows) {
      if (label !== '') setter.text(label, 70, 540 - down, 12);
      setter.text(text, 118, 540 - down, 12);
    }
    const { lines } = await read(setter);
    expect(lines.slice(3)).toEqual([
      'C.　授权',
      'C1.　有关当局',
      '6.　有关当局如下：',
      '(a)　负责防汛抢险和水利工程运行管理的省级水行政主管部门及其派出机构；',
      '(b)　其他部门。',
    ]);
  });

  it('go on behind blanks to be filled in', async () => {
    const setter = new PdfSetter().page();
    setParagraphs(setter, 4);
    setter
      .text('本主体聚合用户', 70, 400, 12)
      .text('户，总容量', 200, 400, 12)
      .text('兆瓦，经平台联调测', 306, 400, 12);
    setter.text('试后接入系统，接受管理。', 70, 378, 12);
    expect((await read(setter)).lines.join('\n')).toMatch(/经平台联调测试后接入系统/);
  });

  it('signed in a text that sets nothing in: whoever signs stands by himself', async () => {
    const setter = new PdfSetter().page();
    ['请各市按照职责分工认真贯彻执行本通知提出的各项工作要求。', '云溪省人民政府', '2031年3月1日'].forEach(
      (line, at) => {
        setter.text(line, 70, 760 - at * 22, 12);
      },
    );
    expect((await read(setter)).lines).toEqual([
      '请各市按照职责分工认真贯彻执行本通知提出的各项工作要求。',
      '云溪省人民政府',
      '2031年3月1日',
    ]);
  });

  it('of a contents page are its rows, led by dots to their numbers', async () => {
    const setter = new PdfSetter().page().text('目录', 270, 780, 16);
    const rows = ['青溪学院学生管理规定', '青溪学院学生行为准则', '青溪学院奖学金办法'];
    rows.forEach((row, at) => {
      const dots = '⋯'.repeat(32 - row.length);
      setter.text(`${row}${dots}${at + 1}`, 80, 730 - at * 22, 12);
    });
    const { lines } = await read(setter);
    expect(lines.slice(1).map((line) => line.replace(/⋯+/, ' '))).toEqual(
      rows.map((row, at) => `${row} ${at + 1}`),
    );
  });
});
