/**
 * Ids that leave the archive: issue "7", its third document "7-3", that document's twelfth block "7-3-12".
 * The parser's own ids are the same without the issue.
 */
import type { Block, GazetteDocument, IssueTree, Table } from '../../gazette/tree.ts';

/** Document of a block id, and the block's place in it. */
export function splitBlockId(blockId: string): { readonly documentId: string; readonly ord: number } | null {
  const match = /^(\d+-\d+)-(\d+)$/.exec(blockId);
  return match?.[1] && match[2] ? { documentId: match[1], ord: Number(match[2]) } : null;
}

/** The same tree with every id led by the issue's. */
export function withIssueId(tree: IssueTree, issueId: string): IssueTree {
  const id = (local: string) => `${issueId}-${local}`;
  const idOrNull = (local: string | null) => (local === null ? null : id(local));
  const block = (b: Block): Block => ({
    ...b,
    id: id(b.id),
    parentId: idOrNull(b.parentId),
    responsibilities: b.responsibilities.map((r) => ({ ...r, inheritedFrom: idOrNull(r.inheritedFrom) })),
    citations: b.citations.map((c) => ({ ...c, documentId: idOrNull(c.documentId) })),
  });
  const table = (t: Table): Table => ({ ...t, id: id(t.id), blockId: id(t.blockId) });
  const document = (d: GazetteDocument): GazetteDocument => ({
    ...d,
    id: id(d.id),
    blocks: d.blocks.map(block),
    tables: d.tables.map(table),
    facts: d.facts.map((fact) => ({ ...fact, blockId: id(fact.blockId) })),
  });
  return {
    ...tree,
    toc: tree.toc.map((entry) => ({ ...entry, documentId: idOrNull(entry.documentId) })),
    sections: tree.sections.map((s) => ({ ...s, documentIds: s.documentIds.map(id) })),
    documents: tree.documents.map(document),
    appointments: tree.appointments.map((a) => ({ ...a, blockId: id(a.blockId) })),
    chronicle: tree.chronicle.map((entry) => ({ ...entry, blockId: id(entry.blockId) })),
    captions: tree.captions.map((caption) => ({ ...caption, blockId: id(caption.blockId) })),
  };
}
