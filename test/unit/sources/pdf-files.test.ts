/** Files that are no good PDFs, pages that are not to be believed, and characters that stand for others. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { withoutRadicals } from '../../../main/gazette/radicals.ts';
import type { Piece } from '../../../main/sources/layout/pieces.ts';
import { readPdf } from '../../../main/sources/pdf/index.ts';
import { distrust } from '../../../main/sources/pdf/text/trust.ts';
import { PdfSetter } from '../../helpers/set-pdf.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const plain = (): Uint8Array =>
  new PdfSetter().page().text('云溪省人民政府公报', 100, 700).page().text('各市人民政府：', 100, 700).bytes();

async function locked(passwords: { userPassword: string; ownerPassword: string }): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(plain());
  pdf.encrypt(passwords);
  return pdf.save();
}

const codeOf = async (bytes: Uint8Array, password?: string): Promise<string> => {
  const result = await readPdf(bytes, password === undefined ? {} : { password });
  return result.ok ? 'ok' : result.code;
};

const noPages =
  '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 0 /Kids [] >>\nendobj\ntrailer << /Size 3 /Root 1 0 R >>\n%%EOF';

describe('files', () => {
  it.each<readonly [string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'import/empty'],
    ['text', encode('云溪省人民政府'.repeat(200)), 'import/damaged'],
    ['a header alone', encode('%PDF-1.7\n'), 'import/damaged'],
    ['a file cut in two', plain().subarray(0, 500), 'import/damaged'],
    ['no page', encode(noPages), 'import/noPages'],
  ])('%s is refused', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('a password is asked for, and believed only if right', async () => {
    const bytes = await locked({ userPassword: '公报', ownerPassword: 'other' });
    expect([await codeOf(bytes), await codeOf(bytes, 'wrong'), await codeOf(bytes, '公报')]).toEqual([
      'import/encrypted',
      'import/wrongPassword',
      'ok',
    ]);
  });

  it('a file locked only against changes is read', async () => {
    expect(await codeOf(await locked({ userPassword: '', ownerPassword: 'other' }))).toBe('ok');
  });

  it('too many bytes or pages are refused', async () => {
    const small = await readPdf(plain(), { mostBytes: 100 });
    const few = await readPdf(plain(), { mostPages: 1 });
    expect([small, few]).toEqual(Array(2).fill({ ok: false, code: 'import/tooLarge' }));
  });

  it('what is thrown between pages ends the reading', async () => {
    const stop = new Error('cancelled');
    const onPage = (done: number): void => {
      if (done === 1) throw stop;
    };
    await expect(readPdf(plain(), { onPage })).rejects.toBe(stop);
  });

  it('the bytes given stay as they were', async () => {
    const bytes = plain();
    await readPdf(bytes);
    expect(bytes).toEqual(plain());
  });
});

describe('pages', () => {
  const pieces = (text: string): readonly Piece[] => [{ text, u0: 0, u1: 1, v: 0, size: 1 }];
  it.each([
    ['', 'noText'],
    ['云溪省人民政府', null],
    ['云溪省人民政府办公厅关于印发某某工作实施方案的通知，见附件①～③，温度25℃', null],
    ['云溪\ufffd人民政府', 'replacementCharacters'],
    ['\ue001\ue002\ue003', 'privateUse'],
    ['¹«Îñ·¢²¼Í¨Öª°ì¹«ÊÒ', 'mojibake'],
    ['å…¬æŠ¥åŠžå…¬å®¤å…³äºŽ', 'mojibake'],
    ['锟斤拷锟斤拷锟斤拷公报', 'mojibake'],
    ['The Gazette of the People’s Government', null],
  ])('%s: %s', (text, reason) => {
    expect(distrust(text === '' ? [] : pieces(text))).toBe(reason);
  });

  it('a page without text is flagged and keeps its place', async () => {
    const result = await readPdf(new PdfSetter().page().page().text('各市人民政府：', 100, 700).bytes());
    if (!result.ok) throw new Error(result.code);
    expect(result.map.pages.map(({ untrusted }) => untrusted)).toEqual(['noText', null]);
    expect(result.source.pages.map(({ sheet, lines }) => [sheet, lines.length])).toEqual([
      [1, 0],
      [2, 1],
    ]);
  });
});

describe('radicals', () => {
  it.each([
    ['⼈⺠政府', '人民政府'],
    ['⼀、⼆、⼗', '一、二、十'],
    ['⻓春市⻋⻔⻢', '长春市车门马'],
    ['⻘⻝⻥⻰', '青食鱼龙'],
    ['――〔2031〕', '――〔2031〕'],
  ])('%s stands for %s', (printed, meant) => {
    expect(withoutRadicals(printed)).toBe(meant);
  });

  it('leaves none of the block', () => {
    const unassigned = 0x2e9a;
    const all = Array.from({ length: 0x2fd6 - 0x2e80 }, (_, at) => 0x2e80 + at).filter(
      (code) => code !== unassigned && (code <= 0x2ef3 || code >= 0x2f00),
    );
    const left = all.filter((code) => /[\u2E80-\u2FDF]/.test(withoutRadicals(String.fromCharCode(code))));
    expect(left.map((code) => code.toString(16))).toEqual([]);
  });
});
