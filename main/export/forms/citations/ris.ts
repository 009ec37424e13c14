/** RIS, which EndNote, NoteExpress and Zotero read: one tag a line, CRLF. */
import type { FormDocument, FormInput } from '../form-input.ts';
import { authorsOf } from './cited.ts';

export function asRis({ documents }: FormInput): string {
  return documents.map((item) => `${fieldsOf(item).map(line).join('')}\r\n`).join('');
}

type Field = readonly [string, string | number | null | undefined];

function fieldsOf(item: FormDocument): readonly Field[] {
  const { document, issue } = item;
  const isArticle = issue.publication !== null;
  return [
    ['TY', isArticle ? 'JOUR' : 'GOVDOC'],
    // A comma behind the name: an agency is no person with a family name.
    ...authorsOf(item).map((name): Field => ['AU', `${name},`]),
    ['TI', document.title],
    ['T2', issue.publication],
    ['PY', issue.year],
    // It would take the place of the year.
    ['DA', isArticle ? null : document.signedOn?.replaceAll('-', '/')],
    ['IS', issue.number],
    ['SP', document.pages[0]],
    // Of many a document only the page it begins on is known.
    ['EP', document.pages.length > 1 ? document.pages.at(-1) : null],
    ['M1', document.documentNumber],
    ['N1', isArticle ? document.signedOn : null],
    ['LA', 'zh-CN'],
    ['ER', ''],
  ];
}

function line([tag, value]: Field): string {
  if (value === null || value === undefined || (value === '' && tag !== 'ER')) return '';
  return `${tag}  - ${String(value).replace(/\s+/gu, ' ')}\r\n`;
}
