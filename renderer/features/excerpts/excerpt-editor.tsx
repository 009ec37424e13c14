/** The reader's own heading and remark of a passage. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Excerpt } from '../../../preload/contract/excerpts.ts';
import { changeExcerpt } from '../../stores/excerpts.ts';
import { TextField } from '../../ui/text-field.tsx';
import { NoteEditor } from '../annotations/note-editor.tsx';

export interface ExcerptEditorProps {
  readonly excerpt: Excerpt;
  readonly onDone: () => void;
}

export function ExcerptEditor({ excerpt, onDone }: ExcerptEditorProps) {
  const { t } = useTranslation();
  const [heading, setHeading] = useState(excerpt.heading);
  const keep = () => {
    if (heading.trim() !== excerpt.heading) void changeExcerpt(excerpt.id, { heading: heading.trim() });
  };
  return (
    <div className="excerpt-editor">
      <TextField
        label={t('excerpt.heading')}
        placeholder={t('excerpt.headingHint')}
        className="field is-wide"
        value={heading}
        onChange={setHeading}
        maxLength={200}
        autoFocus
        onBlur={keep}
        onEnter={keep}
        onEscape={() => {
          keep();
          onDone();
        }}
      />
      <NoteEditor
        note={excerpt.remark}
        save={(remark) => changeExcerpt(excerpt.id, { remark })}
        label={t('excerpt.remark')}
        placeholder={t('excerpt.remarkHint')}
        onDone={onDone}
      />
    </div>
  );
}
