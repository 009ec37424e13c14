/** The corrections of an issue as the window lists them. */
import type { CorrectionView } from '../../../preload/contract/index.ts';
import {
  type CorrectionRecord,
  correctionsOfIssue,
  getDocument,
  type ReadableDb,
  summariesOfIssue,
} from '../../archive/index.ts';
import type { GazetteDocument } from '../../gazette/tree.ts';
import { placeCorrection } from '../importing/place-corrections.ts';
import { textSpans } from './changes.ts';

type Place = NonNullable<CorrectionView['place']>;

/** The block that holds character `at` of the source; null where none does. */
export function blockAt(documents: readonly GazetteDocument[], at: number): Place | null {
  for (const { id, blocks } of documents) {
    const block = blocks.find((item) => textSpans(item).some(({ start, end }) => at >= start && at < end));
    if (block !== undefined) return { documentId: id, blockId: block.id };
  }
  return null;
}

export const documentsOf = (db: ReadableDb, issueId: string): readonly GazetteDocument[] =>
  summariesOfIssue(db, issueId).map(({ id }) => getDocument(db, id));

type Words = Pick<CorrectionView, 'kind' | 'field' | 'words' | 'printed' | 'read'>;

function wordsOf({ change }: CorrectionRecord): Words {
  const border = { field: null, printed: '', read: null };
  if (change === null) return { ...border, kind: 'damaged', words: '' };
  switch (change.kind) {
    case 'value':
      return {
        kind: 'value',
        field: change.field,
        words: change.at.quote,
        printed: change.before ?? '',
        read: change.value,
      };
    case 'text': {
      const { quote, prefix, suffix } = change.at;
      const words = `${prefix.slice(-8)}${quote}${suffix.slice(0, 8)}`;
      return { kind: 'text', field: null, words, printed: quote, read: change.read };
    }
    case 'blockKind':
      return {
        kind: 'blockKind',
        field: null,
        words: change.at.quote,
        printed: change.before,
        read: change.to,
      };
    case 'boundary': {
      const kind = change.from === null ? 'split' : change.to === null ? 'merge' : 'moveStart';
      return { ...border, kind, words: (change.to ?? change.from)?.quote ?? '' };
    }
    default:
      return { ...border, kind: change.kind, words: change.at.quote };
  }
}

/** In the order in which they were made; `text` is the source that the issue was read from. */
export function correctionViews(db: ReadableDb, issueId: string, text: string): readonly CorrectionView[] {
  const documents = documentsOf(db, issueId);
  return correctionsOfIssue(db, issueId).map((record) => {
    const placed = placeCorrection(text, record);
    const at =
      placed === null
        ? null
        : placed.kind === 'text'
          ? placed.start
          : placed.kind === 'boundary'
            ? (placed.to ?? placed.from)
            : placed.at;
    return {
      id: record.id,
      ...wordsOf(record),
      place: at === null ? null : blockAt(documents, at),
      createdAt: record.createdAt,
    };
  });
}
