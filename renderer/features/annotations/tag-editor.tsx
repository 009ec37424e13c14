/** The tags of an annotation: typed, ended by Enter or a comma, taken away by a click. */
import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keyOf, saveText, type TypedRequest, useUnsaved } from '../../stores/unsaved.ts';
import { TextField } from '../../ui/text-field.tsx';
import { useTakenFocus } from '../../ui/use-taken-focus.ts';
import { UnsavedNote } from '../unsaved/unsaved-note.tsx';

const longestTag = 40;

/** Tags as typed: split at commas of both widths, trimmed, without doubles. */
export function splitTags(typed: string): readonly string[] {
  return [
    ...new Set(
      typed
        .split(/[,，、;；]/)
        .map((tag) => tag.trim().slice(0, longestTag))
        .filter((tag) => tag !== ''),
    ),
  ];
}

export interface TagEditorProps {
  readonly annotationId: string;
  readonly tags: readonly string[];
  /** True to take the focus now. */
  readonly takesFocus: boolean;
  readonly onFocused: () => void;
  readonly onDone: () => void;
}

export function TagEditor({ annotationId, tags: stored, takesFocus, onFocused, onDone }: TagEditorProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useTakenFocus(field, takesFocus, onFocused);
  const request = (next: readonly string[]): TypedRequest => ({
    name: 'annotation.update',
    payload: { annotationId, tags: [...next] },
  });
  const key = keyOf(request([]));
  const unsaved = useUnsaved(({ texts }) => texts.get(key));
  const tags =
    unsaved?.request.name === 'annotation.update' ? (unsaved.request.payload.tags ?? stored) : stored;
  const save = (next: readonly string[]) => void saveText(request(next));
  const add = (words: string) => {
    const fresh = splitTags(words).filter((tag) => !tags.includes(tag));
    setTyped('');
    if (fresh.length > 0) save([...tags, ...fresh]);
  };
  return (
    <div className="tag-editor">
      {tags.map((tag) => (
        <span className="tag" key={tag}>
          {tag}
          <button
            type="button"
            aria-label={t('annotations.removeTag', { tag })}
            onClick={() => save(tags.filter((other) => other !== tag))}
          >
            <X size={11} aria-hidden />
          </button>
        </span>
      ))}
      <TextField
        className="tag-field"
        label={t('annotations.addTag')}
        placeholder={t('annotations.addTag')}
        value={typed}
        inputRef={field}
        maxLength={200}
        onChange={(words) => {
          if (/[,，、;；]$/.test(words)) add(words);
          else setTyped(words);
        }}
        onEnter={() => add(typed)}
        onEscape={onDone}
        onBlur={() => add(typed)}
      />
      {unsaved !== undefined && unsaved.error !== null && <UnsavedNote text={unsaved} />}
    </div>
  );
}
