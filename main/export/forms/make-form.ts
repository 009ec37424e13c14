/** Which module writes which form. */
import { ExportError } from '../export-error.ts';
import { requireText } from '../require-text.ts';
import { sheetBytes } from '../rows.ts';
import { asAkomaNtoso } from './akn/akoma-ntoso.ts';
import { webAnnotations } from './annotation-list.ts';
import { bytesOf } from './bytes.ts';
import { asBibtex } from './citations/bibtex.ts';
import { asGbt7714 } from './citations/gbt7714.ts';
import { asRis } from './citations/ris.ts';
import type { FormFile, FormInput } from './form-input.ts';
import { asHtml } from './html.ts';
import { asMarkdown } from './markdown.ts';
import { sheetOf } from './rows/index.ts';
import { asText } from './text.ts';

/** Forms that hold the documents' own text. */
const textForms: ReadonlySet<string> = new Set(['text', 'markdown', 'html', 'akn', 'docx']);

/**
 * The documents in the form asked for. Rejects with `export/nothing` for no documents, and `export/noText` where one is
 * all pictures and the form holds text.
 */
export async function makeForm(input: FormInput): Promise<FormFile> {
  if (input.documents.length === 0) throw new ExportError('export/nothing');
  if (textForms.has(input.form)) requireText(input.documents);
  switch (input.form) {
    case 'text':
      return textFile(asText(input));
    case 'markdown':
      return textFile(asMarkdown(input));
    case 'html':
      return textFile(asHtml(input));
    case 'akn':
      return textFile(asAkomaNtoso(input));
    case 'docx': {
      // The library takes a while to load: only who wants Word waits for it.
      const { asDocx } = await import('./docx/docx.ts');
      return { bytes: await asDocx(input), rows: null };
    }
    case 'gbt7714':
      return listFile(asGbt7714(input), input.documents.length);
    case 'bibtex':
      return listFile(asBibtex(input), input.documents.length);
    case 'ris':
      return listFile(asRis(input), input.documents.length);
    case 'webAnnotation': {
      const annotations = webAnnotations(input);
      return listFile(`${JSON.stringify(annotations, null, 2)}\n`, annotations.length);
    }
    case 'csv':
    case 'xlsx': {
      const sheet = sheetOf(input);
      return { bytes: await sheetBytes(sheet, input.form), rows: sheet.rows.length };
    }
  }
}

function textFile(text: string): FormFile {
  return { bytes: bytesOf(text), rows: null };
}

function listFile(text: string, rows: number): FormFile {
  return { bytes: bytesOf(text), rows };
}
