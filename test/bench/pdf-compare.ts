/**
 * The PDF of an issue against its text file: both parsed, then held side by side.
 * node test/bench/pdf-compare.ts [FILE.pdf ISSUE.txt] [--diff]
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { GazetteDocument, IssueTree } from '../../main/gazette/tree.ts';
import { parseIssue } from '../../main/parsing/index.ts';
import { decodeSource } from '../../main/sources/index.ts';
import { readPdf } from '../../main/sources/pdf/index.ts';
import { sharedPath } from '../helpers/shared-data.ts';

export interface Difference {
  readonly what: string;
  readonly text: string;
  readonly pdf: string;
}

export interface Comparison {
  readonly documents: readonly {
    readonly title: string;
    readonly characters: number;
    readonly distance: number;
    readonly similarity: number;
  }[];
  readonly differences: readonly Difference[];
  readonly figures: Readonly<Record<string, readonly [text: number, pdf: number]>>;
}

const bare = (text: string | null): string => (text ?? '').replace(/[\s\u3000\u200b]/g, '');

/** Edit distance in time proportional to length times distance (Ukkonen's furthest points). */
export function editDistance(a: string, b: string): number {
  const [n, m] = [a.length, b.length];
  if (n === 0 || m === 0) return Math.max(n, m);
  const most = Math.max(n, m);
  let before = new Map<number, number>();
  for (let edits = 0; edits <= most; edits += 1) {
    const now = new Map<number, number>();
    for (let k = -edits; k <= edits; k += 1) {
      let at =
        edits === 0
          ? 0
          : Math.max(before.get(k - 1) ?? -1, (before.get(k) ?? -2) + 1, (before.get(k + 1) ?? -2) + 1);
      if (at < 0) continue;
      at = Math.min(at, n);
      while (at < n && at + k < m && at + k >= 0 && a.charCodeAt(at) === b.charCodeAt(at + k)) at += 1;
      now.set(k, at);
      if (at >= n && at + k >= m && k === m - n) return edits;
    }
    before = now;
  }
  return most;
}

const rowsOf = (document: GazetteDocument): number =>
  document.blocks.reduce(
    (sum, block) => sum + block.responsibilities.filter((row) => row.inheritedFrom === null).length,
    0,
  );

function compareDocuments(text: GazetteDocument, pdf: GazetteDocument | undefined, out: Difference[]): void {
  const name = bare(text.title).slice(0, 20);
  const same = (what: string, left: unknown, right: unknown): void => {
    const [a, b] = [left, right].map((value) =>
      bare(typeof value === 'string' ? value : JSON.stringify(value)),
    );
    if (a !== b) out.push({ what: `${name}: ${what}`, text: a ?? '', pdf: b ?? '' });
  };
  for (const key of ['kind', 'title', 'documentNumber', 'signedOn', 'issuer', 'section', 'genre'] as const)
    same(key, text[key], pdf?.[key]);
  same('addressees', text.addressees, pdf?.addressees);
  same('duties', rowsOf(text), pdf ? rowsOf(pdf) : 0);
  const labels = (document: GazetteDocument | undefined): readonly string[] =>
    (document?.blocks ?? []).flatMap((block) => (block.label === null ? [] : [block.label]));
  const [a, b] = [labels(text), labels(pdf)];
  if (a.join(' ') !== b.join(' ')) {
    const at = a.findIndex((label, index) => label !== b[index]);
    out.push({
      what: `${name}: labels ${a.length}/${b.length} from ${at}`,
      text: a.slice(at, at + 6).join(' '),
      pdf: b.slice(at, at + 6).join(' '),
    });
  }
  const cells = (document: GazetteDocument | undefined): readonly string[] =>
    (document?.tables ?? []).map((table) =>
      [...table.header, ...table.rows].map((row) => row.map(bare).join('|')).join('\n'),
    );
  const [c, d] = [cells(text), cells(pdf)];
  if (c.length !== d.length) out.push({ what: `${name}: tables`, text: `${c.length}`, pdf: `${d.length}` });
  c.forEach((table, at) => {
    const [left, right] = [table.split('\n'), (d[at] ?? '').split('\n')];
    for (let row = 0; row < Math.max(left.length, right.length); row += 1)
      if (left[row] !== right[row])
        out.push({ what: `${name}: table ${at} row ${row}`, text: left[row] ?? '', pdf: right[row] ?? '' });
  });
}

