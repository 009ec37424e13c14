/**
 * How near a parse comes to the truth. Pure: counts and misses of one source; `addScores` and `figuresOf` make
 * them into micro-averages. A figure is F1 where things are found (expected and found are counted), and the share
 * of right ones where a field is read (found equals expected).
 */
import type { Block, GazetteDocument, IssueTree, Span, TextSpan, TocEntry } from '../../main/gazette/tree.ts';
import type { DocumentTruth, Readings, ResponsibilityTruth, SourceTruth, TocTruth } from './truth.ts';

export const measures = [
  'issue',
  'boundaries',
  'parts',
  'documentNumber',
  'title',
  'signedOn',
  'issuer',
  'genre',
  'addressees',
  'signedBy',
  'kind',
  'clauses',
  'responsibilities',
  'runningDuties',
  'instruments',
  'instrumentDetails',
  'attachments',
  'facts',
  'toc',
  'appointments',
  'chronicle',
  'links',
] as const;
export type Measure = (typeof measures)[number];

export interface Count {
  readonly hits: number;
  readonly expected: number;
  readonly found: number;
}

export interface Miss {
  readonly measure: Measure;
  /** What the truth says, or null where the parse gave something the truth has not. */
  readonly expected: string | null;
  readonly got: string | null;
}

export interface Score {
  readonly counts: Readonly<Record<Measure, Count>>;
  readonly misses: readonly Miss[];
}

/** What two readings are compared by: width folded, white space gone. */
export const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

const textSpan = (span: Span | undefined): TextSpan | null => (span && 'start' in span ? span : null);
const overlap = (a: TextSpan, b: TextSpan): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);

const listOf = (text: string): readonly string[] =>
  text
    .normalize('NFKC')
    .split(/[\s、,;/+]+/u)
    .filter((part) => part !== '');
const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);

/** A joint document's numbers may be held as a list or by the first, the leading body's. */
function numberFits(found: string | null, truth: Readings | null): boolean {
  if (truth === null || found === null) return truth === found;
  return truth.some((reading) => {
    const numbers = reading.split(' + ').map(folded);
    const all = listOf(found.replace(/[年]\s+/gu, '年')).map(folded);
    return folded(found) === numbers[0] || folded(found) === numbers.join('') || sameList(all, numbers);
  });
}

/** Several issuers stand in printed order, however they are joined. */
function issuerFits(found: string | null, truth: Readings | null): boolean {
  if (truth === null || found === null) return truth === found;
  return truth.some(
    (reading) => sameList(listOf(found), listOf(reading)) || folded(found) === folded(reading),
  );
}

const genreNames: ReadonlyMap<string, string> = new Map([
  ['命令', '令'],
  ['命令(令)', '令'],
  ['会议纪要', '纪要'],
]);

/** The genres of 2012 and the names they had before, or have for short, are the same. */
const genreKey = (genre: string | null): string | null =>
  genre === null ? null : (genreNames.get(folded(genre)) ?? folded(genre));

/** Pairs each true document with the one found that shares most of its text. */
function alignDocuments(
  truth: readonly DocumentTruth[],
  found: readonly GazetteDocument[],
): ReadonlyMap<DocumentTruth, GazetteDocument> {
  const pairs = truth
    .flatMap((wanted) =>
      found.map((given) => {
        const span = textSpan(given.span);
        const shared = span ? overlap(wanted, span) : 0;
        const exact = span !== null && span.start === wanted.start && span.end === wanted.end;
        return { wanted, given, shared, exact };
      }),
    )
    .filter(({ wanted, shared }) => shared * 2 >= wanted.end - wanted.start)
    .sort((a, b) => Number(b.exact) - Number(a.exact) || b.shared - a.shared);
  const aligned = new Map<DocumentTruth, GazetteDocument>();
  const taken = new Set<GazetteDocument>();
  for (const { wanted, given } of pairs) {
    if (aligned.has(wanted) || taken.has(given)) continue;
    aligned.set(wanted, given);
    taken.add(given);
  }
  return aligned;
}

