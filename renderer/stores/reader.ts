/** One reader: its document, what is found in it, and its annotations. There are two, side by side. */
import { create, type StoreApi, type UseBoundStore } from 'zustand';
import type { ErrorInfo } from '../../preload/contract/errors.ts';
import type { Anchor, Annotation, DocumentView, FindMatch } from '../../preload/contract/model.ts';
import { ask } from '../app/bridge.ts';
import { coalesce } from '../app/coalesce.ts';
import { reportFault } from '../app/faults.ts';
import type { Target } from '../app/places.ts';
import { soundDocument } from '../app/sound-document.ts';
import type { PaneId } from './navigation.ts';

export interface FindState {
  readonly isOpen: boolean;
  readonly query: string;
  readonly matches: readonly FindMatch[];
  /** -1 where nothing was found. */
  readonly index: number;
  /** Grows when the reader should scroll to the match in hand. */
  readonly turn: number;
}

export type NoteField = 'note' | 'tag';

export interface ReaderState {
  readonly documentId: string | null;
  readonly view: DocumentView | null;
  /** Blocks of it that can't be drawn. */
  readonly broken: ReadonlySet<string>;
  readonly error: ErrorInfo | null;
  readonly isLoading: boolean;
  readonly find: FindState;
  /** Annotation in hand: its card is open and its words stand out. */
  readonly activeAnnotation: string | null;
  /** The field of an annotation that should get the focus; null once it has it. */
  readonly editing: { readonly id: string; readonly field: NoteField } | null;
  readonly selection: { readonly anchor: Anchor; readonly text: string } | null;
  /** Clause at the top of the window, for the outline. */
  readonly topBlockId: string | null;
}

export type ReaderStore = UseBoundStore<StoreApi<ReaderState>>;

const noFind: FindState = { isOpen: false, query: '', matches: [], index: -1, turn: 0 };

const empty: ReaderState = {
  documentId: null,
  view: null,
  broken: new Set(),
  error: null,
  isLoading: false,
  find: noFind,
  activeAnnotation: null,
  editing: null,
  selection: null,
  topBlockId: null,
};

export const readers: Readonly<Record<PaneId, ReaderStore>> = {
  main: create<ReaderState>(() => empty),
  beside: create<ReaderState>(() => empty),
};

/** Opens a document anew, or keeps the one that is open already. */
export async function openInReader(reader: ReaderStore, documentId: string): Promise<void> {
  const state = reader.getState();
  if (state.documentId === documentId && (state.view !== null || state.isLoading)) return;
  reader.setState({ ...empty, documentId, isLoading: true });
  await fetchView(reader, documentId);
}

/** Grows with each document asked for: only the newest answer is shown. */
const asked = new WeakMap<ReaderStore, number>();

async function fetchView(reader: ReaderStore, documentId: string): Promise<void> {
  const turn = (asked.get(reader) ?? 0) + 1;
  asked.set(reader, turn);
  const before = putsOf(reader);
  const reply = await ask('document.open', { documentId });
  const { documentId: now, view } = reader.getState();
  if (now !== documentId || asked.get(reader) !== turn) return;
  if (reply.ok && before !== putsOf(reader) && view !== null) {
    take(reader, { ...reply.value, annotations: view.annotations });
    void refreshAnnotations(reader);
  } else if (reply.ok) take(reader, reply.value);
  else reader.setState({ view: null, error: reply.error, isLoading: false });
}

function take(reader: ReaderStore, given: DocumentView): void {
  const { view, broken } = soundDocument(given);
  if (broken.size > 0) reportFault('block', 'window/render', new TypeError());
  reader.setState({ view, broken, error: null, isLoading: false });
}

/** The issue was replaced or rebuilt: the same document may have other blocks now. */
export async function reloadReader(reader: ReaderStore): Promise<void> {
  const { documentId } = reader.getState();
  if (documentId !== null) await fetchView(reader, documentId);
}

export function closeReader(reader: ReaderStore): void {
  reader.setState(empty);
}

const mostAnnotations = 1000;

/** Of each reader: how often an annotation was put in its place, which a list that was asked for before does not know. */
const puts = new WeakMap<ReaderStore, number>();
const putsOf = (reader: ReaderStore): number => puts.get(reader) ?? 0;

