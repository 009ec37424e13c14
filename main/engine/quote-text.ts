/** Copying like an official: clean paragraphs, with or without their source. */
import type { Anchor } from '../../preload/contract/index.ts';
import { getDocument, getIssue, issueLabel, issueOfDocument, type ReadableDb } from '../archive/index.ts';
import { documentName } from '../gazette/document-name.ts';
import type { GazetteDocument } from '../gazette/tree.ts';
import { offsetsOfAnchor } from './text-offsets.ts';

/** The characters as the document has them, a line feed between blocks. Throws `annotation/invalidRange`. */
export function quoteText(
  db: ReadableDb,
  documentId: string,
  anchor: Anchor,
  withSource: boolean,
): { readonly text: string } {
  const document = getDocument(db, documentId);
  const { start, end } = offsetsOfAnchor(document.blocks, anchor);
  const text = document.text.slice(start, end);
  if (!withSource) return { text };
  const issue = getIssue(db, issueOfDocument(db, documentId));
  const label = issueLabel(issue.publication, issue.year, issue.number);
  if (isTitle(document, text)) {
    return { text: `${citation(document)}，${label}${pageOf(document, anchor.startBlockId)}` };
  }
  return { text: `“${text}”（${citation(document)}，${label}${pageOf(document, anchor.startBlockId)}）` };
}

/** True of the document's own title, and of the head that stands for it: 某省人民政府令 above the rules it promulgates. */
function isTitle(document: GazetteDocument, text: string): boolean {
  const compact = (words: string) => words.normalize('NFKC').replace(/\s/gu, '');
  const [first] = document.blocks;
  return (
    compact(text) === compact(document.title) ||
    (document.kind === 'document' &&
      text === first?.text &&
      (first.kind === 'heading' || /令\s*$/u.test(text)))
  );
}

function citation(document: GazetteDocument): string {
  const number = document.documentNumber === null ? '' : `（${document.documentNumber}）`;
  if (document.title === '') return `${documentName(document)}${number}`;
  return `《${document.title.replaceAll('《', '〈').replaceAll('》', '〉')}》${number}`;
}

function pageOf(document: GazetteDocument, blockId: string): string {
  const page = document.blocks.find((block) => block.id === blockId)?.page ?? document.pages[0];
  return page === undefined || page === null ? '' : `第${page}页`;
}
