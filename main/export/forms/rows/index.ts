/** The sheet of a subject. */
import type { Sheet } from '../../rows.ts';
import { wordingFor } from '../../wording.ts';
import type { FormInput, RowSubject } from '../form-input.ts';
import { annotationSheet } from './annotation-rows.ts';
import { appointmentSheet } from './appointment-rows.ts';
import { chronicleSheet } from './chronicle-rows.ts';
import { deadlineSheet } from './deadline-rows.ts';
import { dutySheet } from './duty-rows.ts';
import { tableSheet } from './table-rows.ts';

const sheets: Readonly<Record<RowSubject, typeof dutySheet>> = {
  duties: dutySheet,
  deadlines: deadlineSheet,
  tables: tableSheet,
  appointments: appointmentSheet,
  chronicle: chronicleSheet,
  annotations: annotationSheet,
};

/** Rows in the order of the documents and of print. */
export function sheetOf({ documents, subject, language }: FormInput): Sheet {
  return sheets[subject](documents, wordingFor(language));
}
