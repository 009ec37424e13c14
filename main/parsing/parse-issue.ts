/**
 * The stages in order: lines, residue, contents, parts, blocks, facts, contents matching, assembly. Nothing is
 * refused and nothing thrown: what no stage understands becomes plain blocks in order.
 */
import { addAll } from '../gazette/add-all.ts';
import type { PlacedCorrection } from '../gazette/corrections.ts';
import { editSource } from '../gazette/edit-source.ts';
import type { SourceText } from '../gazette/source.ts';
import type { Dropped, GazetteDocument, IssueTree, Section } from '../gazette/tree.ts';
import { type Contents, readContents } from './contents/contents.ts';
import { matchContents } from './contents/toc-matching.ts';
import { asPrinted, inEditedText, inPrint } from './corrected-places.ts';
import { type Decision, decisionsOf } from './decisions.ts';
import { assembleDocument, targetOf } from './documents/assemble-document.ts';
import { withCards } from './documents/card-facts.ts';
import { type DraftDocument, draftDocuments } from './documents/draft-documents.ts';
import { appointmentsOf, captionsOf, chronicleOf } from './documents/entries.ts';
import { numberWarnings, tocWarnings } from './documents/issue-warnings.ts';
import { pictureDocument, pictureWarnings } from './documents/picture-pages.ts';
import { withPrintedPages } from './documents/printed-pages.ts';
import { undecodedWarnings } from './documents/undecoded.ts';
import { type Boundary, boundaryDoubts } from './doubts/boundaries.ts';
import { appointmentDoubts, findDoubts } from './doubts/doubts.ts';
import type { Notes } from './draft/draft.ts';
import { indexTargets } from './findings/citations.ts';
import { readIssueFacts } from './issue/issue-facts.ts';
import { withCommaLabels } from './lines/comma-labels.ts';
import { withDecimalOutline } from './lines/decimal-outline.ts';
import { splitHeadLines } from './lines/head-lines.ts';
import { type Line, readFurniture, readLines, withSections } from './lines/lines.ts';
import { withMarks } from './lines/marked-lines.ts';
import { withWholeOccasions } from './lines/occasions.ts';
import { type Sifted, siftResidue } from './lines/residue.ts';
import { unwrapLines } from './lines/unwrap.ts';
import type { Part } from './parts/part.ts';
import { cutIntoParts } from './parts/parts.ts';
import { plainEdits, withInvisibleDropped, withSourceCharacters } from './plain-source.ts';
import { shapeTables } from './tables/table-shapes.ts';

/** What the first stages make of a source, before the tree is put together. */
interface Cut {
  readonly source: SourceText;
  readonly sifted: Sifted;
  readonly contents: Contents | null;
  readonly lines: readonly Line[];
  readonly drafts: readonly DraftDocument[];
  readonly notes: Notes;
}

function cutSource(source: SourceText, corrections: readonly PlacedCorrection[]): Cut {
  const notes: Notes = { warnings: [], dropped: [] };
  const body = siftResidue(splitHeadLines(readLines(source, notes.dropped)));
  addAll(notes.dropped, body.dropped);
  const sifted = { ...body, heads: [...body.heads, ...readFurniture(source, notes.dropped)] };
  const marked = withMarks(sifted.lines, corrections);
  const outlined = withDecimalOutline(withCommaLabels(withWholeOccasions(marked)));
  const unwrapped = shapeTables(unwrapLines(outlined), notes);
  const contents = readContents(unwrapped, notes);
  const lines = withSections(
    unwrapped,
    contents?.sections ?? [],
    contents?.rows.map((row) => row.title) ?? [],
  );
  const parts = cutIntoParts(lines, contents);
  const drafts = withCards(draftDocuments(lines, parts, notes, corrections), sifted.cards, notes);
  return { source, sifted, contents, lines, drafts, notes };
}

/** Lines that may print facts of the issue: everything but the bodies of official documents. */
function linesForFacts(lines: readonly Line[], parts: readonly Part[]): readonly Line[] {
  return parts.flatMap((part) =>
    part.kind === 'document' || part.kind === 'chronicle' ? [] : lines.slice(part.from, part.to),
  );
}

