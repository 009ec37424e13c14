/** Making, changing and removing annotations, and the page that lists those of the whole archive. */
import { create } from 'zustand';
import type { ErrorInfo } from '../../preload/contract/errors.ts';
import type {
  Anchor,
  Annotation,
  AnnotationColour,
  AnnotationPage,
  AnnotationStyle,
  PageRectangle,
} from '../../preload/contract/model.ts';
import type { Payload } from '../../preload/contract/requests.ts';
import { ask } from '../app/bridge.ts';
import { t } from '../app/i18n.ts';
import {
  activateAnnotation,
  type NoteField,
  putAnnotation,
  type ReaderStore,
  readers,
  refreshAnnotations,
} from './reader.ts';
import { notify, showError } from './toasts.ts';
import { undoable } from './undo.ts';
import { onStored, storeOf } from './unsaved.ts';

export type AnnotationFilter = Omit<Payload<'annotation.list'>, 'limit' | 'offset'>;

interface AnnotationsState {
  readonly filter: AnnotationFilter;
  readonly page: AnnotationPage | null;
  readonly error: ErrorInfo | null;
  /** Colour and style used last; the popup offers them first. */
  readonly lastColour: AnnotationColour;
}

export const noFilter: AnnotationFilter = {
  text: '',
  colours: [],
  tags: [],
  issueId: null,
  documentId: null,
  state: 'all',
};

export const useAnnotations = create<AnnotationsState>(() => ({
  filter: noFilter,
  page: null,
  error: null,
  lastColour: 'yellow',
}));

const { setState: set, getState: get } = useAnnotations;
const pageSize = 200;
let latest = 0;

export async function loadAnnotations(): Promise<void> {
  const turn = ++latest;
  const reply = await ask('annotation.list', { ...get().filter, limit: pageSize, offset: 0 });
  if (turn !== latest) return;
  if (reply.ok) set({ page: reply.value, error: null });
  else set({ error: reply.error });
}

export async function loadMoreAnnotations(): Promise<void> {
  const { page, filter } = get();
  if (page === null || page.items.length >= page.total) return;
  const turn = latest;
  const reply = await ask('annotation.list', { ...filter, limit: pageSize, offset: page.items.length });
  if (turn !== latest || !reply.ok) return;
  set({ page: { ...reply.value, items: [...page.items, ...reply.value.items] } });
}

export function filterAnnotations(patch: Partial<AnnotationFilter>): void {
  set(({ filter }) => ({ filter: { ...filter, ...patch } }));
  void loadAnnotations();
}

export interface NewAnnotation {
  /** Null for a rectangle: its words are found by the engine. */
  readonly anchor: Anchor | null;
  readonly region?: PageRectangle;
  readonly style: AnnotationStyle;
  readonly colour: AnnotationColour;
  /** The field that is written next, if one is. */
  readonly edit: NoteField | null;
}

export async function annotate(reader: ReaderStore, made: NewAnnotation): Promise<Annotation | null> {
  const { documentId } = reader.getState();
  if (documentId === null) return null;
  const reply = await ask('annotation.create', {
    documentId,
    anchor: made.anchor,
    ...(made.region === undefined ? {} : { region: made.region }),
    style: made.style,
    colour: made.colour,
    note: '',
    tags: [],
  });
  if (!reply.ok) {
    showError(reply.error, t('annotation.creating'));
    return null;
  }
  set({ lastColour: made.colour });
  putAnnotation(reader, reply.value);
  activateAnnotation(reader, reply.value.id, made.edit);
  return reply.value;
}

/** What is not typed; notes and tags go by way of `unsaved.ts`. */
export type AnnotationPatch = Pick<Payload<'annotation.update'>, 'colour' | 'style' | 'anchor'>;

function putEverywhere(annotation: Annotation): void {
  for (const reader of Object.values(readers)) putAnnotation(reader, annotation);
}

onStored('annotation.update', putEverywhere);

/** True where it was saved; the reader is told where it was not. */
export async function changeAnnotation(annotationId: string, patch: AnnotationPatch): Promise<boolean> {
  const reply = await change(annotationId, patch);
  return reply.ok;
}

async function change(annotationId: string, patch: AnnotationPatch) {
  const reply = await ask('annotation.update', { annotationId, ...patch });
  if (!reply.ok) {
    showError(reply.error, t('annotation.saving'));
    return reply;
  }
  putEverywhere(reply.value);
  if (patch.colour !== undefined) set({ lastColour: patch.colour });
  return reply;
}

/** Gives an annotation a new place, which can be taken back. True where it has it. */
export async function putAnnotationAt(annotationId: string, anchor: Anchor): Promise<boolean> {
  const reply = await change(annotationId, { anchor });
  if (reply.ok) notify(t('annotations.placed'), undoable(reply));
  return reply.ok;
}

/** Not optimistic: it goes when the archive has let it go, and can be taken back. */
export async function removeAnnotation(annotationId: string): Promise<void> {
  // So that taking it back brings the last words back too.
  await storeOf(annotationId);
  const reply = await ask('annotation.remove', { annotationId });
  if (!reply.ok) {
    showError(reply.error);
    return;
  }
  for (const reader of Object.values(readers)) {
    if (reader.getState().activeAnnotation === annotationId) activateAnnotation(reader, null);
    void refreshAnnotations(reader);
  }
  notify(t('annotation.removed'), undoable(reply));
}
