/** What sources made of pages tell the parser: margins taken out, page borders, titles cut before a bracket. */
import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../../main/gazette/source.ts';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';

describe('margins', () => {
  const body =
    '云溪省人民政府关于某某工作的通知\n\n云政发〔2031〕7号\n\n各市人民政府：\n现就有关事项通知如下。\n云溪省人民政府\n2031年5月7日\n';
  const head = '云溪省人民政府公报 2031年第5期';
  const text = `${body}${head}\n— 4 —\n`;
  const plain = sourceFromText(body);
  const source: SourceText = {
    text,
    encoding: 'pdf',
    pages: plain.pages.map((page) => ({ ...page, sheet: 1, printed: 4 })),
    furniture: [
      { start: body.length, end: body.length + head.length, reason: 'runningHead', sheet: 1 },
      { start: body.length + head.length + 1, end: text.length - 1, reason: 'pageNumber', sheet: 1 },
    ],
  };

  it('are dropped with their place, and their heads may name the issue', () => {
    const tree = parseIssue(source);
    expect(
      tree.dropped.map(({ span, reason }) => [
        'start' in span ? text.slice(span.start, span.end) : '',
        reason,
      ]),
    ).toEqual([
      [head, 'runningHead'],
      ['— 4 —', 'pageNumber'],
    ]);
    expect(tree.documents.map(({ title }) => title)).toEqual(
      parseIssue(plain).documents.map(({ title }) => title),
    );
  });
});

describe('lines of a title and lines above it', () => {
  it('a title goes on with the years it is for', () => {
    const { documents } = parseIssue(
      sourceFromText(
        '云溪省人民政府关于印发云溪省某某发展规划（2031—2040年）实施方案的通知\n\n云政发〔2031〕7号\n\n各市人民政府：\n现将《云溪省某某发展规划（2031—2040年）实施方案》印发给你们，请认真贯彻执行。\n云溪省人民政府\n2031年5月7日\n\n云溪省某某发展规划\n（2031—2040年）实施方案\n\n为推进某某发展，制定本方案。\n一、总体要求\n（一）加强协调。各部门要加强统筹。\n',
      ),
    );
    const headings = documents[0]?.blocks.filter(({ kind, level }) => kind === 'heading' && level === 0);
    expect(headings?.at(-1)?.text.replace(/\s/g, '')).toBe('云溪省某某发展规划（2031—2040年）实施方案');
  });

  it('what stands on the page before an article is no part of its title', () => {
    const article =
      '某某调研时强调\n\n5月7日，某某到云溪市调研，强调要加强统筹协调，推进各项工作落实，提高服务质量，保障群众安全。\n';
    const titles = (between: string): readonly (string | null)[] =>
      parseIssue(sourceFromText(`印刷：云溪省机关事务\n管理局文印中心${between}${article}`)).documents.map(
        ({ title }) => title,
      );
    expect(titles('\n\n\n\n')).toContain('某某调研时强调');
  });
});
