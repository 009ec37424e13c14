/** Markdown (CommonMark with the tables of GitHub): every sign that Markdown would read is escaped. */
import { readingCopyLine, type Wording, wordingFor } from '../wording.ts';
import type { FormDocument, FormInput } from './form-input.ts';
import { noteLines } from './notes.ts';
import { type Part, partsOf } from './parts.ts';
import { gridOf } from './table-grid.ts';

export function asMarkdown({ documents, language, withAnnotations }: FormInput): string {
  const say = wordingFor(language);
  return `${documents.map((item) => documentText(item, withAnnotations, say)).join('\n\n---\n\n')}\n`;
}

function documentText(item: FormDocument, withAnnotations: boolean, say: Wording): string {
  const notes = withAnnotations ? noteLines(item, say) : [];
  return [
    `> ${escapeMarkdown(readingCopyLine(item, say))}`,
    ...partsOf(item.document).map(partText),
    ...(notes.length > 0 ? [`**${say('notes')}**`, ...notes.map((line) => escapeMarkdown(line))] : []),
  ].join('\n\n');
}

export function partText(part: Part): string {
  if (part.table !== null) return [part.ownCaption ?? '', tableText(part)].filter(Boolean).join('\n\n');
  const text = escapeMarkdown(part.text);
  // A heading is one line: the breaks of a printed title become blanks that say so.
  return part.heading > 0 ? `${'#'.repeat(part.heading)} ${text.replaceAll('\\\n', '<br>')}` : text;
}

/** A pipe table has one head row: further ones stand as its first rows. Carried cells are filled in. */
function tableText({ table }: Part): string {
  if (table === null) return '';
  const { rows, columns } = gridOf({ ...table, carried: [] });
  const lines = rows.map((row) => `| ${row.map(({ text }) => cellText(text)).join(' | ')} |`);
  const rule = `| ${Array.from({ length: columns }, () => '---').join(' | ')} |`;
  const [head, ...body] = table.header.length > 0 ? lines : [`|${' |'.repeat(columns)}`, ...lines];
  return [head ?? '', rule, ...body].join('\n');
}

function cellText(text: string): string {
  return escapeMarkdown(text.replaceAll('\n', '\u2028')).replaceAll('\u2028', '<br>');
}

/** Text that a Markdown reader shows as it is. A line feed becomes a hard break. */
export function escapeMarkdown(text: string): string {
  return withoutControls(text).split('\n').map(escapeLine).join('\\\n');
}

function escapeLine(line: string): string {
  return (
    line
      .replace(/[\\`*_{}[\]<>#&~|!$]/g, '\\$&')
      // An address would become a link, in which escapes are shown.
      .replace(/(https?|ftp)(?=:\/\/)/gi, '$1\\')
      .replace(/(www)(?=\.)/gi, '$1\\')
      .replaceAll('@', '\\@')
      // Lists and underlines of headings are told by how a line begins.
      .replace(/^(\s*)([-+=])/, '$1\\$2')
      .replace(/^(\s*\d+)([.)])/, '$1\\$2')
      // Blanks at either end would be dropped, and a tab would make code of the line.
      .replace(/^[ \t]+|[ \t]+$/g, (blanks) =>
        Array.from(blanks, (blank) => (blank === '\t' ? '&#9;' : '&#32;')).join(''),
      )
  );
}

function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => (character === '\n' || character === '\t' ? character : ''));
}
