/** What can be done with selected text: five colours, underline, note, tag, copy, copy with source. */
import {
  Bookmark,
  Copy,
  ListPlus,
  ListTree,
  MessageSquarePlus,
  Quote,
  Tag,
  TextQuote,
  Underline,
} from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type AnnotationColour, annotationColours } from '../../../preload/contract/model.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { IconButton } from '../../ui/button.tsx';
import { useEscape } from '../../ui/escape.ts';
import { useReader, useReaderStore } from './reader-context.ts';
import {
  bookmarkSelection,
  copySelection,
  excerptSelection,
  markSelection,
  previewQuote,
} from './selection-actions.ts';
import type { PopupPlace } from './use-selection.ts';

const edgePx = 8;

export function SelectionPopup({ place }: { readonly place: PopupPlace }) {
  const { t } = useTranslation();
  const reader = useReaderStore();
  const selection = useReader((state) => state.selection);
  const readOnly = useSession(isReadOnly);
  const bar = useRef<HTMLDivElement>(null);
  const [shiftPx, setShiftPx] = useState(0);

  useLayoutEffect(() => {
    const element = bar.current;
    const frame = element?.parentElement;
    if (element === null || frame === null || frame === undefined) return;
    const half = element.offsetWidth / 2;
    const left = Math.min(Math.max(place.left, half + edgePx), frame.clientWidth - half - edgePx);
    setShiftPx(left - place.left);
  }, [place.left]);

  useEscape(selection !== null, () => window.getSelection()?.removeAllRanges(), { within: bar });

  if (selection === null) return null;
  const mark = (colour: AnnotationColour) =>
    void markSelection(reader, { style: 'highlight', colour, next: 'nothing' });
  return (
    <div
      ref={bar}
      className="selection-popup"
      role="toolbar"
      aria-label={t('reader.selectionTools')}
      style={{ left: place.left + shiftPx, top: place.top }}
      onKeyDown={moveAlong}
      // Pressing a button must not take the selection away before it is used.
      onMouseDown={(event) => event.preventDefault()}
    >
      {!readOnly &&
        annotationColours.map((colour, index) => (
          <button
            key={colour}
            type="button"
            className={`swatch is-${colour}`}
            aria-label={t('annotations.highlightIn', { colour: t(`colour.${colour}`) })}
            title={`${t(`colour.${colour}`)}  ${index + 1}`}
            onClick={() => mark(colour)}
          />
        ))}
      {!readOnly && (
        <>
          <span className="popup-gap" aria-hidden />
          <IconButton
            icon={Underline}
            label={t('annotations.underline')}
            keys="U"
            onPress={() => void markSelection(reader, { style: 'underline', colour: null, next: 'nothing' })}
          />
          <IconButton
            icon={MessageSquarePlus}
            label={t('annotations.addNote')}
            keys="N"
            onPress={() => void markSelection(reader, { style: 'highlight', colour: null, next: 'note' })}
          />
          <IconButton
            icon={Tag}
            label={t('annotations.addTag')}
            keys="T"
            onPress={() => void markSelection(reader, { style: 'highlight', colour: null, next: 'tag' })}
          />
          <IconButton
            icon={Bookmark}
            label={t('bookmark.block')}
            keys="B"
            onPress={() => bookmarkSelection(reader)}
          />
          <span className="popup-gap" aria-hidden />
          <IconButton
            icon={ListPlus}
            label={t('excerpt.add')}
            keys="E"
            onPress={() => void excerptSelection(reader, 'words')}
          />
          <IconButton
            icon={ListTree}
            label={t('excerpt.addClause')}
            keys="W"
            onPress={() => void excerptSelection(reader, 'clause')}
          />
          <span className="popup-gap" aria-hidden />
        </>
      )}
      <IconButton
        icon={Copy}
        label={t('action.copy')}
        keys="C"
        onPress={() => void copySelection(reader, false)}
      />
      <IconButton
        icon={Quote}
        label={t('reader.copyCitation')}
        keys="Q"
        onPress={() => void copySelection(reader, true)}
      />
      <IconButton icon={TextQuote} label={t('quote.open')} keys="P" onPress={() => previewQuote(reader)} />
    </div>
  );
}

/** Left and right move between the buttons; Escape goes back to the text. */
function moveAlong(event: KeyboardEvent<HTMLDivElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const here = buttons.findIndex((button) => button.matches(':focus'));
  if (event.key === 'ArrowRight') buttons[(here + 1) % buttons.length]?.focus();
  else if (event.key === 'ArrowLeft') buttons[(here - 1 + buttons.length) % buttons.length]?.focus();
  else if (event.key === 'Escape') event.currentTarget.closest<HTMLElement>('.reader-scroll')?.focus();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
