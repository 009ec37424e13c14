/** A note being written: stored after a pause, at the latest after a while, and when one leaves it. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { storeNow, type TypedRequest, typeText } from '../../stores/unsaved.ts';
import { useTakenFocus } from '../../ui/use-taken-focus.ts';
import { UnsavedNote } from '../unsaved/unsaved-note.tsx';
import { useTyped } from '../unsaved/use-typed.ts';

export interface NoteEditorProps {
  /** As it is stored. */
  readonly note: string;
  /** What stores these words. */
  readonly request: (words: string) => TypedRequest;
  readonly label?: string;
  readonly placeholder?: string;
  /** True to take the focus now. */
  readonly takesFocus?: boolean;
  readonly onFocused?: () => void;
  readonly onDone: () => void;
}

export function NoteEditor({
  note,
  request,
  label,
  placeholder,
  takesFocus = false,
  onFocused,
  onDone,
}: NoteEditorProps) {
  const { t } = useTranslation();
  const { key, words, unsaved, hasFailed } = useTyped(request, note);
  /** What an input method is composing. */
  const [composed, setComposed] = useState<string | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const text = composed ?? words;

  useEffect(() => () => void storeNow(key), [key]);

  useTakenFocus(area, takesFocus, onFocused);

  return (
    <div className="note-editor">
      <textarea
        ref={area}
        className="field"
        aria-label={label ?? t('annotations.note')}
        placeholder={placeholder ?? t('annotations.notePlaceholder')}
        rows={Math.min(12, Math.max(3, text.split('\n').length + 1))}
        maxLength={100_000}
        value={text}
        spellCheck={false}
        onChange={(event) => {
          if (composed === null) typeText(request(event.target.value));
          else setComposed(event.target.value);
        }}
        onCompositionStart={() => setComposed(text)}
        onCompositionEnd={(event) => {
          typeText(request(event.currentTarget.value));
          setComposed(null);
        }}
        onBlur={() => void storeNow(key)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.stopPropagation();
          void storeNow(key);
          onDone();
        }}
      />
      {unsaved !== null && hasFailed ? (
        <UnsavedNote text={unsaved} />
      ) : (
        <p className="note-state" role="status">
          {unsaved === null && composed === null ? t('annotations.saved') : t('annotations.unsaved')}
        </p>
      )}
    </div>
  );
}
