/** Which module writes which form of excerpts, PDF apart. */
import { ExportError } from '../export-error.ts';
import { bytesOf } from '../forms/bytes.ts';
import type { ExcerptForm, ExcerptsInput } from './excerpt-input.ts';
import { excerptsHtml, excerptsMarkdown, excerptsText } from './excerpts-texts.ts';

/** Rejects with `export/nothing` for no excerpts. */
export async function makeExcerpts(input: ExcerptsInput, form: ExcerptForm): Promise<Uint8Array> {
  if (input.items.length === 0) throw new ExportError('export/nothing');
  switch (form) {
    case 'docx': {
      // The library takes a while to load: only who wants Word waits for it.
      const { excerptsDocx } = await import('./excerpts-docx.ts');
      return excerptsDocx(input);
    }
    case 'html':
      return bytesOf(excerptsHtml(input));
    case 'text':
      return bytesOf(excerptsText(input));
    case 'markdown':
      return bytesOf(excerptsMarkdown(input));
  }
}
