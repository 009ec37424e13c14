/** Annotations as a numbered list, for the forms of text. */
import { markDocument } from '../typeset/marks.ts';
import type { Wording } from '../wording.ts';
import type { FormDocument } from './form-input.ts';

export interface ListedNote {
  readonly number: number;
  readonly quote: string;
  /** Empty, or the words that say its place was not found again. */
  readonly lost: string;
  readonly note: string;
  readonly tags: readonly string[];
}

/** In the order of the text; those without a place come last. */
export function listedNotes({ document, annotations }: FormDocument, say: Wording): readonly ListedNote[] {
  return markDocument(document, annotations).notes.map(({ number, annotation }) => ({
    number,
    quote: annotation.quote,
    lost: annotation.anchor === null ? say('noteLost') : '',
    note: annotation.note,
    tags: annotation.tags,
  }));
}

/** One line a note: ［1］“引文” 批注 #标签 */
export function noteLines(item: FormDocument, say: Wording): readonly string[] {
  return listedNotes(item, say).map(({ number, quote, lost, note, tags }) =>
    [`［${number}］“${quote}”${lost}`, note, ...tags.map((tag) => `#${tag}`)]
      .filter((part) => part !== '')
      .join(' '),
  );
}
