/** An archive filled with documents made for searching: trees are built here, no parser is asked. */
import { type Archive, insertIssue, openArchive, sha256 } from '../../main/archive/index.ts';
import { searchIndexer } from '../../main/engine/search/search-indexer.ts';
import type { Block, GazetteDocument, IssueTree, Responsibility } from '../../main/gazette/tree.ts';

export interface MadeDocument {
  readonly title: string;
  readonly documentNumber?: string | null;
  readonly issuer?: string | null;
  readonly section?: string | null;
  readonly genre?: string | null;
  readonly signedOn?: string | null;
  readonly paragraphs: readonly string[];
  readonly duties?: readonly Pick<Responsibility, 'unit' | 'role'>[];
  readonly dueOn?: readonly string[];
}

export interface MadeIssue {
  readonly publication: string;
  readonly year: number;
  readonly number: number;
  readonly documents: readonly MadeDocument[];
}

function blocksOf(id: string, made: MadeDocument): readonly Block[] {
  const texts = [
    made.title,
    ...(made.documentNumber == null ? [] : [made.documentNumber]),
    ...made.paragraphs,
  ];
  return texts.map((text, at): Block => {
    const isFirst = at === 0;
    return {
      id: `${id}-${at + 1}`,
      kind: isFirst ? 'heading' : 'paragraph',
      level: isFirst ? 0 : 1,
      label: null,
      path: '',
      parentId: null,
      text,
      headLength: isFirst ? text.length : 0,
      spans: [{ start: 0, end: text.length }],
      page: null,
      responsibilities: isFirst
        ? (made.duties ?? []).map(({ unit, role }) => ({
            unit,
            printed: unit,
            role,
            openEnded: false,
            inheritedFrom: null,
            origin: 'bracket',
            row: null,
          }))
        : [],
      duties: [],
      citations: [],
      deadlines: isFirst
        ? (made.dueOn ?? []).map((computedOn) => ({
            text: computedOn,
            kind: 'by',
            computedOn,
            range: [0, 1],
          }))
        : [],
      targets: [],
      corrections: [],
    };
  });
}

function documentOf(made: MadeDocument, at: number): GazetteDocument {
  const id = String(at + 1);
  const blocks = blocksOf(id, made);
  return {
    id,
    section: made.section ?? null,
    title: made.title,
    documentNumber: made.documentNumber ?? null,
    documentNumberPrinted: made.documentNumber ?? null,
    issuer: made.issuer ?? null,
    addressees: [],
    signedBy: [],
    signedOn: made.signedOn ?? null,
    genre: made.genre ?? null,
    instruments: [],
    kind: 'document',
    inContents: false,
    pages: null,
    span: { start: 0, end: 1 },
    attachments: [],
    notes: [],
    facts: [],
    text: blocks.map((block) => block.text).join('\n'),
    blocks,
    tables: [],
  } as unknown as GazetteDocument;
}

function treeOf({ publication, year, number, documents }: MadeIssue): IssueTree {
  return {
    issue: { publication, year, number, cumulativeNumber: null, publishedOn: `${year}-01-01` },
    toc: [],
    sections: [],
    documents: documents.map(documentOf),
    appointments: [],
    chronicle: [],
    captions: [],
    dropped: [],
    warnings: [],
  } as unknown as IssueTree;
}

/** Adds an issue in one transaction and gives its id. */
export function addIssue(archive: Archive, issue: MadeIssue): string {
  const source = {
    sha256: sha256(Buffer.from(`${issue.publication} ${issue.year} ${issue.number}`)),
    fileName: 'issue.txt',
    bytes: 0,
    encoding: 'utf-8',
    importedAt: '2026-01-01T00:00:00Z',
  };
  return archive.db.transaction(() => insertIssue(archive.db, treeOf(issue), source, 1, searchIndexer));
}

export const openEmptyArchive = (folder: string): Archive =>
  openArchive(folder, { create: true, write: 'required' });
