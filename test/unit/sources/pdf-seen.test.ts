/** A page is read as a person sees it: what is printed twice once, what is hidden not at all, what is typed on it too. */
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../main/sources/pdf/index.ts';
import { PdfSetter } from '../../helpers/set-pdf.ts';

interface Seen {
  readonly lines: readonly string[];
  readonly left: readonly string[];
}

async function seen(bytes: Uint8Array): Promise<Seen> {
  const result = await readPdf(bytes);
  if (!result.ok) throw new Error(result.code);
  const { pages, furniture = [], text } = result.source;
  return {
    lines: pages.flatMap(({ lines }) => lines.map((line) => line.text)).filter((line) => line !== ''),
    left: furniture.map(({ reason, start, end }) => `${reason} ${text.slice(start, end)}`),
  };
}

const hexOf = (text: string): string =>
  Array.from(text, (character) => character.charCodeAt(0).toString(16).padStart(4, '0')).join('');

/** Lines of a text set at these heights from the bottom. */
function setLines(page: PdfSetter, lines: readonly string[], from = 700): PdfSetter {
  lines.forEach((line, at) => {
    page.text(line, 80, from - at * 24, 14);
  });
  return page;
}

const body = ['云溪省水利厅关于做好防汛工作的通知', '各市水利局：', '请抓紧检查堤防水闸，及时报告险情。'];

describe('what is printed twice', () => {
  it.each([
    ['at the same place', 0],
    ['a hair beside', 0.4],
  ])('%s, a character at a time, is read once', async (_, beside) => {
    const page = new PdfSetter().page();
    body.forEach((line, row) => {
      let x = 80;
      for (const character of line) {
        for (const dx of [0, beside]) page.text(character, x + dx, 700 - row * 24, 14);
        x += 14;
      }
    });
    expect((await seen(page.bytes())).lines.join('')).toBe(body.join(''));
  });

  it('and cut into pieces in other places is read once', async () => {
    const page = new PdfSetter().page();
    page.text('云溪省水利厅关于', 80, 700, 20).text('云溪省水利厅关于做好防汛工作的通知', 80, 700, 20);
    page.text('做好防汛工作的通知', 80 + 8 * 20, 700, 20);
    expect((await seen(page.bytes())).lines).toEqual(['云溪省水利厅关于做好防汛工作的通知']);
  });

  it('keeps a word that repeats its own character', async () => {
    const page = new PdfSetter().page().text('人人参与，处处宣传，1100人，2022年。', 80, 700, 14);
    expect((await seen(page.bytes())).lines).toEqual(['人人参与，处处宣传，1100人，2022年。']);
  });
});

describe('what is not drawn', () => {
  const invisible = (text: string, x: number, y: number): string =>
    `BT 3 Tr /F1 13 Tf 1 0 0 1 ${x} ${y} Tm <${hexOf(text)}> Tj ET`;

  it('an invisible layer over the same text is left out', async () => {
    const page = setLines(new PdfSetter().page(), body);
    body.forEach((line, at) => {
      page.raw(invisible(line.replaceAll('水', '氷'), 83, 697 - at * 24));
    });
    const { lines, left } = await seen(page.bytes());
    expect(lines.join('')).toBe(body.join(''));
    expect(left.filter((line) => line.startsWith('unseen'))).toHaveLength(body.length);
  });

  it('an invisible layer is the text of a page that shows none', async () => {
    const page = new PdfSetter().page();
    body.forEach((line, at) => {
      page.raw(invisible(line, 80, 700 - at * 24));
    });
    expect((await seen(page.bytes())).lines.join('')).toBe(body.join(''));
  });

  it.each([
    ['off', body, ['unseen 此句已经删除，不得印发。']],
    ['on', [...body, '此句已经删除，不得印发。'], []],
  ])('a layer that is switched %s', async (state, expected, out) => {
    const page = setLines(new PdfSetter().page(), body)
      .raw('/OC /L1 BDC')
      .text('此句已经删除，不得印发。', 80, 560, 14)
      .raw('EMC')
      .more({
        objects: ['<< /Type /OCG /Name (draft) >>'],
        resources: '/Properties << /L1 {1} >>',
        catalog: `/OCProperties << /OCGs [{1}] /D << ${state === 'off' ? '/OFF' : '/ON'} [{1}] >> >>`,
      });
    const { lines, left } = await seen(page.bytes());
    expect([lines.join(''), left]).toEqual([expected.join(''), out]);
  });
});

