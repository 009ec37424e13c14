/** Run-time schemas of what the command line prints with `--json`; `gazette schema <command>` shows them. */
import { z } from 'zod';
import type { IssueTree, ParseWarning } from '../../main/gazette/tree.ts';

/** A tree as `show` and `parse` print it: each warning with its sentence. */
export type PrintedTree = Omit<IssueTree, 'warnings'> & {
  readonly warnings: readonly (Pick<ParseWarning, 'code' | 'span'> & { readonly message: string })[];
};

import { errorCodes } from './errors.ts';
import { type Excerpt, excerptOrigins, excerptStates } from './excerpts.ts';
import type { ImportResult, IssueRow, SearchPage, VerifyReport } from './model.ts';
import { exportForms, exportSubjects, fileForms } from './model.ts';

const text = z.string();
const textOrNull = z.string().nullable();
const dateOrNull = z.iso.date().nullable();
const count = z.int().min(0);
const range = z.tuple([count, count]).readonly();

const span = z.union([
  z.strictObject({ start: count, end: count }),
  z.strictObject({ page: z.int().min(1), quads: z.array(z.array(z.number())) }),
]);

const documentKind = z.enum([
  'document',
  'article',
  'appointments',
  'chronicle',
  'contents',
  'frontMatter',
  'backMatter',
]);

const block = z.strictObject({
  id: text,
  kind: z.enum(['heading', 'paragraph', 'clause', 'table', 'list', 'signature', 'caption', 'other']),
  level: count,
  label: textOrNull,
  path: text,
  parentId: textOrNull,
  text,
  headLength: count,
  spans: z.array(span),
  page: z.int().nullable(),
  responsibilities: z.array(
    z.strictObject({
      unit: text,
      printed: text,
      role: z.enum(['lead', 'cooperate', 'responsible', 'guide']),
      openEnded: z.boolean(),
      inheritedFrom: textOrNull,
      origin: z.enum(['bracket', 'line', 'table']),
      row: count.nullable(),
    }),
  ),
  duties: z.array(
    z.strictObject({
      unit: text,
      printed: text,
      role: z.enum(['lead', 'cooperate', 'responsible', 'guide']),
      range,
    }),
  ),
  citations: z.array(
    z.strictObject({
      text,
      title: textOrNull,
      documentNumber: textOrNull,
      standsFor: textOrNull,
      state: z.enum(['self', 'resolved', 'absent', 'ambiguous', 'titleOnly']),
      documentId: textOrNull,
      span,
      range,
    }),
  ),
  deadlines: z.array(
    z.strictObject({
      text,
      kind: z.enum(['by', 'withinYear', 'range', 'yearly', 'relative', 'period']),
      computedOn: textOrNull,
      range,
    }),
  ),
  targets: z.array(
    z.strictObject({
      text,
      value: z.number().nullable(),
      unit: textOrNull,
      comparison: z.enum(['eq', 'gte', 'gt', 'lte', 'lt']).nullable(),
      baseline: textOrNull,
      range,
    }),
  ),
  corrections: z.array(z.strictObject({ printed: text, read: text, span })),
});

const document = z.strictObject({
  id: text,
  section: textOrNull,
  title: text,
  documentNumber: textOrNull,
  documentNumberPrinted: textOrNull,
  issuer: textOrNull,
  addressees: z.array(text),
  signedBy: z.array(text),
  signedOn: dateOrNull,
  genre: textOrNull,
  instruments: z.array(
    z.strictObject({
      title: text,
      kind: textOrNull,
      documentNumber: textOrNull,
      issuer: textOrNull,
      signedOn: dateOrNull,
    }),
  ),
  kind: documentKind,
  inContents: z.boolean(),
  corrected: z.array(z.enum(['title', 'documentNumber', 'signedOn', 'section', 'structure'])).readonly(),
  pages: z.array(z.int()),
  span,
  attachments: z.array(z.strictObject({ label: text, title: text, omitted: z.boolean() })),
  notes: z.array(text),
  facts: z.array(
    z.strictObject({
      kind: z.enum(['inForce', 'validity', 'repeal', 'expiry', 'cease', 'amend', 'continue']),
      text,
      target: textOrNull,
      blockId: text,
      span,
    }),
  ),
  text,
  blocks: z.array(block),
  tables: z.array(
    z.strictObject({
      id: text,
      blockId: text,
      caption: textOrNull,
      header: z.array(z.array(text)),
      rows: z.array(z.array(text)),
      carried: z.array(z.tuple([z.int(), z.int()])),
      attributes: z.array(text),
    }),
  ),
});

