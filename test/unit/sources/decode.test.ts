import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeSource, sourceFromText } from '../../../main/sources/index.ts';

const text = '云泽省人民政府公报\r\n2024年第12期\r\n关于做好某项工作的通知。\n';
const utf8 = new TextEncoder().encode(text);

describe('encodings', () => {
  it.each([
    ['utf-8', utf8, 'utf-8'],
    ['utf-8 with a mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), 'utf-8'],
    ['utf-16le with a mark', iconv.encode(text, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['utf-16be with a mark', iconv.encode(text, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['utf-16le without', iconv.encode(text, 'utf-16le', { addBOM: false }), 'utf-16le'],
    ['utf-16be without', iconv.encode(text, 'utf-16be', { addBOM: false }), 'utf-16be'],
    ['gb18030', iconv.encode(text, 'gb18030'), 'gb18030'],
  ])('%s', (_, bytes, encoding) => {
    const result = decodeSource(bytes);
    expect(result).toMatchObject({ ok: true, source: { text, encoding } });
  });
});

describe('files with bad bytes', () => {
  const long = `${text}各市人民政府：现将有关事项通知如下，请认真贯彻执行。\n`.repeat(4);
  const cut = (bytes: Uint8Array, at: number, ...other: readonly number[]): Uint8Array =>
    Uint8Array.from([...bytes.subarray(0, at), ...other, ...bytes.subarray(at)]);
  const decoded = (bytes: Uint8Array): string => {
    const result = decodeSource(bytes);
    if (!result.ok) throw new Error(result.code);
    return result.source.text;
  };

  it.each([
    ['utf-8', 30],
    ['gb18030', 36],
  ] as const)('one in %s is one sign in its place', (encoding, at) => {
    const read = decoded(cut(iconv.encode(long, encoding), at, 0xff));
    expect(read.replace('\ufffd', '')).toBe(long);
    expect(read.split('\ufffd')).toHaveLength(2);
  });

  it('a last character that was cut off is lost alone', () => {
    const bytes = iconv.encode(`${long}完`, 'utf-8');
    expect(decoded(bytes.subarray(0, -1)).replace(/\ufffd+$/, '')).toBe(long);
  });

  it('pieces in two encodings are each read in their own', () => {
    const bytes = Buffer.concat([
      iconv.encode(long, 'utf-8'),
      iconv.encode('三、附则\n本方案自印发之日起施行。\n', 'gb18030'),
    ]);
    expect(decoded(bytes)).toBe(`${long}三、附则\n本方案自印发之日起施行。\n`);
  });

  it.each([
    ['big5', '雲澤省人民政府公報\n關於加強檔案工作的通知\n各縣市政府：請辦理下列事項，並依規定報告。\n'],
    ['gb18030', '云泽省人民政府公报\n关于加强档案工作的通知\n各市人民政府：请办理下列事项，并按规定报告。\n'],
  ] as const)('%s is told by its words', (encoding, words) => {
    const result = decodeSource(iconv.encode(words, encoding));
    expect(result).toMatchObject({ ok: true, source: { text: words, encoding } });
  });
});

describe('UTF-16 without a mark', () => {
  // 一 (U+4E00) and the ideographic space have their zero byte on the other side than ASCII.
  const sample = '\u3000\u3000一、关于第一批规章的决定\n\u3000\u3000（一）2024年，一月一日。\n';
  it.each(['utf-16le', 'utf-16be'])('%s is told where zero bytes stand on both sides', (encoding) => {
    const bytes = iconv.encode(sample, encoding, { addBOM: false });
    expect(decodeSource(bytes)).toMatchObject({ ok: true, source: { text: sample, encoding } });
  });
});

describe('what is refused', () => {
  it.each([
    ['an empty file', new Uint8Array(), 'import/empty'],
    ['white space only', new TextEncoder().encode(' \n\t\r\n'), 'import/empty'],
    ['a PDF', new TextEncoder().encode('%PDF-1.7\n'), 'import/binary'],
    ['a ZIP', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), 'import/binary'],
    ['zeroes', new Uint8Array(4096), 'import/binary'],
    ['an image', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), 'import/binary'],
    ['bytes of no encoding', Uint8Array.from([0xff, 0x41, 0xff, 0x42, 0xff]), 'import/encoding'],
  ])('%s: %s', (_, bytes, code) => {
    expect(decodeSource(bytes)).toEqual({ ok: false, code });
  });
});

describe('lines', () => {
  it('keep their offsets under any line end', () => {
    const source = sourceFromText('甲\r\n乙\n\n丙\r丁\f戊');
    expect(source.pages[0]?.lines.map((line) => [line.text, line.start])).toEqual([
      ['甲', 0],
      ['乙', 3],
      ['', 5],
      ['丙', 6],
      ['丁', 8],
      ['戊', 10],
    ]);
  });
  it('goes through 50 MB in one piece', () => {
    const bytes = new TextEncoder().encode('一、做好某项工作。\n'.repeat(1_850_000));
    const result = decodeSource(bytes);
    expect(bytes.length).toBeGreaterThan(50_000_000);
    expect(result.ok && result.source.pages[0]?.lines.length).toBe(1_850_000);
  });
});
