/** The whole page file: a pure function of the input, the fonts' places and the page numbers known so far. */
import type { ExportDocument, ExportInput } from '../export-input.ts';
import { barFace } from '../fonts/faces.ts';
import { type FontFiles, fontFaceRules } from '../fonts/locate-fonts.ts';
import { markup, nothing, trusted } from '../markup.ts';
import { issueLabel, readingCopyLine, sharedCopyLine, type Wording, wordingFor } from '../wording.ts';
import { documentAnchor, documentMarkup } from './document-markup.ts';
import { contentsMarkup, coverMarkup } from './front-matter.ts';
import { annotatedGazetteCss, annotatedGazettePage, gazetteCss, gazettePage } from './gazette-css.ts';
import { gb9704Css, gb9704Page } from './gb9704-css.ts';
import { basePageRules, coverPage, frontPages, sourcePageRules } from './page-rules.ts';
import { sharedCss } from './shared-css.ts';

/** Nothing but our own style sheet and fonts: even markup that slipped through could do nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src file:";

/** Cover and contents alone, as they stand in the whole. */
export function typesetFront(
  input: ExportInput,
  fonts: FontFiles,
  pageNumbers: readonly (number | null)[],
): string {
  return pageFile(input, fonts, pageNumbers, false);
}

/** The page file's HTML. `pageNumbers` gives each document's first page for the contents, where known. */
export function typeset(
  input: ExportInput,
  fonts: FontFiles,
  pageNumbers: readonly (number | null)[] = [],
): string {
  return pageFile(input, fonts, pageNumbers, true);
}

function pageFile(
  input: ExportInput,
  fonts: FontFiles,
  pageNumbers: readonly (number | null)[],
  withDocuments: boolean,
): string {
  const { options, documents } = input;
  const say = wordingFor(input.language);
  const isStandard = options.layout === 'gb9704';
  const page = isStandard ? gb9704Page : options.annotations ? annotatedGazettePage : gazettePage;
  const groups = isStandard ? pagesByDocument(documents, say) : pagesByIssue(documents, say);
  const css = [
    fontFaceRules(
      fonts,
      documents.some(({ document }) => document.text.includes(barFace.character)),
    ),
    basePageRules(page),
    ...[coverPage, frontPages].map((name) => sourcePageRules(name, sharedCopyLine(documents, say), page)),
    ...[...new Map(groups.map(({ name, line }) => [name, line]))].map(([name, line]) =>
      sourcePageRules(name, line, page),
    ),
    sharedCss,
    isStandard ? gb9704Css : gazetteCss,
    !isStandard && options.annotations ? annotatedGazetteCss : '',
  ].join('\n');
  const style = {
    titleCapacity: page.titleCapacity,
    withAnnotations: options.annotations,
    withSourceLine: !isStandard,
  };
  return markup`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${exportTitle(input)}</title>
<style>${trusted(css)}</style></head>
<body hidden>
${options.cover ? coverMarkup(input, say) : nothing}
${options.contents ? contentsMarkup(documents, pageNumbers, say) : nothing}
${!withDocuments ? nothing : documents.map((item, index) => documentMarkup(item, index, groups[index]?.name ?? frontPages, style, say))}
</body></html>
`.html;
}

interface PageGroup {
  /** Class and page name that the group's documents carry. */
  readonly name: string;
  /** What stands on each of its pages. */
  readonly line: string;
}

function pagesByDocument(documents: readonly ExportDocument[], say: Wording): readonly PageGroup[] {
  return documents.map((item, index) => ({
    name: `${documentAnchor(index)}-pages`,
    line: readingCopyLine(item, say),
  }));
}

/** Documents of one issue follow each other without a break: a change of page name would force one. */
function pagesByIssue(documents: readonly ExportDocument[], say: Wording): readonly PageGroup[] {
  const labels = [...new Set(documents.map(({ issue }) => issueLabel(issue, say)))];
  return documents.map((item) => {
    const label = issueLabel(item.issue, say);
    const same = documents.filter(({ issue }) => issueLabel(issue, say) === label);
    return { name: `issue-${labels.indexOf(label) + 1}-pages`, line: sharedCopyLine(same, say) };
  });
}

/** Title of the file: the reader's, a single document's own, or the program's. */
export function exportTitle({ options, documents, language }: ExportInput): string {
  const own = options.title.trim();
  if (own) return own;
  const only = documents.length === 1 ? documents[0] : undefined;
  if (only) return only.document.title;
  const say = wordingFor(language);
  const issues = new Set(documents.map(({ issue }) => issueLabel(issue, say)));
  return issues.size === 1 ? `${[...issues][0]} ${say('coverTitle')}` : say('coverTitle');
}
