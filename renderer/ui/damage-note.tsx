/** One line that says that something stored could not be read, in the place where it is missing. */
import { useTranslation } from 'react-i18next';

export interface DamageNoteProps {
  readonly of: 'document' | 'issue' | 'list';
  /** Nothing is said for none. */
  readonly count: number;
}

export function DamageNote({ of, count }: DamageNoteProps) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <p className="damage-note" role="status">
      {t(`damaged.${of}`, { count })}
    </p>
  );
}
