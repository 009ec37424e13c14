import type { Cited } from '../../../gazette/citing.ts';
import type { FormDocument } from '../form-input.ts';

/** A document as the rules of citing take it. */
export function citedOf({ document, issue }: FormDocument): Cited {
  return {
    document,
    issue: {
      publication: issue.publication?.replace(/^《|》$/g, '') ?? null,
      year: issue.year,
      number: issue.number,
    },
    pages: document.pages,
  };
}

/** Several issuers stand in one line of print, with a blank between them. */
export function authorsOf({ document }: FormDocument): readonly string[] {
  return document.issuer === null ? [] : document.issuer.trim().split(/\s+/u);
}

/** What no field tells: number and date of the document. An article's own date is that of its issue, which is another. */
export function remarkOf({ document }: FormDocument): string {
  return [document.documentNumber, document.signedOn].filter(Boolean).join(', ');
}
