import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../../main/gazette/source.ts';
import { parseIssue } from '../../../main/parsing/index.ts';
import { warningSentence } from '../../../preload/contract/warning-sentence.ts';
import sentences from '../../../resources/locales/zh-CN/warnings.json' with { type: 'json' };

/** Pages of lines; a page's number is printed or not. */
function paged(
  pages: readonly { readonly printed: number | null; readonly lines: readonly string[] }[],
  pictures: readonly number[] = [],
): SourceText {
  let start = 0;
  const placed = pages.map(({ printed, lines }, index) => ({
    sheet: index + 1,
    printed,
    isPicture: pictures.includes(index + 1),
    lines: lines.map((text) => {
      const line = { text, start };
      start += text.length + 1;
      return line;
    }),
  }));
  return { text: pages.flatMap(({ lines }) => lines).join('\n'), pages: placed, encoding: 'pdf' };
}

describe('pages', () => {
  const tree = parseIssue(
    paged([
      { printed: null, lines: ['云泽省人民政府关于修路的通知', '云政发〔2024〕3号', '各市人民政府：'] },
      { printed: 1, lines: ['一、抓紧施工。各地要抓紧施工，'] },
      { printed: null, lines: [] },
      { printed: 2, lines: ['确保入冬前通车。', '云泽省人民政府', '2024年3月1日'] },
    ]),
  );
  const [document] = tree.documents;

  it('of a block is the one on which it begins; sheets without a number give none', () => {
    expect(document?.blocks.map(({ page }) => page)).toEqual([null, null, null, 1, 2, 2]);
  });
  it('of a document are all on which it stands', () => {
    expect(document?.pages).toEqual([1, 2]);
  });
});

describe('pages that are pictures', () => {
  const picture = { printed: null, lines: [] };
  it('are told by their sheets', () => {
    const text = { printed: 1, lines: ['云泽省人民政府关于修路的通知', '各市人民政府：', '请抓紧施工。'] };
    const { documents, warnings } = parseIssue(paged([text, picture, picture, text, picture], [2, 3, 5]));
    expect(documents.length).toBeGreaterThan(0);
    expect(
      warnings
        .filter(({ code }) => code === 'parse/textUntrusted')
        .map((one) => warningSentence(one, sentences)),
    ).toEqual(['有 3 页（第 2—3、5 张）是图像或文字无法识读，未列入正文和检索，请对照原件页面阅读。']);
  });
  it('alone are one document without text, that can be opened', () => {
    const { documents } = parseIssue(paged([picture, picture], [1, 2]));
    expect(documents.map(({ kind, title, text }) => [kind, title, text])).toEqual([['article', '', '']]);
    expect(parseIssue(paged([picture])).documents).toEqual([]);
  });
});