class Tally {
  readonly counts = new Map<Measure, { hits: number; expected: number; found: number }>();
  readonly misses: Miss[] = [];
  private at(measure: Measure): { hits: number; expected: number; found: number } {
    const count = this.counts.get(measure) ?? { hits: 0, expected: 0, found: 0 };
    this.counts.set(measure, count);
    return count;
  }
  hit(measure: Measure): void {
    const count = this.at(measure);
    count.hits += 1;
    count.expected += 1;
    count.found += 1;
  }
  lost(measure: Measure, expected: string): void {
    this.at(measure).expected += 1;
    this.misses.push({ measure, expected, got: null });
  }
  extra(measure: Measure, got: string): void {
    this.at(measure).found += 1;
    this.misses.push({ measure, expected: null, got });
  }
  /** A field: one answer is due, right or wrong. */
  field(measure: Measure, right: boolean, expected: string, got: string): void {
    if (right) {
      this.hit(measure);
      return;
    }
    const count = this.at(measure);
    count.expected += 1;
    count.found += 1;
    this.misses.push({ measure, expected, got });
  }
}

/** Matches each wanted item with one found, the first that fits; what is optional is not asked for. */
function matchLists<W, F>(
  tally: Tally,
  measure: Measure,
  wanted: readonly W[],
  found: readonly F[],
  rules: {
    readonly fits: (wanted: W, found: F) => boolean;
    readonly optional?: (wanted: W) => boolean;
    readonly sayWanted: (wanted: W) => string;
    readonly sayFound: (found: F) => string;
  },
): void {
  const left = [...found];
  const unmet: W[] = [];
  const take = (item: W): boolean => {
    const at = left.findIndex((candidate) => rules.fits(item, candidate));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  };
  const optional = (item: W): boolean => rules.optional?.(item) ?? false;
  for (const item of wanted.filter((one) => !optional(one))) {
    if (take(item)) tally.hit(measure);
    else unmet.push(item);
  }
  for (const item of wanted.filter(optional)) take(item);
  for (const item of unmet) tally.lost(measure, rules.sayWanted(item));
  for (const item of left) tally.extra(measure, rules.sayFound(item));
}

const say = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

const exactly = (wanted: DocumentTruth, given: GazetteDocument | undefined): boolean => {
  const span = textSpan(given?.span);
  return span !== null && span.start === wanted.start && span.end === wanted.end;
};

function scoreBoundaries(
  tally: Tally,
  truth: readonly DocumentTruth[],
  found: readonly GazetteDocument[],
  text: string,
): void {
  const sayPlace = ({ start, end }: TextSpan): string =>
    `${start}-${end} ${text.slice(start, start + 14)}…${text.slice(Math.max(start, end - 10), end)}`.replace(
      /\s+/gu,
      ' ',
    );
  const official = truth.filter((wanted) => wanted.kind.includes('document'));
  const others = truth.filter((wanted) => !wanted.kind.includes('document'));
  const isOfficial = (given: GazetteDocument): boolean =>
    given.kind === 'document' ||
    official.some((wanted) => wanted.kind.includes(given.kind) && exactly(wanted, given));
  const rules = {
    fits: exactly,
    sayWanted: sayPlace,
    sayFound: (given: GazetteDocument): string => {
      const span = textSpan(given.span);
      return span ? sayPlace(span) : given.title;
    },
  };
  matchLists(tally, 'boundaries', official, found.filter(isOfficial), rules);
  for (const wanted of others) {
    if (found.some((given) => exactly(wanted, given))) tally.hit('parts');
    else tally.lost('parts', `${wanted.kind.join('/')} ${sayPlace(wanted)}`);
  }
}

