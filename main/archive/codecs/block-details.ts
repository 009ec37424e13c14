/** What is stored of a block beside its columns. */
import type {
  Block,
  BlockKind,
  Citation,
  Correction,
  Deadline,
  Responsibility,
  ResponsibilityRole,
  RunningDuty,
  Target,
} from '../../gazette/tree.ts';
import { responsibilityRoles } from '../../gazette/tree.ts';
import { codec } from './codec.ts';
import {
  flag,
  integer,
  isPlace,
  list,
  nameOf,
  nullable,
  number,
  object,
  range,
  type Shape,
  since,
  text,
} from './shapes.ts';
import { span } from './spans.ts';

export type BlockDetails = Omit<Block, 'id' | 'kind' | 'level' | 'label' | 'path' | 'parentId' | 'text'>;

export const blockKind: Shape<BlockKind> = nameOf(
  {
    heading: true,
    paragraph: true,
    clause: true,
    table: true,
    list: true,
    signature: true,
    caption: true,
    other: true,
  },
  'other',
);

export const dutyRole: Shape<ResponsibilityRole> = nameOf(
  { lead: true, cooperate: true, responsible: true, guide: true },
  'responsible',
);

const dutyFields = 7;
const roles: ReadonlySet<unknown> = new Set(responsibilityRoles);

/** Parsers before 4 read units from brackets alone. */
const responsibility = object<Responsibility>(
  {
    unit: text,
    printed: text,
    role: dutyRole,
    openEnded: flag,
    inheritedFrom: nullable(text),
    origin: since(4, nameOf({ bracket: true, line: true, table: true }, 'bracket'), 'bracket'),
    row: since(4, nullable(integer(0)), null),
  },
  ['unit', 'printed'],
  // Of nothing else there is so much: a plan for a province's offices names thousands.
  (duty) =>
    typeof duty.unit === 'string' &&
    typeof duty.printed === 'string' &&
    roles.has(duty.role) &&
    typeof duty.openEnded === 'boolean' &&
    (duty.inheritedFrom === null || typeof duty.inheritedFrom === 'string') &&
    (duty.origin === 'bracket' || duty.origin === 'line' || duty.origin === 'table') &&
    (duty.row === null || isPlace(duty.row)) &&
    Object.keys(duty).length === dutyFields,
);

const runningDuty = object<RunningDuty>({ unit: text, printed: text, role: dutyRole, range }, [
  'unit',
  'range',
]);

/** Parsers before 4 did not tell what a short name stands for. */
const citation = object<Citation>(
  {
    text,
    title: nullable(text),
    documentNumber: nullable(text),
    standsFor: since(4, nullable(text), null),
    state: nameOf({ self: true, resolved: true, absent: true, ambiguous: true, titleOnly: true }, 'absent'),
    documentId: nullable(text),
    span,
    range,
  },
  ['range'],
);

const deadline = object<Deadline>(
  {
    text,
    kind: nameOf(
      { by: true, withinYear: true, range: true, yearly: true, relative: true, period: true },
      'by',
    ),
    computedOn: nullable(text),
    range,
  },
  ['range'],
);

const target = object<Target>(
  {
    text,
    value: nullable(number),
    unit: nullable(text),
    comparison: nullable(nameOf({ eq: true, gte: true, gt: true, lte: true, lt: true }, 'eq')),
    baseline: nullable(text),
    range,
  },
  ['range'],
);

const correction = object<Correction>({ printed: text, read: text, span }, ['printed', 'read']);

export const headLength = integer(0);
export const blockPage = nullable(integer(0));
export const responsibilities = list(responsibility);
export const deadlines = list(deadline);

export const blockDetails = codec<BlockDetails>(
  object({
    headLength,
    spans: list(span),
    page: blockPage,
    responsibilities,
    // Parsers before 4 read none in running text.
    duties: since(4, list(runningDuty), []),
    citations: list(citation),
    deadlines,
    targets: list(target),
    corrections: list(correction),
  }),
);
