/** Takes passages into a list: selected words, clauses, annotations, the clauses of search hits. */
import type { ExcerptSource, ExcerptsAdded, Payload } from '../../../preload/contract/index.ts';
import {
  ArchiveError,
  type Database,
  getAnnotation,
  getExcerptList,
  insertExcerpt,
  insertExcerptList,
  insertLostExcerpt,
  listExcerptLists,
  makeCurrent,
  splitBlockId,
} from '../../archive/index.ts';
import { wordingFor } from '../../export/wording.ts';
import { clauseRange, holdingRange, type TextRange } from '../../gazette/passage.ts';
import { change, type EngineContext } from '../context.ts';
import { EngineError } from '../errors.ts';
import { offsetsOfAnchor } from '../text-offsets.ts';
import { PassageReader } from './passages.ts';

/** Throws `excerpt/noList`, `excerpt/noWords` where nothing that is chosen holds words, and what the sources throw. */
export function addExcerpts(
  context: EngineContext,
  { listId, sources }: Payload<'excerpt.add'>,
): ExcerptsAdded {
  return change(context, 'excerpt.add', ['excerpts'], (db) => {
    const now = context.ports.now();
    const list = listId ?? currentList(db, context, now);
    const reader = new PassageReader(db);
    const outcomes = sources.map((source) => take(db, reader, list, source, now));
    const count = (outcome: Outcome) => outcomes.filter((other) => other === outcome).length;
    if (count('added') + count('known') === 0) throw new EngineError('excerpt/noWords');
    makeCurrent(db, list, now);
    return { list: getExcerptList(db, list), added: count('added'), known: count('known') };
  });
}

type Outcome = 'added' | 'known' | 'wordless';

function currentList(db: Database, context: EngineContext, now: string): string {
  const current = listExcerptLists(db).find(({ isCurrent }) => isCurrent);
  return (current ?? insertExcerptList(db, wordingFor(context.language())('excerptList'), now)).id;
}

function take(
  db: Database,
  reader: PassageReader,
  listId: string,
  source: ExcerptSource,
  now: string,
): Outcome {
  const put = (documentId: string, range: TextRange, remark = ''): Outcome => {
    const { path, source: cited } = reader.passage(documentId, range);
    const { text } = reader.document(documentId).document;
    const made = { documentId, text, ...range, path, source: cited, remark, origin: source.kind };
    return insertExcerpt(db, listId, made, now) ? 'added' : 'known';
  };
  switch (source.kind) {
    case 'words':
      return put(
        source.documentId,
        offsetsOfAnchor(reader.document(source.documentId).document.blocks, source.anchor),
      );
    case 'annotation': {
      const annotation = getAnnotation(db, source.annotationId);
      const { documentId, anchored, quote, note, start, end } = annotation;
      // A rectangle around a picture.
      if (quote === '') return 'wordless';
      const remark = source.withNote ? note : '';
      if (anchored && documentId !== null) return put(documentId, { start, end }, remark);
      return insertLostExcerpt(db, listId, annotation.id, remark, now) ? 'added' : 'known';
    }
    default: {
      const documentId = splitBlockId(source.blockId)?.documentId ?? '';
      const { blocks } = reader.document(documentId).document;
      const isWhole = source.kind === 'hit' || source.whole === true;
      const range = isWhole ? holdingRange(blocks, source.blockId) : clauseRange(blocks, source.blockId);
      if (range === null) throw new ArchiveError('annotation/invalidRange', { blockId: source.blockId });
      return range.start === range.end ? 'wordless' : put(documentId, range);
    }
  }
}