const issueFacts = z.strictObject({
  publication: textOrNull,
  year: z.int().nullable(),
  number: z.union([z.int(), text]).nullable(),
  cumulativeNumber: z.int().nullable(),
  cumulativePrinted: textOrNull,
  publishedOn: dateOrNull,
  frequency: textOrNull,
  sponsor: textOrNull,
  publisher: textOrNull,
  editors: z.array(z.strictObject({ role: text, names: z.array(text) })),
  issn: textOrNull,
  cn: textOrNull,
  address: textOrNull,
  postcode: textOrNull,
  phones: z.array(text),
  fax: textOrNull,
  website: textOrNull,
  email: textOrNull,
  printer: textOrNull,
});

/** `show` and `parse`. */
const issueTreeSchema = z.strictObject({
  issue: issueFacts,
  toc: z.array(
    z.strictObject({
      section: textOrNull,
      title: text,
      documentNumber: textOrNull,
      page: z.int().nullable(),
      documentId: textOrNull,
      state: z.enum(['matched', 'titleDiffers', 'missing']),
      span,
    }),
  ),
  sections: z.array(z.strictObject({ title: text, documentIds: z.array(text) })),
  documents: z.array(document),
  appointments: z.array(
    z.strictObject({
      person: text,
      post: text,
      action: text,
      on: dateOrNull,
      by: textOrNull,
      term: textOrNull,
      documentNumber: textOrNull,
      blockId: text,
      span,
    }),
  ),
  chronicle: z.array(z.strictObject({ on: dateOrNull, until: dateOrNull, text, blockId: text, span })),
  captions: z.array(z.strictObject({ label: textOrNull, text, blockId: text, span })),
  dropped: z.array(
    z.strictObject({
      span,
      reason: z.enum([
        'runningHead',
        'pageNumber',
        'leader',
        'repeatedTableHead',
        'tableRule',
        'webResidue',
        'watermark',
        'noteMark',
        'unseen',
      ]),
    }),
  ),
  warnings: z.array(z.strictObject({ code: text, message: text, span })),
}) satisfies z.ZodType<PrintedTree>;

const errorSchema = z.strictObject({
  code: z.enum(errorCodes),
  message: text,
  details: z.record(text, z.union([text, z.number(), z.boolean(), z.null()])).optional(),
});

const importSchema = z.strictObject({
  file: text,
  outcome: z.enum(['imported', 'duplicate', 'replaced', 'failed']),
  issueId: textOrNull,
  documents: count,
  warnings: count,
  ms: count,
  error: errorSchema.optional(),
}) satisfies z.ZodType<ImportResult>;

const issueRowSchema = z.strictObject({
  id: text,
  publication: text,
  year: z.int().nullable(),
  number: z.union([z.int(), text]).nullable(),
  cumulativeNumber: z.int().nullable(),
  publishedOn: dateOrNull,
  documents: count,
}) satisfies z.ZodType<IssueRow>;

const searchSchema = z.strictObject({
  documents: count,
  occurrences: count,
  ms: z.number().min(0),
  hits: z.array(
    z.strictObject({
      documentId: text,
      issueId: text,
      title: text,
      documentNumber: textOrNull,
      occurrences: count,
      blocks: z.array(z.strictObject({ blockId: text, path: text, text, ranges: z.array(range) })),
    }),
  ),
}) satisfies z.ZodType<SearchPage>;

