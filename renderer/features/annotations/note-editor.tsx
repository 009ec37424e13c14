/** A note being written: saved after a pause, at the latest after a while, and when one leaves it. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createSaver, type Saver } from '../../app/saver.ts';
import { useTakenFocus } from '../../ui/use-taken-focus.ts';

const delayMs = 800;
const maxWaitMs = 5000;

export interface NoteEditorProps {
  readonly note: string;
  /** True where it was saved. */
  readonly save: (note: string) => Promise<boolean>;
  readonly label?: string;
  readonly placeholder?: string;
  /** True to take the focus now. */
  readonly takesFocus?: boolean;
  readonly onFocused?: () => void;
  readonly onDone: () => void;
}

export function NoteEditor({
  note,
  save,
  label,
  placeholder,
  takesFocus = false,
  onFocused,
  onDone,
}: NoteEditorProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(note);
  const [isSaved, setSaved] = useState(true);
  const composing = useRef(false);
  const saver = useRef<Saver<string> | null>(null);
  const keep = useRef(save);
  keep.current = save;
  const area = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const made = createSaver<string>({
      delayMs,
      maxWaitMs,
      save: (value) => {
        void keep.current(value).then(setSaved);
      },
    });
    saver.current = made;
    // Closing the window or putting it away saves what was typed to the last character.
    const onHide = () => made.flush();
    window.addEventListener('pagehide', onHide);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      document.removeEventListener('visibilitychange', onHide);
      made.flush();
    };
  }, []);

  useTakenFocus(area, takesFocus, onFocused);

  const push = (value: string) => {
    setSaved(false);
    saver.current?.push(value);
  };
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
          setText(event.target.value);
          if (!composing.current) push(event.target.value);
        }}
        onCompositionStart={() => {
          composing.current = true;
        }}
        onCompositionEnd={(event) => {
          composing.current = false;
          push(event.currentTarget.value);
        }}
        onBlur={() => saver.current?.flush()}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
          event.stopPropagation();
          saver.current?.flush();
          onDone();
        }}
      />
      <p className="note-state" role="status">
        {isSaved ? t('annotations.saved') : t('annotations.unsaved')}
      </p>
    </div>
  );
}
