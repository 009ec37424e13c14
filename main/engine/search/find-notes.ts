/** Notes of the reader that a query means, beside the documents that it finds. */
import type { SearchRequest, SearchTotals } from '../../../preload/contract/index.ts';
import { type StoredNote, searchBlocks, storedNotes } from '../../archive/index.ts';
import {
  asksForWords,
  type DocumentSet,
  evaluate,
  type FieldQuery,
  normalise,
  normaliseWithMap,
  noteHolds,
  noteTerms,
  placesOf,
  type Query,
  type Term,
} from '../../search/index.ts';
import type { ArchiveSource } from './archive-source.ts';
import { scopeOf } from './find-documents.ts';

type FoundNotes = SearchTotals['notes'];

const shownNotes = 20;

/** Those in the scope whose text, tags or quotation are what the query asks for; the first of them in full. */
export function findNotes(
  query: Query,
  scope: SearchRequest['scope'],
  source: ArchiveSource,
  checkCancelled: () => void,
): FoundNotes {
  if (!asksForWords(query)) return { count: 0, first: [] };
  const { catalogue, db } = source;
  const inScope = scopeOf(scope, source);
  const sets = new Map<FieldQuery, DocumentSet>();
  const setOf = (field: FieldQuery): DocumentSet => {
    const known = sets.get(field) ?? evaluate(field, { catalogue, source, checkCancelled });
    sets.set(field, known);
    return known;
  };
  const found = storedNotes(db).filter(({ note, quote, tags, row }) => {
    const place = row === null ? undefined : catalogue.placeOf(row);
    // A note that has lost its document belongs to no issue and no collection.
    if (place === undefined ? scope.kind !== 'all' && scope.kind !== 'annotated' : !inScope.has(place))
      return false;
    return noteHolds(query, {
      text: normalise([note, ...tags, quote].join('\n')),
      isIn: (field) => place !== undefined && setOf(field).has(place),
    });
  });
  const terms = noteTerms(query);
  return {
    count: found.length,
    first: found.slice(0, shownNotes).map((own) => {
      const text = own.note === '' ? own.quote : own.note;
      return {
        annotationId: own.annotationId,
        documentId: own.documentId,
        title: own.documentTitle,
        text,
        ranges: rangesIn(text, terms),
        target: targetOf(source, own),
      };
    }),
  };
}

/** The block in which a note begins, and its characters there. */
function targetOf(
  { db }: ArchiveSource,
  { row, start, end }: StoredNote,
): FoundNotes['first'][number]['target'] {
  if (row === null || start === null || end === null) return null;
  let before = 0;
  for (const { id, text } of searchBlocks(db, row)) {
    if (start < before + text.length)
      return { blockId: id, range: [start - before, Math.min(end - before, text.length)] };
    before += text.length + 1;
  }
  return null;
}

function rangesIn(text: string, terms: readonly Term[]): readonly (readonly [number, number])[] {
  const folded = normaliseWithMap(text);
  return terms
    .flatMap((term) =>
      placesOf(folded.text, term.text).map(
        (at) => [folded.starts[at] ?? 0, folded.ends[at + term.text.length - 1] ?? 0] as const,
      ),
    )
    .sort((a, b) => a[0] - b[0]);
}
