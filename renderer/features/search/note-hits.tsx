/** The reader's own notes that hold the terms, above the documents. */
import { Highlighter } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SearchTotals } from '../../../preload/contract/model.ts';
import { openDocument } from '../../stores/navigation.ts';
import { Highlighted } from '../../ui/highlighted.tsx';
import { snippetOf } from './snippet.ts';

const shownNotes = 3;

export function NoteHits({ notes }: { readonly notes: SearchTotals['notes'] }) {
  const { t } = useTranslation();
  return (
    <section className="note-hits" aria-label={t('search.inNotes', { count: notes.count })}>
      <h2>
        <Highlighter size={14} strokeWidth={1.75} aria-hidden />
        {t('search.inNotes', { count: notes.count })}
      </h2>
      <ul>
        {notes.first.slice(0, shownNotes).map((note) => {
          const snippet = snippetOf(note.text, note.ranges);
          const { documentId, target } = note;
          return (
            <li key={note.annotationId}>
              <button
                type="button"
                className="note-hit"
                disabled={documentId === null}
                onClick={() => {
                  if (documentId === null) return;
                  const at = target === null ? undefined : { ...target, annotationId: note.annotationId };
                  openDocument(documentId, at);
                }}
              >
                <span className="note-hit-text">
                  <Highlighted text={snippet.text} ranges={snippet.ranges} />
                </span>
                <span className="quiet clip">{note.title}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