function scoreFields(tally: Tally, wanted: DocumentTruth, given: GazetteDocument | undefined): void {
  const field = (measure: Measure, expected: unknown, got: unknown, right: boolean): void => {
    if (expected !== undefined)
      tally.field(measure, given !== undefined && right, say(expected), given ? say(got) : 'no document');
  };
  const name = folded(wanted.title ?? '').slice(0, 16);
  field('kind', wanted.kind, given?.kind, wanted.kind.includes(given?.kind ?? ''));
  field(
    'title',
    wanted.title,
    given?.title,
    wanted.title === null ? !given?.title : folded(wanted.title ?? '') === folded(given?.title ?? ''),
  );
  const number = wanted.documentNumber;
  field(
    'documentNumber',
    number,
    given?.documentNumber,
    numberFits(given?.documentNumber ?? null, number ?? null),
  );
  field('issuer', wanted.issuer, given?.issuer, issuerFits(given?.issuer ?? null, wanted.issuer ?? null));
  field('signedOn', wanted.signedOn, given?.signedOn, (given?.signedOn ?? null) === wanted.signedOn);
  field(
    'genre',
    wanted.genre,
    given?.genre,
    genreKey(given?.genre ?? null) === genreKey(wanted.genre ?? null),
  );
  const sameFolded = (a: readonly string[] | undefined, b: readonly string[] | undefined): boolean =>
    sameList((a ?? []).map(folded), (b ?? []).map(folded));
  field('addressees', wanted.addressees, given?.addressees, sameFolded(given?.addressees, wanted.addressees));
  field('signedBy', wanted.signedBy, given?.signedBy, sameFolded(given?.signedBy, wanted.signedBy));

  // An order's rules are its own text: to list them as what it issues, or not, is one and the same.
  const own = folded(wanted.title ?? '');
  const instruments = (given?.instruments ?? []).filter((item) => folded(item.title) !== own);
  if (wanted.instruments) {
    matchLists(tally, 'instruments', wanted.instruments, instruments, {
      fits: (a, b) => folded(a.title) === folded(b.title),
      sayWanted: (item) => `${name}: ${item.title}`,
      sayFound: (item) => `${name}: ${item.title}`,
    });
    for (const item of wanted.instruments) {
      const match = instruments.find(({ title }) => folded(title) === folded(item.title));
      const detail = (key: 'documentNumber' | 'issuer' | 'signedOn'): void => {
        const expected = item[key];
        if (expected === undefined) return;
        const got = match?.[key] ?? null;
        const right = key === 'issuer' ? issuerFits(got, [expected]) : folded(got ?? '') === folded(expected);
        tally.field('instrumentDetails', right, `${item.title}: ${expected}`, say(got));
      };
      detail('documentNumber');
      detail('issuer');
      detail('signedOn');
    }
  }
  if (wanted.attachments)
    matchLists(tally, 'attachments', wanted.attachments, given?.attachments ?? [], {
      fits: (a, b) => folded(a) === folded(b.title),
      sayWanted: (item) => `${name}: ${item}`,
      sayFound: (item) => `${name}: ${item.label} ${item.title}`,
    });
  if (wanted.facts)
    matchLists(tally, 'facts', wanted.facts, [...new Set((given?.facts ?? []).map(({ kind }) => kind))], {
      fits: (a, b) => a === b,
      sayWanted: (kind) => `${name}: ${kind}`,
      sayFound: (kind) =>
        `${name}: ${kind} ${given?.facts.find((fact) => fact.kind === kind)?.text.slice(0, 40) ?? ''}`,
    });
}

interface Placed<T> {
  readonly item: T;
  readonly start: number;
  readonly clause: string | null;
}

/** How far a clause's start may lie from the truth's: quotes or spaces before the label. */
const clauseSlack = 2;
/** Headings of attachments and figures bear a word with a number, not a clause's label. */
const notClause = /^(?:附|表|图|专栏)/u;

function labelOf(block: Block, blocks: ReadonlyMap<string, Block>): string | null {
  let at: Block | undefined = block;
  for (let depth = 0; at && depth < 20; depth += 1) {
    if (at.label !== null && !notClause.test(at.label)) return at.label;
    at = at.parentId === null ? undefined : blocks.get(at.parentId);
  }
  return null;
}

const startOf = (block: Block): number => textSpan(block.spans[0])?.start ?? -1;

function scoreClauses(tally: Tally, truth: SourceTruth, tree: IssueTree, text: string): void {
  if (!truth.clauses) return;
  const found = tree.documents.flatMap((document) =>
    document.blocks.filter(
      ({ kind, label }) => label !== null && kind !== 'caption' && kind !== 'table' && !notClause.test(label),
    ),
  );
  matchLists(tally, 'clauses', truth.clauses, found, {
    fits: (wanted, block) =>
      folded(wanted.label) === folded(block.label ?? '') &&
      Math.abs(wanted.start - startOf(block)) <= clauseSlack,
    optional: (wanted) => wanted.optional,
    sayWanted: ({ start }) => text.slice(start, start + 24).replace(/\s+/gu, ' '),
    sayFound: (block) => `${block.label} ${block.kind} ${block.text.slice(0, 24)}`,
  });
}

/** 责任单位：, 牵头单位： and the like before units. */
const dutyLabel =
  /(?:责任|牵头|配合|负责|主办|协办|承办|实施|参与)(?:单位|部门|主体|科室|处室)?[：:][^。\n]*$/u;