describe('a watermark straight across the text', () => {
  const long = Array.from({ length: 12 }, (_, at) => `第${at + 1}项：各市要抓紧检查堤防水闸并及时报告险情`);

  it.each([
    ['larger than it', (page: PdfSetter) => page.text('云溪省水利厅内部资料', 90, 600, 36)],
    [
      'paler than it',
      (page: PdfSetter) => page.raw('0.8 g').text('仅供云溪省内部使用', 100, 605, 16).raw('0 g'),
    ],
  ])('%s leaves the sentences whole', async (_, mark) => {
    const page = new PdfSetter().page();
    mark(page);
    setLines(page, long);
    const { lines, left } = await seen(page.bytes());
    expect(lines.join('')).toBe(long.join(''));
    expect(left.some((line) => line.startsWith('watermark'))).toBe(true);
  });

  it('that comes again on every page is told by that', async () => {
    const setter = new PdfSetter();
    for (let at = 0; at < 3; at += 1) {
      setter.page().text('云溪文库下载资料', 120, 609, 14);
      setLines(
        setter,
        long.map((line) => line.replace('第', `${at}第`)),
      );
    }
    const { lines, left } = await seen(setter.bytes());
    expect(lines.join('')).not.toContain('文库');
    expect(left.filter((line) => line.startsWith('watermark'))).toHaveLength(3);
  });

  it('is not seen in a cell that runs over', async () => {
    const page = new PdfSetter().page();
    for (let row = 0; row < 4; row += 1)
      page.text('年度完成投资额（万元）', 80, 700 - row * 24, 14).text('120万元', 220, 700 - row * 24, 14);
    const { lines } = await seen(page.bytes());
    expect(lines.join('').match(/年度完成投资额/g)).toHaveLength(4);
    expect(lines.join('').match(/120万元/g)).toHaveLength(4);
  });
});

describe('what is typed on a page', () => {
  it('corrections and values of forms stand in the text, hidden ones do not', async () => {
    const typed = (subtype: string, entries: string, y: number): string =>
      `<< /Type /Annot /Subtype /${subtype} /Rect [80 ${y} 400 ${y + 20}] /DA (/F1 14 Tf 0 g) ${entries} >>`;
    const utf16 = (text: string): string => `<feff${hexOf(text)}>`;
    const page = setLines(new PdfSetter().page(), body).more({
      objects: [
        typed('FreeText', `/Contents ${utf16('更正：本件由省水利厅解释。')} /F 4`, 500),
        typed('Widget', `/FT /Tx /T (a) /V ${utf16('签发人：周明远')} /F 4`, 460),
        typed('FreeText', `/Contents ${utf16('此句隐藏。')} /F 2`, 420),
      ],
      page: '/Annots [{1} {2} {3}]',
      catalog: '/AcroForm << /Fields [{2}] /DA (/F1 14 Tf 0 g) >>',
    });
    expect((await seen(page.bytes())).lines.join('')).toBe(
      `${body.join('')}更正：本件由省水利厅解释。签发人：周明远`,
    );
  });
});

describe('fonts and columns', () => {
  it('bytes of Chinese read as Latin are read again', async () => {
    // 云溪省水利厅, 请抓紧检查堤防。 in GBK.
    const gbk = ['d4c6cfaacaa1cbaec0fbccfc', 'c7ebd7a5bdf4bcecb2e9b5ccb7c0a1a3'];
    const page = new PdfSetter().page();
    gbk.forEach((bytes, at) => {
      page.raw(`BT /F2 14 Tf 1 0 0 1 80 ${700 - at * 24} Tm <${bytes}> Tj ET`);
    });
    page.more({
      objects: ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
      fonts: '/F2 {1}',
    });
    expect((await seen(page.bytes())).lines).toEqual(['云溪省水利厅', '请抓紧检查堤防。']);
  });

  it('Latin letters of other languages stay', async () => {
    const page = new PdfSetter()
      .page()
      .raw('BT /F2 14 Tf 1 0 0 1 80 700 Tm <50726f6a6574207072e97061726174696f6e20e9e8e0> Tj ET')
      .more({
        objects: ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>'],
        fonts: '/F2 {1}',
      });
    expect((await seen(page.bytes())).lines).toEqual(['Projet préparation éèà']);
  });

  it('columns from top to bottom are lines from the right', async () => {
    const columns = ['云溪省水利厅关于防汛的通知', '各市水利局︓', '请抓紧检查堤防︐及时报告︒'];
    const page = new PdfSetter().page();
    columns.forEach((column, at) => {
      page.raw(`BT /F2 14 Tf 1 0 0 1 ${520 - at * 24} 780 Tm <${hexOf(column)}> Tj ET`);
    });
    page.more({
      objects: [
        '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-V /DescendantFonts [4 0 R] >>',
      ],
      fonts: '/F2 {1}',
    });
    expect((await seen(page.bytes())).lines.join('')).toBe(
      '云溪省水利厅关于防汛的通知各市水利局：请抓紧检查堤防，及时报告。',
    );
  });
});
