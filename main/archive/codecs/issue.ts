/** What is stored of an issue beside its columns: what it says of itself, and its parts without a table of their own. */
import type {
  Appointment,
  Caption,
  ChronicleEntry,
  Dropped,
  IssueFacts,
  IssueTree,
  ParseWarning,
  Section,
  TocEntry,
} from '../../gazette/tree.ts';
import { codec } from './codec.ts';
import {
  either,
  integer,
  isRecord,
  list,
  nameOf,
  nullable,
  object,
  type Shape,
  text,
  values,
} from './shapes.ts';
import { span } from './spans.ts';

/** The parts of a tree that have no table of their own. */
export type IssueParts = Omit<IssueTree, 'issue' | 'documents'>;

const words = nullable(text);

export const issueFacts = codec<IssueFacts>(
  object({
    publication: words,
    year: nullable(integer(0)),
    number: nullable(either(integer(0), text)),
    cumulativeNumber: nullable(integer(0)),
    cumulativePrinted: words,
    publishedOn: words,
    frequency: words,
    sponsor: words,
    publisher: words,
    editors: list(object<IssueFacts['editors'][number]>({ role: text, names: list(text) }, ['role'])),
    issn: words,
    cn: words,
    address: words,
    postcode: words,
    phones: list(text),
    fax: words,
    website: words,
    email: words,
    printer: words,
  }),
);

const tocEntry = object<TocEntry>(
  {
    section: words,
    title: text,
    documentNumber: words,
    page: nullable(integer(0)),
    documentId: words,
    state: nameOf({ matched: true, titleDiffers: true, missing: true }, 'missing'),
    span,
  },
  ['title'],
);

const section = object<Section>({ title: text, documentIds: list(text) }, ['title']);

const appointment = object<Appointment>(
  {
    person: text,
    post: text,
    action: text,
    on: words,
    by: words,
    term: words,
    documentNumber: words,
    blockId: text,
    span,
  },
  // With one of them missing it would tell of another appointment.
  ['person', 'post', 'action', 'blockId'],
);

const chronicleEntry = object<ChronicleEntry>({ on: words, until: words, text, blockId: text, span }, [
  'text',
  'blockId',
]);

const caption = object<Caption>({ label: words, text, blockId: text, span }, ['blockId']);

const dropped = object<Dropped>({
  span,
  reason: nameOf(
    {
      runningHead: true,
      pageNumber: true,
      leader: true,
      repeatedTableHead: true,
      watermark: true,
      noteMark: true,
      unseen: true,
      tableRule: true,
      webResidue: true,
    },
    'runningHead',
  ),
});

const warningNow = object<ParseWarning>({ code: text, params: values, span }, ['code']);
/** Parsers before 8 stored the sentence and not what it speaks of. */
const phrased = object<Omit<ParseWarning, 'params'> & { readonly message: string }>(
  { code: text, message: text, span },
  ['code'],
);
const warning: Shape<ParseWarning> = (value, faults) => {
  if (faults.parser >= 8 || !isRecord(value) || value.message === undefined) return warningNow(value, faults);
  const { code, message, span: place } = phrased(value, faults);
  return { code, params: { message }, span: place };
};

export const issueParts = codec<IssueParts>(
  object({
    toc: list(tocEntry),
    sections: list(section),
    appointments: list(appointment),
    chronicle: list(chronicleEntry),
    captions: list(caption),
    dropped: list(dropped),
    warnings: list(warning),
  }),
);
