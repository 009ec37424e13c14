/** Metadata of Akoma Ntoso: work, expression and manifestation (FRBR) and those who stand behind them. */
import type { FormDocument, FormInput } from '../form-input.ts';
import { element, structure, type Xml } from './xml.ts';

/** The schema asks for a date: where the source gives none, none is guessed, and its name says so. */
const noDate = '0001-01-01';
const language = 'zho';
const country = 'cn';
/** For what the schema has no word of its own. */
const ownNamespace = 'urn:gazette-archive:akn:1';

interface Names {
  readonly work: string;
  readonly title: string;
  readonly number: string | null;
  readonly date: { readonly on: string; readonly name: string };
  /** Id and name of who issued or published it. */
  readonly author: { readonly id: string; readonly name: string };
  readonly sha256: string | null;
}

/** Of the whole file: the issue where all documents are of one, else the selection. */
export function collectionMeta(input: FormInput, title: string, isOneIssue: boolean): Xml {
  const issue = input.documents[0]?.issue;
  const number = isOneIssue && issue?.number != null ? String(issue.number) : null;
  const year = isOneIssue && issue?.year != null ? String(issue.year) : input.madeAt.slice(0, 4);
  const kind = isOneIssue ? 'officialGazette' : 'documentCollection';
  return meta(
    {
      work: `/akn/${country}/${kind}/${year}/${uriPart(number ?? 'selection')}`,
      title,
      number,
      date: dateOf(null, isOneIssue ? (input.documents[0]?.publishedOn ?? null) : null),
      author: { id: 'publisher', name: (isOneIssue ? issue?.publication : null) ?? title },
      sha256: null,
    },
    input,
    [
      organization('gazette-archive', `Gazette Archive ${input.programVersion}`),
      element('TLCRole', { eId: 'author', href: '/akn/ontology/role/author', showAs: 'author' }),
      element('TLCRole', { eId: 'editor', href: '/akn/ontology/role/editor', showAs: 'editor' }),
    ],
  );
}

/** Of one document; `id` is its component's eId. */
export function documentMeta(item: FormDocument, id: string, input: FormInput): Xml {
  const { document, issue } = item;
  const year = document.signedOn?.slice(0, 4) ?? String(issue.year ?? 'nd');
  return meta(
    {
      work: `/akn/${country}/doc/${year}/${uriPart(document.documentNumber ?? document.id)}`,
      title: document.title,
      number: document.documentNumber,
      date: dateOf(document.signedOn, item.publishedOn),
      author: { id: `${id}__issuer`, name: document.issuer ?? issue.publication ?? '' },
      sha256: item.sourceSha256,
    },
    input,
    [],
  );
}

function dateOf(signedOn: string | null, publishedOn: string | null): Names['date'] {
  if (signedOn !== null) return { on: signedOn, name: 'Generation' };
  return publishedOn === null ? { on: noDate, name: 'unknown' } : { on: publishedOn, name: 'publication' };
}

function meta(names: Names, input: FormInput, further: readonly Xml[]): Xml {
  const { work, title, number, author } = names;
  const expression = `${work}/${language}@${names.date.on === noDate ? '' : names.date.on}`;
  const date = element('FRBRdate', { date: names.date.on, name: names.date.name });
  const by = element('FRBRauthor', { href: `#${author.id}`, as: '#author' });
  return structure(
    'meta',
    {},
    structure(
      'identification',
      { source: '#gazette-archive' },
      structure(
        'FRBRWork',
        {},
        element('FRBRthis', { value: `${work}/!main` }),
        element('FRBRuri', { value: work }),
        ...(title === '' ? [] : [element('FRBRalias', { value: title, name: 'title' })]),
        date,
        by,
        element('FRBRcountry', { value: country }),
        ...(number === null ? [] : [element('FRBRnumber', { value: number })]),
      ),
      structure(
        'FRBRExpression',
        {},
        element('FRBRthis', { value: `${expression}/!main` }),
        element('FRBRuri', { value: expression }),
        date,
        by,
        // Set anew by us: never the standard text.
        element('FRBRauthoritative', { value: 'false' }),
        element('FRBRlanguage', { language }),
      ),
      structure(
        'FRBRManifestation',
        {},
        element('FRBRthis', { value: `${expression}/!main.xml` }),
        element('FRBRuri', { value: `${expression}.akn` }),
        element('FRBRdate', { date: input.madeAt.slice(0, 10), name: 'XMLConversion' }),
        element('FRBRauthor', { href: '#gazette-archive', as: '#editor' }),
        ...(names.sha256 === null
          ? []
          : [element('preservation', {}, element('source', { xmlns: ownNamespace, sha256: names.sha256 }))]),
        element('FRBRformat', { value: 'application/akn+xml' }),
      ),
    ),
    structure(
      'references',
      { source: '#gazette-archive' },
      organization(author.id, author.name === '' ? '—' : author.name),
      ...further,
    ),
  );
}

function organization(eId: string, name: string): Xml {
  return element('TLCOrganization', {
    eId,
    href: `/akn/ontology/organization/${uriPart(name)}`,
    showAs: name,
  });
}

/** Chinese stands in IRIs as it is; what has a meaning in them, and white space, does not. */
function uriPart(text: string): string {
  return text.toWellFormed().replace(/[^\p{L}\p{N}.()〔〕（）-]+/gu, '_');
}
