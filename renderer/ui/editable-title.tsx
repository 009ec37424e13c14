/** A name that the reader may change: Enter or leaving it saves, Escape leaves it as it was. */
import { Pencil } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { IconButton } from './button.tsx';
import { TextField } from './text-field.tsx';

export interface EditableTitleProps {
  readonly title: string;
  readonly canEdit: boolean;
  /** Of the button that begins. */
  readonly editLabel: string;
  readonly fieldLabel: string;
  /** A name that is not stored yet; with a `note` that says why, it stays in its field. */
  readonly unsaved: { readonly words: string; readonly note: ReactNode } | null;
  /** Told only of another title that is not empty. */
  readonly onRename: (title: string) => void;
}

export function EditableTitle({
  title,
  canEdit,
  editLabel,
  fieldLabel,
  unsaved,
  onRename,
}: EditableTitleProps) {
  const [isEditing, setEditing] = useState(false);
  const shown = unsaved?.words ?? title;
  const note = unsaved?.note ?? null;
  if (!isEditing && note === null) {
    return (
      <>
        <h1>{shown}</h1>
        {canEdit && <IconButton icon={Pencil} size={14} label={editLabel} onPress={() => setEditing(true)} />}
      </>
    );
  }
  return (
    <div className="rename">
      <RenameField
        title={shown}
        label={fieldLabel}
        autoFocus={isEditing}
        onRename={onRename}
        onDone={() => setEditing(false)}
      />
      {note}
    </div>
  );
}

export interface RenameFieldProps {
  /** As it stands; the field begins with it. */
  readonly title: string;
  readonly label: string;
  readonly autoFocus: boolean;
  /** Told only of another title that is not empty. */
  readonly onRename: (title: string) => void;
  readonly onDone: () => void;
}

export function RenameField({ title, label, autoFocus, onRename, onDone }: RenameFieldProps) {
  const [draft, setDraft] = useState(title);
  const rename = () => {
    const wanted = draft.trim();
    if (wanted !== '' && wanted !== title) onRename(wanted);
    onDone();
  };
  return (
    <TextField
      label={label}
      className="field rename-field"
      value={draft}
      onChange={setDraft}
      autoFocus={autoFocus}
      maxLength={200}
      onEnter={rename}
      onBlur={rename}
      onEscape={() => {
        setDraft(title);
        onDone();
      }}
    />
  );
}
