/** `parse` and `show` of a PDF give places on its pages, the same in both. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseFile, showIssue } from '../../../main/engine/index.ts';
import type { IssueTree, Span } from '../../../main/gazette/tree.ts';
import { typesetIssue } from '../../fixtures/typeset-issue.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine } from '../../helpers/test-engine.ts';

function spansOf(value: unknown): readonly Span[] {
  if (Array.isArray(value)) return value.flatMap(spansOf);
  if (typeof value !== 'object' || value === null) return [];
  if ('quads' in value || ('start' in value && 'end' in value)) return [value as Span];
  return Object.values(value).flatMap(spansOf);
}

const official = (tree: IssueTree) => tree.documents.find(({ kind }) => kind === 'document');

describe('places of a PDF', () => {
  it('are pages and quadrilaterals, by the file and by the archive', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'issue.pdf');
    writeFileSync(file, typesetIssue());
    const parsed = await parseFile(file);
    expect(spansOf(parsed).length).toBeGreaterThan(12);
    expect(spansOf(parsed).filter((span) => !('quads' in span))).toEqual([]);
    const engine = openTestEngine(join(folder, 'archive'));
    try {
      const [result] = await engine.importFiles([file]);
      const shown = await showIssue(engine.engine.context(), result?.issueId ?? '');
      const places = (tree: IssueTree) => official(tree)?.blocks.map(({ spans }) => spans);
      expect(places(shown)).toEqual(places(parsed));
    } finally {
      await engine.close();
    }
    // A paragraph that runs over from the fifth page to the sixth stands on both sheets.
    const sheets = official(parsed)?.blocks.map(({ spans }) =>
      spans.map((span) => ('page' in span ? span.page : 0)),
    );
    expect(sheets?.some((pages) => pages.includes(1) && pages.includes(2))).toBe(true);
    for (const span of spansOf(parsed))
      if ('quads' in span) for (const quad of span.quads) expect(quad.every(Number.isFinite)).toBe(true);
  });
});
