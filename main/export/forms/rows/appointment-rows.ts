/** 人事任免: as the gazette has it, and only that. */
import type { Sheet } from '../../rows.ts';
import type { Wording } from '../../wording.ts';
import type { FormDocument } from '../form-input.ts';
import { blocksOf, type Row, rowSheet } from './row-sheet.ts';
import { words } from './words.ts';

const { appointments } = words;

const columns = [
  { title: appointments.person, width: 12 },
  { title: appointments.action, width: 10 },
  { title: appointments.post, width: 36 },
  { title: appointments.on, width: 12 },
  { title: appointments.by, width: 20 },
  { title: appointments.term, width: 14 },
  { title: appointments.number, width: 22 },
];

export function appointmentSheet(documents: readonly FormDocument[], say: Wording): Sheet {
  const rows = documents.flatMap((item) => {
    const blocks = blocksOf(item);
    return item.appointments.map((entry): Row => {
      const block = blocks.get(entry.blockId) ?? null;
      const { person, action, post, on, by, term, documentNumber } = entry;
      return {
        item,
        block,
        quote: block?.text ?? '',
        cells: [person, action, post, on ?? '', by ?? '', term ?? '', documentNumber ?? ''],
      };
    });
  });
  return rowSheet(appointments.name, columns, rows, say);
}