const verifySchema = z.strictObject({
  ok: z.boolean(),
  issues: count,
  documents: count,
  annotations: count,
  unanchored: count,
  excerpts: count,
  originals: count,
  waiting: count,
  problems: z.array(z.strictObject({ code: text, what: text })),
}) satisfies z.ZodType<VerifyReport>;

/** A W3C Web Annotation (https://www.w3.org/TR/annotation-model/) with the selectors we write. */
const webAnnotation = z.looseObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: text,
  type: z.literal('Annotation'),
  created: text,
  modified: text,
  body: z.array(z.looseObject({ type: z.literal('TextualBody'), purpose: text, value: text })),
  target: z.looseObject({ source: text, selector: z.array(z.looseObject({ type: text })) }),
});

const pdfExport = z.strictObject({
  file: text,
  pages: count,
  bytes: count,
  documents: count,
  fonts: z.array(z.strictObject({ role: text, face: text, substituted: z.boolean() })),
  fallbacks: z.array(z.strictObject({ role: text, face: text, characters: z.array(text) })),
  missingGlyphs: z.array(text),
});

/** Where the file's suffix asks for a form other than PDF. */
const formExport = z.strictObject({
  file: text,
  form: z.enum(exportForms),
  /** Of the forms of rows; null for the others. */
  what: z.enum(exportSubjects).nullable(),
  bytes: count,
  documents: count,
  rows: count.nullable(),
});

/** With --each. */
const filesExport = z.strictObject({
  folder: text,
  form: z.enum(fileForms),
  documents: count,
  /** `pages`: of PDFs alone. */
  written: z.array(z.strictObject({ file: text, documentId: text, bytes: count, pages: count.nullable() })),
  failed: z.array(
    z.strictObject({
      file: text,
      documentId: text,
      error: z.strictObject({ code: z.enum(errorCodes), message: text }),
    }),
  ),
});

const excerptListSchema = z.strictObject({ id: text, title: text, items: count, isCurrent: z.boolean() });

const excerptSchema = z.strictObject({
  id: text,
  documentId: textOrNull,
  documentTitle: text,
  documentNumber: textOrNull,
  issueId: textOrNull,
  issueLabel: text,
  state: z.enum(excerptStates),
  anchor: z
    .strictObject({ startBlockId: text, startOffset: count, endBlockId: text, endOffset: count })
    .nullable(),
  path: text,
  page: z.int().nullable(),
  quote: text,
  source: text,
  heading: text,
  remark: text,
  origin: z.enum(excerptOrigins),
  createdAt: text,
}) satisfies z.ZodType<Excerpt>;

/** By command; `import` is the schema of one line. */
export const outputSchemas = {
  import: z.union([
    importSchema,
    /** The last line, where a folder held other files. */
    z.strictObject({ aside: z.array(z.strictObject({ kind: text, count })) }),
  ]),
  issues: z.array(issueRowSchema),
  show: issueTreeSchema,
  parse: issueTreeSchema,
  search: searchSchema,
  export: z.union([pdfExport, formExport, filesExport]),
  annotations: z.array(webAnnotation),
  excerpts: z.union([
    z.array(excerptListSchema),
    /** Of one list; `damaged` counts rows of which not all could be read. */
    excerptListSchema.extend({ excerpts: z.array(excerptSchema), damaged: count }),
    /** With --to. */
    pdfExport,
    formExport,
  ]),
  excerpt: z.strictObject({ list: excerptListSchema, added: count, known: count }),
  verify: verifySchema,
  backup: z.strictObject({ file: text, bytes: count, issues: count }),
  restore: z.strictObject({ issues: count }),
  rebuild: z.union([
    z.strictObject({
      issues: count,
      unanchored: count,
      /** Issues that kept their text: their originals bear a password that was not given. Left out where none. */
      locked: count.optional(),
    }),
    /** With --index. */
    z.strictObject({ documents: count }),
  ]),
  remove: z.strictObject({ issueId: text }),
  normalise: z.strictObject({ text }),
} as const satisfies Readonly<Record<string, z.ZodType>>;

export type OutputCommand = keyof typeof outputSchemas;
