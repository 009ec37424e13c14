/** What is counted entry by entry over all documents: appointments, the chronicle, captions of pictures. */
import { namesPosts } from '../../gazette/data/post-words.ts';
import type { Appointment, Caption, ChronicleEntry, IssueFacts } from '../../gazette/tree.ts';
import { readAppointments } from '../findings/appointments.ts';
import { readChronicle } from '../findings/chronicle.ts';
import { blockId } from './assemble.ts';
import type { DraftDocument } from './draft-documents.ts';

/** Appointments of lists and of notices whose title speaks of posts. */
export function appointmentsOf(drafts: readonly DraftDocument[], issue: IssueFacts): readonly Appointment[] {
  return drafts.flatMap((draft) => {
    const isAppointing =
      draft.kind === 'appointments' || (draft.kind === 'document' && namesPosts.test(draft.facts.title));
    if (!isAppointing) return [];
    const { documentNumber, issuer, signedOn } = draft.facts;
    const defaults = { documentNumber, by: issuer, on: signedOn };
    return readAppointments(draft.blocks, issue.year, defaults).map(({ blockIndex, ...entry }) => ({
      ...entry,
      blockId: blockId(draft.id, blockIndex),
    }));
  });
}

/** Entries of the diary of government activity, dated from the issue where they print no year. */
export function chronicleOf(drafts: readonly DraftDocument[], issue: IssueFacts): readonly ChronicleEntry[] {
  const month = issue.publishedOn === null ? null : Number(issue.publishedOn.slice(5, 7));
  return drafts.flatMap((draft) =>
    draft.kind === 'chronicle'
      ? readChronicle(draft.blocks, { year: issue.year, month }).map(({ blockIndex, ...entry }) => ({
          ...entry,
          blockId: blockId(draft.id, blockIndex),
        }))
      : [],
  );
}

/** Captions ①–⑳ of the issue's pictures. */
export function captionsOf(drafts: readonly DraftDocument[]): readonly Caption[] {
  return drafts.flatMap((draft) => {
    if (draft.part.kind !== 'captions') return [];
    return draft.blocks.flatMap((block, at) => {
      const { text } = block.text;
      const label = /^[①-⑳]/.exec(text)?.[0] ?? null;
      const span = block.spans[0];
      if (span === undefined) return [];
      return [
        {
          label,
          text: text.slice(label?.length ?? 0),
          blockId: blockId(draft.id, at),
          span: { start: span.start, end: block.spans.at(-1)?.end ?? span.end },
        },
      ];
    });
  });
}
