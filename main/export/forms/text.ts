/** Plain text: the documents' own lines, verbatim, each document under the line that says what it is. */

import { readingCopyLine, type Wording, wordingFor } from '../wording.ts';
import type { FormDocument, FormInput } from './form-input.ts';
import { noteLines } from './notes.ts';
import { partsOf } from './parts.ts';

const rule = '────────────────────────────────';

/** With a byte-order mark and CRLF, which older editors on Windows need to read UTF-8. */
export function asText({ documents, language, withAnnotations }: FormInput): string {
  const say = wordingFor(language);
  const texts = documents.map((item) => documentLines(item, withAnnotations, say).join('\n'));
  return `\uFEFF${texts.join(`\n\n${rule}\n\n`)}\n`.replace(/\r?\n/g, '\r\n');
}

function documentLines(item: FormDocument, withAnnotations: boolean, say: Wording): readonly string[] {
  const notes = withAnnotations ? noteLines(item, say) : [];
  return [
    `［${readingCopyLine(item, say)}］`,
    '',
    ...partsOf(item.document).map(({ text }) => text),
    ...(notes.length > 0 ? ['', `［${say('notes')}］`, ...notes] : []),
  ];
}