function sectionsOf(documents: readonly GazetteDocument[]): readonly Section[] {
  const sections = new Map<string, string[]>();
  for (const document of documents) {
    if (document.section === null) continue;
    sections.set(document.section, [...(sections.get(document.section) ?? []), document.id]);
  }
  return [...sections].map(([title, documentIds]) => ({ title, documentIds }));
}

/** Heads that are told by a title alone, with or without the contents page. */
const titleRules = new Set(['title', 'rules', 'contents']);

const boundaryOf = ({ part, facts, blocks }: DraftDocument): Boundary => ({
  isTitleAlone: part.head !== null && titleRules.has(part.head.rule) && facts.documentNumber === null,
  title: facts.title,
  isSigned: facts.signedOn !== null || facts.signedBy.length > 0,
  span: blocks[0]?.spans[0] ?? { start: 0, end: 0 },
});

const startOf = (item: { readonly span: Dropped['span'] }): number =>
  'start' in item.span ? item.span.start : item.span.page;

function treeOf({ source, sifted, contents, lines, drafts, notes }: Cut): IssueTree {
  const issue = readIssueFacts(
    linesForFacts(
      lines,
      drafts.map((draft) => draft.part),
    ),
    sifted.heads,
  );
  const toc = matchContents(
    contents?.rows ?? [],
    drafts.map((draft) => ({
      id: draft.id,
      kind: draft.kind,
      title: draft.facts.title,
      documentNumber: draft.facts.documentNumber,
    })),
  );
  const official = drafts.filter((draft) => draft.kind === 'document');
  const index = indexTargets(official.map(targetOf));
  const documents =
    drafts.length === 0
      ? pictureDocument(source)
      : withPrintedPages(
          drafts.map((draft) => assembleDocument(draft, toc, index)),
          source,
        );
  const warnings = [
    ...notes.warnings,
    ...pictureWarnings(source),
    ...undecodedWarnings(source),
    ...tocWarnings(toc, drafts),
    ...numberWarnings(drafts),
    ...boundaryDoubts(official.map(boundaryOf)),
    ...official.flatMap((draft) => findDoubts(draft.blocks, draft.facts.signedOn)),
    ...drafts.flatMap((draft) => (draft.kind === 'appointments' ? appointmentDoubts(draft.blocks) : [])),
  ];
  return {
    issue,
    toc,
    sections: sectionsOf(documents),
    documents,
    appointments: appointmentsOf(drafts, issue),
    chronicle: chronicleOf(drafts, issue),
    captions: captionsOf(drafts),
    dropped: [...notes.dropped].sort((a, b) => startOf(a) - startOf(b)),
    warnings: warnings
      .map(({ code, params = {}, span }) => ({ code, params, span }))
      .sort((a, b) => startOf(a) - startOf(b)),
  };
}

/** The tree of a source with what a reader has set right, at places of `source`. */
function correctedTree(source: SourceText, corrections: readonly PlacedCorrection[]): IssueTree {
  if (corrections.length === 0) return treeOf(cutSource(source, corrections));
  const edits = corrections.filter((correction) => correction.kind === 'text');
  const edited = editSource(source, edits);
  const others = corrections.filter((correction) => correction.kind !== 'text');
  const tree = treeOf(cutSource(edited.source, inEditedText(others, edited)));
  return asPrinted(tree, source, edits, edited);
}

/**
 * Takes one source text apart. The text may be an issue, part of one, or a single document. `corrections` are what a
 * reader has set right, at places of `source`; so are all spans of the tree, whatever was corrected.
 */
export function parseIssue(source: SourceText, corrections: readonly PlacedCorrection[] = []): IssueTree {
  const edits = plainEdits(source);
  if (edits.length === 0) return correctedTree(source, corrections);
  const plain = editSource(source, edits);
  const tree = correctedTree(plain.source, inEditedText(corrections, plain));
  return withInvisibleDropped(withSourceCharacters(inPrint(tree, plain.toPrintedWithin), source), edits);
}

/** Every decision that made the tree, with its rule, in source order: for people who mend the rules. */
export function explainIssue(source: SourceText): readonly Decision[] {
  const plain = editSource(source, plainEdits(source)).source;
  const cut = cutSource(plain, []);
  return decisionsOf(plain, cut.drafts, cut.contents, treeOf(cut));
}