export function compareTrees(text: IssueTree, pdf: IssueTree): Comparison {
  const differences: Difference[] = [];
  const documents: Comparison['documents'][number][] = [];
  const all: readonly (keyof IssueTree &
    ('documents' | 'appointments' | 'chronicle' | 'toc' | 'captions'))[] = [
    'documents',
    'appointments',
    'chronicle',
    'toc',
    'captions',
  ];
  const figures: Record<string, readonly [number, number]> = {};
  for (const key of all) figures[key] = [text[key].length, pdf[key].length];
  figures.duties = [text, pdf].map((tree) =>
    tree.documents.reduce((sum, document) => sum + rowsOf(document), 0),
  ) as [number, number];
  const left = text.documents.filter(({ kind }) => kind !== 'contents');
  const right = [...pdf.documents];
  for (const document of left) {
    const mate =
      right.find((other) => other.kind === document.kind && bare(other.title) === bare(document.title)) ??
      right.find((other) => other.kind === document.kind && other.documentNumber === document.documentNumber);
    if (mate !== undefined) right.splice(right.indexOf(mate), 1);
    compareDocuments(document, mate, differences);
    const [a, b] = [bare(document.text), bare(mate?.text ?? '')];
    const distance = editDistance(a, b);
    documents.push({
      title: `${document.kind} ${bare(document.title).slice(0, 24)}`,
      characters: a.length,
      distance,
      similarity: 1 - distance / Math.max(1, a.length, b.length),
    });
  }
  for (const document of right)
    if (document.kind !== 'contents')
      differences.push({
        what: 'only in the PDF',
        text: '',
        pdf: `${document.kind} ${document.title ?? ''}`,
      });
  for (const key of ['appointments', 'chronicle'] as const)
    for (let at = 0; at < Math.max(text[key].length, pdf[key].length); at += 1) {
      const plain = (entry: object | undefined): string =>
        bare(JSON.stringify({ ...entry, span: 0, blockId: 0, documentId: 0, path: 0 }));
      const [a, b] = [plain(text[key][at]), plain(pdf[key][at])];
      if (a !== b) differences.push({ what: `${key} ${at}`, text: a, pdf: b });
    }
  const issue = (tree: IssueTree): string => JSON.stringify(tree.issue);
  if (bare(issue(text)) !== bare(issue(pdf)))
    differences.push({ what: 'issue', text: issue(text), pdf: issue(pdf) });
  for (let at = 0; at < text.toc.length; at += 1) {
    const row = (tree: IssueTree): string =>
      bare(
        `${tree.toc[at]?.section}|${tree.toc[at]?.title}|${tree.toc[at]?.documentNumber}|${tree.toc[at]?.page}|${tree.toc[at]?.state}`,
      );
    if (row(text) !== row(pdf)) differences.push({ what: `toc ${at}`, text: row(text), pdf: row(pdf) });
  }
  return { documents, differences, figures };
}

async function main(): Promise<void> {
  const files = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
  const pdfPath = files[0] ?? sharedPath('pdf/jilin-2023-04-typeset.pdf');
  const textPath = files[1] ?? sharedPath('jilin-2023-04/issue.txt');
  if (pdfPath === null || textPath === null) return;
  const text = decodeSource(readFileSync(textPath));
  const pdf = await readPdf(readFileSync(pdfPath));
  if (!text.ok || !pdf.ok) throw new Error('unreadable');
  const { documents, differences, figures } = compareTrees(parseIssue(text.source), parseIssue(pdf.source));
  console.table(documents.map((row) => ({ ...row, similarity: `${(row.similarity * 100).toFixed(3)} %` })));
  console.table(figures);
  for (const { what, text: left, pdf: right } of differences)
    console.info(`${what}\n   text ${left.slice(0, 300)}\n   pdf  ${right.slice(0, 300)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
