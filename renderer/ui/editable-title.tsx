/** A page's title that the reader may change: Enter or leaving it saves, Escape leaves it as it was. */
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from './button.tsx';
import { TextField } from './text-field.tsx';

export interface EditableTitleProps {
  readonly title: string;
  readonly canEdit: boolean;
  /** Of the button that begins. */
  readonly editLabel: string;
  readonly fieldLabel: string;
  /** Told only of another title that is not empty. */
  readonly onRename: (title: string) => void;
}

export function EditableTitle({ title, canEdit, editLabel, fieldLabel, onRename }: EditableTitleProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const rename = () => {
    const wanted = draft?.trim() ?? '';
    if (wanted !== '' && wanted !== title) onRename(wanted);
    setDraft(null);
  };
  if (draft === null) {
    return (
      <>
        <h1>{title}</h1>
        {canEdit && <IconButton icon={Pencil} size={14} label={editLabel} onPress={() => setDraft(title)} />}
      </>
    );
  }
  return (
    <TextField
      label={fieldLabel}
      className="field rename-field"
      value={draft}
      onChange={setDraft}
      autoFocus
      maxLength={200}
      onEnter={rename}
      onBlur={rename}
      onEscape={() => setDraft(null)}
    />
  );
}
