/** 校正: made, listed, taken back. Each changes what is stored and reads the issue again; the source stays as it is. */
import type { CorrectedPlace, CorrectionView, Payload } from '../../../preload/contract/index.ts';
import {
  type CorrectionRecord,
  correctionsOfIssue,
  type Database,
  deleteCorrection,
  describeAnchor,
  getCorrection,
  getDocument,
  insertCorrection,
  issueOfDocument,
  issuesToReadAgain,
  type StoredChange,
  summariesOfIssue,
} from '../../archive/index.ts';
import type { SourceText } from '../../gazette/source.ts';
import type { Block } from '../../gazette/tree.ts';
import { parseIssue } from '../../parsing/index.ts';
import { change, type EngineContext, writerOf } from '../context.ts';
import { EngineError } from '../errors.ts';
import { placeCorrection, placeCorrections } from '../importing/place-corrections.ts';
import { readAgain, storedSource } from '../importing/rewrite-issue.ts';
import { blockOf, type Correctable, startOf, storedChange, textSpans } from './changes.ts';
import { blockAt, correctionViews, documentsOf } from './list.ts';
import { hunksOf, inSource, touchesCells } from './text-hunks.ts';

const changedAreas = [
  'corrections',
  'library',
  'annotations',
  'bookmarks',
  'collections',
  'excerpts',
] as const;

/** Issues whose corrections have changed, read again with those they have now: after undo, and after a fall. */
export async function readCorrected(context: EngineContext): Promise<void> {
  const { db } = writerOf(context);
  const { folder } = context.archive;
  const faults: unknown[] = [];
  for (const issueId of issuesToReadAgain(db)) {
    // One whose original can't be read keeps its text, and holds up no other.
    await readAgain(db, folder, issueId, context.ports.now()).catch((error: unknown) => faults.push(error));
  }
  if (faults.length > 0) throw faults[0];
}

async function correct(context: EngineContext, label: string, work: (db: Database) => void): Promise<void> {
  change(context, label, [], work);
  await readCorrected(context);
  context.ports.emit({ type: 'changed', areas: changedAreas });
}

export async function listCorrections(
  { archive }: EngineContext,
  issueId: string,
): Promise<readonly CorrectionView[]> {
  if (correctionsOfIssue(archive.db, issueId).length === 0) return [];
  return correctionViews(archive.db, issueId, (await storedSource(archive.db, archive.folder, issueId)).text);
}

/** Throws `correction/…` where nothing can be or is changed. Gives the place that was corrected, as it is numbered now. */
export async function addCorrection(
  context: EngineContext,
  { documentId, change: wanted }: Payload<'correction.add'>,
): Promise<CorrectedPlace> {
  const { db } = writerOf(context);
  const issueId = issueOfDocument(db, documentId);
  const source = await storedSource(db, context.archive.folder, issueId);
  const ids = summariesOfIssue(db, issueId).map(({ id }) => id);
  const beforeId = ids[ids.indexOf(documentId) - 1];
  const place: Correctable = {
    document: getDocument(db, documentId),
    before: beforeId === undefined ? null : getDocument(db, beforeId),
    text: source.text,
  };
  const now = context.ports.now();
  const at =
    wanted.kind === 'value' || wanted.kind === 'merge'
      ? startOf(place.document.blocks[0])
      : startOf(blockOf(place, wanted.blockId));
  if (wanted.kind === 'text') {
    const block = blockOf(place, wanted.blockId);
    if (wanted.was !== undefined && wanted.was !== block.text) throw new EngineError('correction/changed');
    const { stale, fresh } = textChanges(db, issueId, source, block, wanted.text);
    await correct(context, 'correction.add', (writer) => {
      for (const { id } of stale) deleteCorrection(writer, id);
      for (const stored of fresh) insertCorrection(writer, issueId, stored, now);
    });
  } else {
    const stored = storedChange(place, wanted);
    await correct(context, 'correction.add', (writer) => insertCorrection(writer, issueId, stored, now));
  }
  return blockAt(documentsOf(db, issueId), at) ?? { documentId, blockId: null };
}

/**
 * What a block's new text makes of its earlier corrections: those fall away, and the changes from the print to the new
 * text come in their place. Throws `correction/nothing`, `correction/acrossCells` and `correction/noPlace`.
 */
function textChanges(
  db: Database,
  issueId: string,
  source: SourceText,
  block: Block,
  read: string,
): { readonly stale: readonly CorrectionRecord[]; readonly fresh: readonly StoredChange[] } {
  if (read === block.text) throw new EngineError('correction/nothing');
  const records = correctionsOfIssue(db, issueId);
  const spans = textSpans(block);
  const isOwn = (record: CorrectionRecord): boolean => {
    const placed = record.change?.kind === 'text' ? placeCorrection(source.text, record) : null;
    return (
      placed?.kind === 'text' && spans.some(({ start, end }) => placed.start >= start && placed.end <= end)
    );
  };
  const stale = records.filter(isOwn);
  const others = records.filter((record) => !stale.includes(record));
  const printed = stale.length === 0 ? block : printedBlock(source, others, startOf(block));
  const hunks = hunksOf(printed.text, read);
  if (touchesCells(printed.text, hunks)) throw new EngineError('correction/acrossCells');
  const placed = inSource(hunks, printed.text, source.text, textSpans(printed));
  if (placed === null) throw new EngineError('correction/noPlace', { blockId: block.id });
  return {
    stale,
    fresh: placed.map(({ start, end, read: words }) => ({
      kind: 'text',
      at: describeAnchor(source.text, start, end),
      read: words,
    })),
  };
}

/** The block at `at` as it is read with other corrections only. */
function printedBlock(source: SourceText, others: readonly CorrectionRecord[], at: number): Block {
  const { documents } = parseIssue(source, placeCorrections(source.text, others));
  const block = documents
    .flatMap(({ blocks }) => blocks)
    .find((item) => textSpans(item).some(({ start, end }) => at >= start && at < end));
  if (block === undefined) throw new EngineError('correction/noPlace');
  return block;
}

/** Takes one correction back, whatever was made after it; gives where it stood, null where its words are not found. */
export async function removeCorrection(
  context: EngineContext,
  correctionId: string,
): Promise<CorrectedPlace | null> {
  const { db } = writerOf(context);
  const record = getCorrection(db, correctionId);
  const { issueId } = record;
  const source = issueId === null ? null : await storedSource(db, context.archive.folder, issueId);
  await correct(context, 'correction.remove', (writer) => deleteCorrection(writer, correctionId));
  const placed = source === null ? null : placeCorrection(source.text, record);
  if (placed === null || issueId === null) return null;
  const at = placed.kind === 'text' ? placed.start : placed.kind === 'boundary' ? placed.to : placed.at;
  return blockAt(documentsOf(db, issueId), at ?? (placed.kind === 'boundary' ? (placed.from ?? 0) : 0));
}