/** A duty in running text (由省水利厅牵头, …) stands in no bracket, behind no label and in no row of a table. */
function isRunning(text: string, start: number): boolean {
  if (start >= text.length) return false;
  const line = text.slice(
    text.lastIndexOf('\n', start - 1) + 1,
    text.indexOf('\n', start) + 1 || text.length,
  );
  if (/[\t|│]|\S\s{3,}\S/u.test(line)) return false;
  const before = text.slice(Math.max(0, start - 900), start);
  let depth = 0;
  for (const char of before.slice(before.search(/[^（(【〔[]*$/u) - 1)) {
    if (/[（(【〔[]/u.test(char)) depth += 1;
    if (/[）)】〕\]]/u.test(char)) depth -= 1;
  }
  return depth <= 0 && !dutyLabel.test(before.slice(before.lastIndexOf('\n') + 1));
}

/** Printed duties are counted as they are; of those in running text only whether they were found. */
function scoreResponsibilities(tally: Tally, truth: SourceTruth, tree: IssueTree, text: string): void {
  if (!truth.responsibilities) return;
  const placed = <T>(rowsOf: (block: Block) => readonly T[]): readonly Placed<T>[] =>
    tree.documents.flatMap((document) => {
      const blocks = new Map(document.blocks.map((block) => [block.id, block]));
      return document.blocks.flatMap((block) =>
        rowsOf(block).map((item) => ({ item, start: startOf(block), clause: labelOf(block, blocks) })),
      );
    });
  const rules = {
    fits: (
      wanted: ResponsibilityTruth,
      { item, start, clause }: Placed<{ readonly printed: string; readonly role: string }>,
    ) =>
      folded(wanted.clause ?? '') === folded(clause ?? '') &&
      wanted.units.some((unit) => folded(unit) === folded(item.printed)) &&
      wanted.roles.includes(item.role) &&
      start <= wanted.start + clauseSlack,
    optional: (wanted: ResponsibilityTruth) => wanted.optional,
    sayWanted: (wanted: ResponsibilityTruth) =>
      `${wanted.clause} ${wanted.units[0]} ${wanted.roles.join('/')} at "${text.slice(wanted.start - 8, wanted.start).trim()}"`,
    sayFound: ({ item, clause }: Placed<{ readonly printed: string; readonly role: string }>) =>
      `${clause} ${item.printed} ${item.role}`,
  };
  const printed = placed((block) => block.responsibilities.filter((row) => row.inheritedFrom === null));
  const running = placed((block) => block.duties);
  const wantedRunning = truth.responsibilities.filter(
    (wanted) => !wanted.optional && isRunning(text, wanted.start),
  );
  matchLists(
    tally,
    'responsibilities',
    truth.responsibilities.filter((wanted) => !wantedRunning.includes(wanted)),
    printed,
    rules,
  );
  for (const wanted of wantedRunning) {
    if (running.some((row) => rules.fits(wanted, row))) tally.hit('runningDuties');
    else tally.lost('runningDuties', rules.sayWanted(wanted));
  }
}

const sayRow = (row: TocTruth | TocEntry): string =>
  [row.section, row.title, row.documentNumber ?? '', row.page, row.state].join(' | ');

function scoreLists(tally: Tally, truth: SourceTruth, tree: IssueTree): void {
  if (truth.toc)
    matchLists(tally, 'toc', truth.toc, tree.toc, {
      fits: (wanted, row) =>
        folded(wanted.title) === folded(row.title) &&
        (wanted.optional || wanted.state === row.state) &&
        wanted.page === row.page &&
        (wanted.section === null || folded(wanted.section) === folded(row.section ?? '')) &&
        (wanted.documentNumber === undefined ||
          folded(wanted.documentNumber) === folded(row.documentNumber ?? '')),
      optional: (wanted) => wanted.optional,
      sayWanted: sayRow,
      sayFound: sayRow,
    });
  if (truth.appointments)
    matchLists(tally, 'appointments', truth.appointments, tree.appointments, {
      fits: (wanted, row) =>
        folded(wanted.person) === folded(row.person) &&
        folded(wanted.post) === folded(row.post) &&
        folded(wanted.action) === folded(row.action) &&
        (wanted.on === undefined || wanted.on === row.on) &&
        (wanted.documentNumber === undefined ||
          folded(wanted.documentNumber) === folded(row.documentNumber ?? '')),
      sayWanted: (row) => [row.person, row.post, row.action, row.on, row.documentNumber ?? ''].join(' | '),
      sayFound: (row) => [row.person, row.post, row.action, row.on, row.documentNumber ?? ''].join(' | '),
    });
  if (truth.chronicle)
    matchLists(tally, 'chronicle', truth.chronicle, tree.chronicle, {
      fits: (wanted, row) =>
        wanted.on === row.on &&
        wanted.until === row.until &&
        Math.abs(wanted.start - (textSpan(row.span)?.start ?? -9)) <= clauseSlack,
      sayWanted: (row) => `${row.on} ${row.until ?? ''} at ${row.start}`,
      sayFound: (row) =>
        `${row.on} ${row.until ?? ''} at ${textSpan(row.span)?.start} ${row.text.slice(0, 20)}`,
    });
}

/**
 * Links that lead astray: expected counts the links that were made, hits the right ones. A citation the truth marks
 * is judged by it; any other by its own number, which must be that of the document it leads to.
 */
function scoreLinks(
  tally: Tally,
  truth: SourceTruth,
  tree: IssueTree,
  aligned: ReadonlyMap<DocumentTruth, GazetteDocument>,
): void {
  const truthById = new Map(truth.documents.map((document) => [document.id, document]));
  for (const document of tree.documents)
    for (const block of document.blocks)
      for (const citation of block.citations) {
        if (citation.documentId === null || (citation.state !== 'self' && citation.state !== 'resolved'))
          continue;
        const span = textSpan(citation.span);
        const mark = truth.citations?.find((wanted) => span !== null && overlap(wanted, span) > 0);
        const target = tree.documents.find(({ id }) => id === citation.documentId);
        const wantedTarget =
          mark?.target === 'self'
            ? document
            : mark?.target
              ? aligned.get(truthById.get(mark.target) ?? ({} as DocumentTruth))
              : undefined;
        const right = mark
          ? wantedTarget !== undefined && wantedTarget.id === citation.documentId
          : citation.documentNumber === null ||
            document.id === citation.documentId ||
            folded(citation.documentNumber) === folded(target?.documentNumber ?? '');
        tally.field('links', right, mark?.target ?? 'no link', `${citation.text} -> ${target?.title}`);
      }
}

function scoreIssue(tally: Tally, truth: SourceTruth, tree: IssueTree): void {
  const facts: ReadonlyMap<string, unknown> = new Map(Object.entries(tree.issue));
  for (const [key, expected] of truth.issue ?? []) {
    const got = facts.get(key) ?? null;
    const right = folded(String(got)) === folded(expected);
    tally.field('issue', right, `${key} ${expected}`, say(got));
  }
}

/** Counts and misses of one source; `text` is only for the words of the misses. */
export function scoreTree(truth: SourceTruth, tree: IssueTree, text: string): Score {
  const tally = new Tally();
  const aligned = alignDocuments(truth.documents, tree.documents);
  scoreIssue(tally, truth, tree);
  scoreBoundaries(tally, truth.documents, tree.documents, text);
  for (const wanted of truth.documents) scoreFields(tally, wanted, aligned.get(wanted));
  scoreClauses(tally, truth, tree, text);
  scoreResponsibilities(tally, truth, tree, text);
  scoreLists(tally, truth, tree);
  scoreLinks(tally, truth, tree, aligned);
  const none: Count = { hits: 0, expected: 0, found: 0 };
  const counts = Object.fromEntries(
    measures.map((measure) => [measure, tally.counts.get(measure) ?? none]),
  ) as Record<Measure, Count>;
  return { counts, misses: tally.misses };
}

/** Counts of several sources together, for micro-averages. */
export function addScores(scores: readonly Score[]): Score {
  const sum = (measure: Measure, key: keyof Count): number =>
    scores.reduce((total, score) => total + score.counts[measure][key], 0);
  const counts = Object.fromEntries(
    measures.map((measure) => [
      measure,
      { hits: sum(measure, 'hits'), expected: sum(measure, 'expected'), found: sum(measure, 'found') },
    ]),
  ) as Record<Measure, Count>;
  return { counts, misses: scores.flatMap(({ misses }) => misses) };
}

export interface Figure extends Count {
  /** 2·hits / (expected + found), which for fields is the share of right ones; null where nothing was measured. */
  readonly f1: number | null;
}

/** Figures by measure, to four digits. */
export function figuresOf(score: Score): Readonly<Record<Measure, Figure>> {
  return Object.fromEntries(
    measures.map((measure) => {
      const { hits, expected, found } = score.counts[measure];
      const f1 = expected + found === 0 ? null : Math.round((20_000 * hits) / (expected + found)) / 10_000;
      return [measure, { f1, hits, expected, found }];
    }),
  ) as Record<Measure, Figure>;
}
