/** What in a document answers to a query's fields: the clause with the unit's duty, the deadline, the title's words. */
import type { Block } from '../gazette/tree.ts';
import { normalise, normaliseWithMap } from './normalise.ts';
import { placesOf } from './places.ts';
import type { DutyRole, Query, Term } from './query/ast.ts';
import { holdsDay, type Range } from './query/ranges.ts';
import { unitNames } from './unit-names.ts';

export type EvidenceBlock = Pick<Block, 'id' | 'path' | 'text' | 'responsibilities' | 'deadlines'>;

export interface Evidence {
  readonly block: EvidenceBlock;
  /** UTF-16 ranges of the block's text, in order, none overlapping another. */
  readonly ranges: readonly (readonly [number, number])[];
}

interface Wanted {
  readonly units: readonly (readonly string[])[];
  readonly roles: readonly DutyRole[];
  readonly days: readonly Range[];
  readonly titles: readonly Term[];
}

/** Fields that a hit must or may answer to; what it must not is passed over. */
function wantedOf(query: Query): Wanted {
  const wanted: {
    units: string[][];
    roles: DutyRole[];
    days: Range[];
    titles: Term[];
  } = { units: [], roles: [], days: [], titles: [] };
  const visit = (node: Query): void => {
    if (node.kind === 'and' || node.kind === 'or') node.parts.forEach(visit);
    else if (node.kind === 'role') wanted.roles.push(node.role);
    else if (node.kind === 'range' && node.field === 'deadline') wanted.days.push(node);
    else if (node.kind === 'field' && node.field === 'unit') wanted.units.push([...unitNames(node.term)]);
    else if (node.kind === 'field' && node.field === 'title') wanted.titles.push(node.term);
  };
  visit(query);
  return wanted;
}

/** True where the query has fields that blocks can answer to. */
export function asksForEvidence(query: Query): boolean {
  const { units, roles, days, titles } = wantedOf(query);
  return units.length + roles.length + days.length + titles.length > 0;
}

/** Blocks that answer, in order; those that name a unit in the role asked for, or a deadline within the range. */
export function evidenceOf(
  query: Query,
  title: string,
  blocks: readonly EvidenceBlock[],
): readonly Evidence[] {
  const { units, roles, days, titles } = wantedOf(query);
  const asksForDuty = units.length > 0 || roles.length > 0;
  return blocks.flatMap((block) => {
    const duties = !asksForDuty
      ? []
      : block.responsibilities.filter(
          ({ unit, role }) =>
            (roles.length === 0 || roles.includes(role)) &&
            (units.length === 0 ||
              units.some((names) => names.some((name) => normalise(unit).includes(name)))),
        );
    const due = block.deadlines.filter(
      ({ computedOn }) => computedOn !== null && days.some((range) => holdsDay(range, computedOn)),
    );
    const inTitle = block.text === title ? titles : [];
    const ranges = merged([
      ...duties.flatMap(({ printed }) => everyPlace(block.text, printed)),
      ...due.map(({ range }) => range),
      ...inTitle.flatMap((term) => foldedPlaces(block.text, term.text)),
    ]);
    return duties.length > 0 || due.length > 0 || inTitle.length > 0 ? [{ block, ranges }] : [];
  });
}

const everyPlace = (text: string, words: string): readonly (readonly [number, number])[] =>
  words === '' ? [] : placesOf(text, words).map((at) => [at, at + words.length] as const);

function foldedPlaces(text: string, term: string): readonly (readonly [number, number])[] {
  const folded = normaliseWithMap(text);
  return placesOf(folded.text, term).map(
    (at) => [folded.starts[at] ?? 0, folded.ends[at + term.length - 1] ?? 0] as const,
  );
}

function merged(ranges: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const out: [number, number][] = [];
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}
