/** The reader's own heading and remark of a passage. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Excerpt } from '../../../preload/contract/excerpts.ts';
import { storeNow, typeText } from '../../stores/unsaved.ts';
import { TextField } from '../../ui/text-field.tsx';
import { NoteEditor } from '../annotations/note-editor.tsx';
import { UnsavedNote } from '../unsaved/unsaved-note.tsx';
import { useTyped } from '../unsaved/use-typed.ts';
import { headingRequest, remarkRequest } from './typed-fields.ts';

export interface ExcerptEditorProps {
  readonly excerpt: Excerpt;
  readonly onDone: () => void;
}

export function ExcerptEditor({ excerpt, onDone }: ExcerptEditorProps) {
  const { t } = useTranslation();
  const { key, words, unsaved, hasFailed } = useTyped(headingRequest(excerpt.id), excerpt.heading);
  const keep = () => void storeNow(key);
  useEffect(() => () => void storeNow(key), [key]);
  return (
    <div className="excerpt-editor">
      <TextField
        label={t('excerpt.heading')}
        placeholder={t('excerpt.headingHint')}
        className="field is-wide"
        value={words}
        onChange={(heading) => typeText(headingRequest(excerpt.id)(heading))}
        maxLength={200}
        autoFocus
        onBlur={keep}
        onEnter={keep}
        onEscape={() => {
          keep();
          onDone();
        }}
      />
      {unsaved !== null && hasFailed && <UnsavedNote text={unsaved} />}
      <NoteEditor
        note={excerpt.remark}
        request={remarkRequest(excerpt.id)}
        label={t('excerpt.remark')}
        placeholder={t('excerpt.remarkHint')}
        onDone={onDone}
      />
    </div>
  );
}
