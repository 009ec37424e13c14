import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../../main/gazette/source.ts';
import { parseIssue } from '../../../main/parsing/index.ts';

/** Pages of lines; a page's number is printed or not. */
function paged(
  pages: readonly { readonly printed: number | null; readonly lines: readonly string[] }[],
): SourceText {
  let start = 0;
  const placed = pages.map(({ printed, lines }, index) => ({
    sheet: index + 1,
    printed,
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