/** Work for a reader, one run at a time for each. */
function onceEach(work: (reader: ReaderStore) => Promise<void>): (reader: ReaderStore) => Promise<void> {
  const runs = new WeakMap<ReaderStore, () => Promise<void>>();
  return (reader) => {
    const run = runs.get(reader) ?? coalesce(() => work(reader));
    runs.set(reader, run);
    return run();
  };
}

/** Only the annotations, without opening the document once more. */
export const refreshAnnotations = onceEach(async (reader) => {
  const { documentId } = reader.getState();
  if (documentId === null) return;
  const before = putsOf(reader);
  const reply = await ask('annotation.list', {
    text: '',
    colours: [],
    tags: [],
    issueId: null,
    documentId,
    state: 'all',
    limit: mostAnnotations,
    offset: 0,
  });
  if (before !== putsOf(reader)) {
    void refreshAnnotations(reader);
    return;
  }
  if (!reply.ok) return;
  reader.setState(({ view, documentId: now }) =>
    view === null || now !== documentId ? {} : { view: { ...view, annotations: reply.value.items } },
  );
});

export const refreshReaderBookmarks = onceEach(async (reader) => {
  const { documentId } = reader.getState();
  if (documentId === null) return;
  const reply = await ask('bookmark.list', {});
  if (!reply.ok) return;
  const bookmarks = reply.value.filter((mark) => mark.documentId === documentId);
  reader.setState(({ view, documentId: now }) =>
    view === null || now !== documentId ? {} : { view: { ...view, bookmarks } },
  );
});

/** Puts a changed or new annotation in its place without waiting for the next list. */
export function putAnnotation(reader: ReaderStore, annotation: Annotation): void {
  puts.set(reader, putsOf(reader) + 1);
  reader.setState(({ view }) => {
    if (view === null || view.document.id !== annotation.documentId) return {};
    const known = view.annotations.some((other) => other.id === annotation.id);
    const annotations = known
      ? view.annotations.map((other) => (other.id === annotation.id ? annotation : other))
      : [...view.annotations, annotation];
    return { view: { ...view, annotations } };
  });
}

function startsAt(match: FindMatch, target: Target): boolean {
  return match.parts.some(
    (part) =>
      part.blockId === target.blockId &&
      (target.range === null || (part.range[0] < target.range[1] && part.range[1] > target.range[0])),
  );
}

/** Finds in the open document; a late answer to an older query is dropped. */
export async function findInReader(reader: ReaderStore, query: string, target?: Target): Promise<void> {
  const { documentId, find } = reader.getState();
  reader.setState({ find: { ...find, isOpen: true, query } });
  if (documentId === null) return;
  if (query.trim() === '') {
    reader.setState(({ find: now }) => ({ find: { ...now, matches: [], index: -1 } }));
    return;
  }
  const reply = await ask('document.find', { documentId, query });
  const now = reader.getState();
  if (now.documentId !== documentId || now.find.query !== query) return;
  const matches = reply.ok ? reply.value : [];
  const wanted = target === undefined ? 0 : matches.findIndex((match) => startsAt(match, target));
  reader.setState({
    find: {
      ...now.find,
      matches,
      index: matches.length === 0 ? -1 : Math.max(0, wanted),
      turn: now.find.turn + 1,
    },
  });
}

/** Next (+1) or previous (-1) match, round and round. */
export function stepFind(reader: ReaderStore, step: 1 | -1): void {
  reader.setState(({ find }) => {
    const count = find.matches.length;
    if (count === 0) return {};
    return { find: { ...find, index: (find.index + step + count) % count, turn: find.turn + 1 } };
  });
}

export function openFind(reader: ReaderStore): void {
  reader.setState(({ find }) => ({ find: { ...find, isOpen: true } }));
}

export function closeFind(reader: ReaderStore): void {
  reader.setState({ find: noFind });
}

export function activateAnnotation(
  reader: ReaderStore,
  id: string | null,
  field: NoteField | null = null,
): void {
  reader.setState({ activeAnnotation: id, editing: id === null || field === null ? null : { id, field } });
}
