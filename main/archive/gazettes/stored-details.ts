/** What is stored as JSON beside the columns of an issue, a document and a block. */
import type { Block, GazetteDocument, IssueTree } from '../../gazette/tree.ts';

/** The parts of a tree that have no table of their own. */
export type IssueParts = Omit<IssueTree, 'issue' | 'documents'>;
export type DocumentDetails = Omit<
  GazetteDocument,
  'id' | 'kind' | 'title' | 'documentNumber' | 'section' | 'issuer' | 'signedOn' | 'text' | 'blocks'
> & {
  /** True where the name in the column is not the document's own. Rows stored before it was told apart lack it. */
  readonly untitled?: boolean;
};
export type BlockDetails = Omit<Block, 'id' | 'kind' | 'level' | 'label' | 'path' | 'parentId' | 'text'>;
