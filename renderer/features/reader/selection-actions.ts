/** Deeds on what is selected; shared by the popup and the keys. */
import type {
  Anchor,
  AnnotationColour,
  AnnotationStyle,
  PageRectangle,
} from '../../../preload/contract/model.ts';
import { annotate, changeAnnotation, useAnnotations } from '../../stores/annotations.ts';
import { openDialog } from '../../stores/dialogs.ts';
import { showRight } from '../../stores/layout.ts';
import { openDocument, whileHere } from '../../stores/navigation.ts';
import type { ReaderStore } from '../../stores/reader.ts';
import { toggleBookmark } from '../../stores/shelves.ts';
import { takeExcerpts } from '../excerpts/take.ts';
import { copyQuote, usualForm } from './quoting.ts';

export interface MarkOptions {
  readonly style: AnnotationStyle;
  /** Null takes the colour used last. */
  readonly colour: AnnotationColour | null;
  readonly next: 'nothing' | 'note' | 'tag';
}

const isSame = (one: Anchor, other: Anchor): boolean =>
  one.startBlockId === other.startBlockId &&
  one.startOffset === other.startOffset &&
  one.endBlockId === other.endBlockId &&
  one.endOffset === other.endOffset;

/**
 * True while nothing else is read or selected than what was: an answer may come late. What is drawn anew meanwhile may
 * have taken the selection away, or made it anew.
 */
function isStill(reader: ReaderStore, documentId: string | null, anchor: Anchor): boolean {
  const now = reader.getState();
  return now.documentId === documentId && (now.selection === null || isSame(now.selection.anchor, anchor));
}

function dropSelection(reader: ReaderStore): void {
  window.getSelection()?.removeAllRanges();
  reader.setState({ selection: null });
}

export async function markSelection(reader: ReaderStore, options: MarkOptions): Promise<void> {
  const { selection, documentId } = reader.getState();
  if (selection === null) return;
  const made = await annotate(reader, {
    anchor: selection.anchor,
    style: options.style,
    colour: options.colour ?? useAnnotations.getState().lastColour,
    edit: options.next === 'nothing' ? null : options.next,
  });
  if (made === null || !isStill(reader, documentId, selection.anchor)) return;
  dropSelection(reader);
  if (options.next !== 'nothing') showRight('annotations');
}

export async function copySelection(reader: ReaderStore, withSource: boolean): Promise<void> {
  const { selection, documentId } = reader.getState();
  if (selection === null || documentId === null) return;
  await copyQuote(documentId, selection.anchor, withSource ? usualForm() : 'text');
}

/** Shows the selected words with their source in each form, to be copied in the one that is wanted. */
export function previewQuote(reader: ReaderStore): void {
  const { selection, documentId } = reader.getState();
  if (selection !== null && documentId !== null)
    openDialog({ kind: 'quote', documentId, anchor: selection.anchor });
}

/** Sets or takes away the bookmark on the block in which the selection begins. */
export function bookmarkSelection(reader: ReaderStore): void {
  const { selection, documentId } = reader.getState();
  if (selection !== null && documentId !== null)
    void toggleBookmark(documentId, selection.anchor.startBlockId);
}

/** Puts the selected words, or the whole clause in which they begin, into the list of excerpts used last. */
export async function excerptSelection(reader: ReaderStore, what: 'words' | 'clause'): Promise<void> {
  const { selection, documentId } = reader.getState();
  if (selection === null || documentId === null) return;
  const { anchor } = selection;
  const source =
    what === 'words'
      ? ({ kind: 'words', documentId, anchor } as const)
      : ({ kind: 'clause', blockId: anchor.startBlockId, whole: true } as const);
  if ((await takeExcerpts([source], null)) && isStill(reader, documentId, anchor)) dropSelection(reader);
}

/** Gives an annotation whose place was lost the selected words as its new place. */
export async function placeOnSelection(reader: ReaderStore, annotationId: string): Promise<void> {
  const { selection } = reader.getState();
  if (selection !== null) await changeAnnotation(annotationId, { anchor: selection.anchor });
}

/** A rectangle on a page, in the colour used last; its note is written next. */
export async function annotateBox(reader: ReaderStore, region: PageRectangle): Promise<void> {
  const isHere = whileHere();
  const colour = useAnnotations.getState().lastColour;
  const made = await annotate(reader, { anchor: null, region, style: 'box', colour, edit: 'note' });
  if (made === null || !isHere()) return;
  showRight('annotations');
  const { documentId } = reader.getState();
  if (made.documentId !== null && made.documentId !== documentId) openDocument(made.documentId);
}
