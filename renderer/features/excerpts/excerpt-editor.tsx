/** The reader's own heading and remark of a passage. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Excerpt } from '../../../preload/contract/excerpts.ts';
import { keyOf, storeNow, type TypedRequest, typeText, useUnsaved, wordsOf } from '../../stores/unsaved.ts';
import { TextField } from '../../ui/text-field.tsx';
import { NoteEditor } from '../annotations/note-editor.tsx';
import { UnsavedNote } from '../unsaved/unsaved-note.tsx';

export interface ExcerptEditorProps {
  readonly excerpt: Excerpt;
  readonly onDone: () => void;
}

export function ExcerptEditor({ excerpt, onDone }: ExcerptEditorProps) {
  const { t } = useTranslation();
  const headed = (heading: string): TypedRequest => ({
    name: 'excerpt.update',
    payload: { excerptId: excerpt.id, heading },
  });
  const key = keyOf(headed(''));
  const unsaved = useUnsaved(({ texts }) => texts.get(key));
  const keep = () => void storeNow(key);
  useEffect(() => () => void storeNow(key), [key]);
  return (
    <div className="excerpt-editor">
      <TextField
        label={t('excerpt.heading')}
        placeholder={t('excerpt.headingHint')}
        className="field is-wide"
        value={unsaved === undefined ? excerpt.heading : wordsOf(unsaved.request)}
        onChange={(heading) => typeText(headed(heading))}
        maxLength={200}
        autoFocus
        onBlur={keep}
        onEnter={keep}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          keep();
          onDone();
        }}
      />
      {unsaved !== undefined && unsaved.error !== null && <UnsavedNote text={unsaved} />}
      <NoteEditor
        note={excerpt.remark}
        request={(remark) => ({ name: 'excerpt.update', payload: { excerptId: excerpt.id, remark } })}
        label={t('excerpt.remark')}
        placeholder={t('excerpt.remarkHint')}
        autoFocus={false}
        onDone={onDone}
      />
    </div>
  );
}
