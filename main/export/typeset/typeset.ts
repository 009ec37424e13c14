/** The shell and the contents of the pages that are printed in it: pure functions of the input. */
import type { ExportDocument, ExportInput } from '../export-input.ts';
import { barFace } from '../fonts/faces.ts';
import { type FontFiles, fontFaceRules } from '../fonts/locate-fonts.ts';
import { type Markup, markup, nothing, trusted } from '../markup.ts';
import type { PageContent } from '../printer.ts';
import {
  issueLabel,
  originalCopyLine,
  readingCopyLine,
  sharedCopyLine,
  type Wording,
  wordingFor,
} from '../wording.ts';
import { documentAnchor, documentMarkup } from './document-markup.ts';
import { contentsMarkup, coverMarkup } from './front-matter.ts';
import { annotatedGazetteCss, annotatedGazettePage, gazetteCss, gazettePage } from './gazette-css.ts';
import { gb9704Css, gb9704Page } from './gb9704-css.ts';
import { basePageRules, coverPage, frontPages, sourcePageRules } from './page-rules.ts';
import { sharedCss } from './shared-css.ts';
import { gazetteTables, gb9704Tables } from './tables.ts';

/** Nothing but our own style sheet and fonts: even markup that slipped through could do nothing. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src file: data:";

/** The page file: policy and faces, and an empty body for what is printed. */
export function pageShell(title: string, fonts: FontFiles, withBar: boolean): string {
  return markup`<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${title}</title>
<style>${trusted(fontFaceRules(fonts, withBar))}</style>
<style id="content-style"></style></head>
<body></body></html>
`.html;
}

/** Whether a text holds the sign that needs a face of its own. */
export const needsBar = ({ documents }: ExportInput): boolean =>
  documents.some(({ document }) => document.text.includes(barFace.character));

/** Cover and contents. `pageNumbers` gives each document's first page, where it is known. */
export function frontContent(input: ExportInput, pageNumbers: readonly (number | null)[]): PageContent {
  const { options, documents } = input;
  const say = wordingFor(input.language);
  const line =
    options.layout === 'original' ? originalCopyLine(documents, say) : sharedCopyLine(documents, say);
  const front = [
    options.cover ? coverMarkup(input, say) : nothing,
    options.contents ? contentsMarkup(input, pageNumbers, say) : nothing,
  ];
  return {
    css: styleOf(
      input,
      [coverPage, frontPages].map((name) => ({ name, line })),
    ),
    html: markup`${front}`.html,
  };
}

/** The documents from `from` up to, not with, `to`; numbered on from whatever page number it is printed with. */
export function documentsContent(
  input: ExportInput,
  groups: PageGroups,
  from: number,
  to: number,
): PageContent {
  const { options, documents } = input;
  const say = wordingFor(input.language);
  const isStandard = options.layout === 'gb9704';
  const style = {
    titleCapacity: pageOf(input).titleCapacity,
    tableStyle: isStandard ? gb9704Tables : gazetteTables,
    withAnnotations: options.annotations,
    withSourceLine: !isStandard,
  };
  const articles = documents
    .slice(from, to)
    .map((item, at) => documentMarkup(item, from + at, groups[from + at]?.name ?? frontPages, style, say));
  return {
    css: styleOf(input, groups.slice(from, to)),
    html: markup`${articles}${documents.slice(from, to).map((_item, at) => placeMark(documentAnchor(from + at)))}`
      .html,
  };
}

/** Chromium notes the place of what something links to, be it unseen. */
const placeMark = (anchor: string): Markup => markup`<a hidden href="#${anchor}"></a>`;

function pageOf({ options }: ExportInput) {
  if (options.layout !== 'gazette') return gb9704Page;
  return options.annotations ? annotatedGazettePage : gazettePage;
}

function styleOf(input: ExportInput, groups: PageGroups): string {
  const page = pageOf(input);
  const isStandard = input.options.layout !== 'gazette';
  const lines = new Map(groups.map(({ name, line }) => [name, line]));
  return [
    basePageRules(page),
    ...[...lines].map(([name, line]) => sourcePageRules(name, line, page)),
    sharedCss,
    isStandard ? gb9704Css : gazetteCss,
    !isStandard && input.options.annotations ? annotatedGazetteCss : '',
  ].join('\n');
}

/** Pages of one kind, one entry a document: a change of it begins a new page. */
export type PageGroups = readonly {
  /** Class and page name that the group's documents carry. */
  readonly name: string;
  /** What stands on each of its pages. */
  readonly line: string;
}[];

export function pageGroups({ documents, options, language }: ExportInput): PageGroups {
  const say = wordingFor(language);
  return options.layout === 'gb9704' ? pagesByDocument(documents, say) : pagesByIssue(documents, say);
}

function pagesByDocument(documents: readonly ExportDocument[], say: Wording): PageGroups {
  return documents.map((item, index) => ({
    name: `${documentAnchor(index)}-pages`,
    line: readingCopyLine(item, say),
  }));
}

/** Documents of one issue follow each other without a break: a change of page name would force one. */
function pagesByIssue(documents: readonly ExportDocument[], say: Wording): PageGroups {
  const labelOf = ({ issue }: ExportDocument) => issueLabel(issue, say);
  const issues = [...Map.groupBy(documents, labelOf)].map(([label, items], index) => {
    return [label, { name: `issue-${index + 1}-pages`, line: sharedCopyLine(items, say) }] as const;
  });
  const groups = new Map(issues);
  return documents.flatMap((item) => groups.get(labelOf(item)) ?? []);
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
