/** What is stored of a document beside its columns. */
import type {
  Attachment,
  DocumentKind,
  Fact,
  GazetteDocument,
  Instrument,
  Table,
} from '../../gazette/tree.ts';
import { codec } from './codec.ts';
import { flag, integer, list, nameOf, nullable, object, pair, type Shape, since, text } from './shapes.ts';
import { span } from './spans.ts';

export type DocumentDetails = Omit<
  GazetteDocument,
  'id' | 'kind' | 'title' | 'documentNumber' | 'section' | 'issuer' | 'signedOn' | 'text' | 'blocks'
> & {
  /** True where the name in the column is not the document's own. */
  readonly untitled: boolean;
};

export const documentKind: Shape<DocumentKind> = nameOf(
  {
    document: true,
    article: true,
    appointments: true,
    chronicle: true,
    contents: true,
    frontMatter: true,
    backMatter: true,
  },
  'document',
);

const instrument = object<Instrument>(
  {
    title: text,
    kind: nullable(text),
    documentNumber: nullable(text),
    issuer: nullable(text),
    signedOn: nullable(text),
  },
  ['title'],
);

const attachment = object<Attachment>({ label: text, title: text, omitted: flag });

const fact = object<Fact>(
  {
    kind: nameOf(
      {
        inForce: true,
        validity: true,
        repeal: true,
        expiry: true,
        cease: true,
        amend: true,
        continue: true,
      },
      'inForce',
    ),
    text,
    target: nullable(text),
    blockId: text,
    span,
  },
  // A sentence told under another kind would say what is not so.
  ['kind', 'text', 'blockId'],
);

/** A cell that is lost leaves its place empty; the cells behind it stay in their columns. */
const cells = list(text, 'mend');

/** Parsers before 4 did not tell which cells a rowspan had carried down. */
const table = object<Table>(
  {
    id: text,
    blockId: text,
    caption: nullable(text),
    header: list(cells),
    rows: list(cells),
    carried: since(4, list(pair), []),
    attributes: list(text, 'mend'),
  },
  ['id', 'blockId'],
);

const correctedPart: Shape<GazetteDocument['corrected'][number]> = nameOf(
  { title: true, documentNumber: true, signedOn: true, section: true, structure: true },
  'structure',
);

export const instruments = list(instrument);
export const documentPages = list(integer(0));

export const documentDetails = codec<DocumentDetails>(
  object({
    documentNumberPrinted: nullable(text),
    addressees: list(text),
    signedBy: list(text),
    genre: nullable(text),
    instruments,
    inContents: flag,
    // Before parser 7 no reader could set anything right.
    corrected: since(7, list(correctedPart), []),
    pages: documentPages,
    span,
    attachments: list(attachment),
    notes: list(text),
    facts: list(fact),
    tables: list(table),
    // Parsers before 5 did not tell it.
    untitled: since(5, flag, false),
  }),
);
