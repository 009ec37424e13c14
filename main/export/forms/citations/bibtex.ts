/** BibTeX (UTF-8, as biber and current managers read it). */
import type { FormDocument, FormInput } from '../form-input.ts';
import { authorsOf, remarkOf } from './cited.ts';

export function asBibtex({ documents }: FormInput): string {
  return documents.map(entry).join('\n');
}

function entry(item: FormDocument): string {
  const { document, issue } = item;
  const [first, last] = [document.pages[0], document.pages.at(-1)];
  const isArticle = issue.publication !== null;
  const pages = first === undefined ? '' : first === last ? String(first) : `${first}--${last}`;
  const fields: readonly (readonly [string, string])[] = [
    // In braces of its own: an agency is no person with a family name.
    [
      'author',
      authorsOf(item)
        .map((name) => `{${escapeBibtex(name)}}`)
        .join(' and '),
    ],
    ['title', `{${escapeBibtex(document.title)}}`],
    ['journal', escapeBibtex(issue.publication ?? '')],
    ['year', issue.year === null ? '' : String(issue.year)],
    ['number', issue.number === null ? '' : escapeBibtex(String(issue.number))],
    ['pages', pages],
    ['note', escapeBibtex(isArticle ? remarkOf(item) : (document.documentNumber ?? ''))],
    // It would take the place of the year.
    ['date', isArticle ? '' : (document.signedOn ?? '')],
    ['language', 'chinese'],
  ];
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `  ${name} = {${value}},`);
  const kind = isArticle ? 'article' : 'misc';
  return `@${kind}{gazette-${document.id.replace(/[^\w-]/g, '')},\n${lines.join('\n')}\n}\n`;
}

/** Signs that TeX would read. Braces are written as commands: a lone one would end the field. */
export function escapeBibtex(text: string): string {
  const commands: Readonly<Record<string, string>> = {
    '\\': '\\textbackslash{}',
    '{': '\\textbraceleft{}',
    '}': '\\textbraceright{}',
    '~': '\\textasciitilde{}',
    '^': '\\textasciicircum{}',
  };
  return text.replace(/\s+/gu, ' ').replace(/[\\{}~^&%$#_]/g, (sign) => commands[sign] ?? `\\${sign}`);
}
