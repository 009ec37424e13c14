/** What a form will hold, to be shown before it is written: the same words by the same code. */
import type { FormInput } from './form-input.ts';
import { makeForm } from './make-form.ts';
import { sheetOf } from './rows/index.ts';

export type FormPreviewContent =
  | { readonly kind: 'text'; readonly text: string; readonly isCut: boolean }
  /** One file with its style within; nothing in it runs or loads. */
  | { readonly kind: 'html'; readonly html: string }
  | {
      readonly kind: 'rows';
      readonly columns: readonly { readonly title: string /** In characters. */; readonly width: number }[];
      readonly rows: readonly (readonly string[])[];
      /** Of all rows, of which the first are given. */
      readonly total: number;
    };

/** Nobody reads on in a preview; a window that holds more grows slow. */
const mostCharacters = 60_000;
const mostRows = 200;

/** Word is not shown by this: its pages are set. Rejects as `makeForm` does. */
export async function previewForm(input: FormInput): Promise<FormPreviewContent> {
  if (input.form === 'xlsx' || input.form === 'csv') return rowsOf(input);
  const { bytes } = await makeForm(input);
  return contentOf(bytes, input.form === 'html');
}

/** A file's text as it is shown. */
export function contentOf(bytes: Uint8Array, isHtml: boolean): FormPreviewContent {
  const text = new TextDecoder().decode(bytes);
  if (isHtml) return { kind: 'html', html: text };
  return {
    kind: 'text',
    // Never half of a character.
    text: text.slice(0, mostCharacters).replace(/[\ud800-\udbff]$/, ''),
    isCut: text.length > mostCharacters,
  };
}

function rowsOf(input: FormInput): FormPreviewContent {
  const { columns, rows } = sheetOf(input);
  return {
    kind: 'rows',
    columns: columns.map(({ title, width }) => ({ title, width })),
    rows: rows.slice(0, mostRows).map((row) => row.map((cell) => String(cell ?? ''))),
    total: rows.length,
  };
}
