/** Copying like an official: clean paragraphs, with or without their source. */
import type { Anchor, QuotedForm } from '../../../preload/contract/index.ts';
import { getDocument, getIssueFacts, issueOfDocument, type ReadableDb } from '../../archive/index.ts';
import { quoted } from '../../gazette/citing.ts';
import { pagesBetween } from '../../gazette/passage.ts';
import type { GazetteDocument } from '../../gazette/tree.ts';
import { offsetsOfAnchor } from '../text-offsets.ts';

/** The characters as the document has them, a line feed between blocks. Throws `annotation/invalidRange`. */
export function quoteText(
  db: ReadableDb,
  documentId: string,
  anchor: Anchor,
  form: QuotedForm,
): { readonly text: string } {
  const document = getDocument(db, documentId);
  const { start, end } = offsetsOfAnchor(document.blocks, anchor);
  const text = document.text.slice(start, end);
  if (form === 'text') return { text };
  const issue = getIssueFacts(db, issueOfDocument(db, documentId));
  return { text: quoted({ document, issue, pages: pagesOf(document, anchor) }, text, form) };
}

/** Printed pages on which the words begin and end: of their blocks, else the document's first. */
function pagesOf(document: GazetteDocument, { startBlockId, endBlockId }: Anchor): readonly number[] {
  const blockOf = (id: string) => document.blocks.find((block) => block.id === id);
  return pagesBetween(document, blockOf(startBlockId), blockOf(endBlockId));
}
