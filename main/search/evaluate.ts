/**
 * The documents that a query means. The set is always that of a scan of all normalised texts: the index finds exactly
 * the documents that hold a term, and what it can't tell (near, same clause, very long terms) is looked up in the texts.
 */
import type { Catalogue, ComparedField } from './catalogue.ts';
import { DocumentSet } from './document-set.ts';
import type { SearchText } from './document-text.ts';
import { normalise } from './normalise.ts';
import { holdsPart, numberKey } from './numbers.ts';
import { standNear, standTogether } from './places.ts';
import type { DutyRole, FieldQuery, Query, Term } from './query/ast.ts';
import { holdsDay, holdsNumber, type Range } from './query/ranges.ts';
import type { SearchSource } from './source.ts';
import { matchOf } from './tokens.ts';
import { unitNames } from './unit-names.ts';

export interface Evaluation {
  readonly catalogue: Catalogue;
  readonly source: SearchSource;
  /** Called between texts; throws where the search is no longer wanted. */
  readonly checkCancelled: () => void;
}

interface Parts extends Evaluation {
  /** Documents that the index does not hold and that hold a term; null where there are none. */
  readonly waitingWith: (term: Term) => DocumentSet | null;
}

/** Throws what `checkCancelled` throws. */
export function evaluate(query: Query, evaluation: Evaluation): DocumentSet {
  const { catalogue, source, checkCancelled } = evaluation;
  let scanned: ReadonlyMap<string, readonly number[]> | null = null;
  const waitingWith = (term: Term): DocumentSet | null => {
    // One reading for all terms, and none where the query has no term.
    scanned ??= source.waitingWith([...new Set(termsOf(query))], checkCancelled);
    const rows = scanned.get(term.text) ?? [];
    return rows.length === 0 ? null : setOf(rows, catalogue);
  };
  return evaluatePart(query, { ...evaluation, waitingWith });
}

/** Every term that is looked up in the texts, those that must not stand there too. */
function termsOf(query: Query): readonly string[] {
  switch (query.kind) {
    case 'term':
      return [query.term.text];
    case 'near':
    case 'sameClause':
      return query.terms.map((term) => term.text);
    case 'and':
    case 'or':
      return query.parts.flatMap(termsOf);
    case 'not':
      return termsOf(query.part);
    default:
      return [];
  }
}

function evaluatePart(query: Query, evaluation: Parts): DocumentSet {
  const { catalogue } = evaluation;
  switch (query.kind) {
    case 'term':
      return withBearers(query.term, withTerms([query.term], evaluation), catalogue);
    case 'and':
      return everyPart(query.parts, evaluation);
    case 'or':
      return query.parts.reduce(
        (set, part) => set.or(evaluatePart(part, evaluation)),
        DocumentSet.empty(catalogue.size),
      );
    case 'not':
      return DocumentSet.all(catalogue.size).minus(evaluatePart(query.part, evaluation));
    case 'near':
      return lookedThrough(query.terms, evaluation, (text) =>
        standNear(text.text, query.terms, query.distance),
      );
    case 'sameClause':
      return lookedThrough(query.terms, evaluation, (text, row) =>
        standTogether({ ...text, blockStarts: evaluation.source.clauseStartsOf(row, text) }, query.terms),
      );
    case 'role':
      return setOf(evaluation.source.withDuty(null, query.role), catalogue);
    default:
      return withField(query, evaluation);
  }
}

function setOf(rows: readonly number[], catalogue: Catalogue): DocumentSet {
  const set = DocumentSet.empty(catalogue.size);
  for (const row of rows) {
    const place = catalogue.placeOf(row);
    if (place !== undefined) set.add(place);
  }
  return set;
}

/** Terms of one AND are asked of the index together; a unit and its role must meet in one duty. */
function everyPart(parts: readonly Query[], evaluation: Parts): DocumentSet {
  const isNumber = (part: Query): boolean =>
    part.kind === 'term' && bearersOf(part.term, evaluation.catalogue).length > 0;
  const terms = parts.flatMap((part) => (part.kind === 'term' && !isNumber(part) ? [part.term] : []));
  const roles = parts.flatMap((part) => (part.kind === 'role' ? [part.role] : []));
  const units = parts.filter(isUnit);
  const negative = parts.filter((part) => part.kind === 'not');
  const rest = parts.filter(
    (part) =>
      (part.kind !== 'term' || isNumber(part)) &&
      part.kind !== 'not' &&
      (units.length === 0 || part.kind !== 'role') &&
      (roles.length === 0 || !isUnit(part)),
  );
  let set = terms.length > 0 ? withTerms(terms, evaluation) : DocumentSet.all(evaluation.catalogue.size);
  if (units.length > 0 && roles.length > 0)
    for (const { term } of units) for (const role of roles) set = set.and(withUnit(term, role, evaluation));
  for (const part of rest) set = set.and(evaluatePart(part, evaluation));
  for (const part of negative) set = set.minus(evaluatePart(part.part, evaluation));
  return set;
}

type UnitQuery = Extract<FieldQuery, { readonly kind: 'field' }>;
const isUnit = (part: Query): part is UnitQuery => part.kind === 'field' && part.field === 'unit';

/** Documents whose own number the term is, in any spelling. */
function bearersOf({ printed }: Term, catalogue: Catalogue): readonly number[] {
  const key = numberKey(printed);
  return key === null ? [] : catalogue.bearing(key);
}

/** A document is found by its number too where its text prints it in another form, or not at all. */
function withBearers(term: Term, set: DocumentSet, catalogue: Catalogue): DocumentSet {
  const bearers = bearersOf(term, catalogue);
  return bearers.length === 0 ? set : set.or(DocumentSet.of(catalogue.size, bearers));
}

/** Documents that hold every term. */
function withTerms(terms: readonly Term[], evaluation: Parts): DocumentSet {
  const { catalogue, source, checkCancelled } = evaluation;
  const matches = terms.map(({ text }) => ({ text, ...matchOf(text) }));
  const pairs = matches.flatMap((match) => (match.kind === 'pairs' ? [match.match] : []));
  let set = pairs.length > 0 ? setOf(source.withPairs(pairs.join(' AND ')), catalogue) : null;
  for (const match of matches) {
    if (match.kind !== 'character') continue;
    const found = setOf(source.withCharacter(match.match), catalogue);
    set = set?.and(found) ?? found;
  }
  let documents = set ?? DocumentSet.all(catalogue.size);
  const long = matches.filter((match) => match.kind === 'pairs' && !match.isWhole);
  if (long.length > 0)
    documents = kept(documents, catalogue, (row) => {
      checkCancelled();
      const text = source.textOf(row)?.text ?? '';
      return long.every((term) => text.includes(term.text));
    });
  return waitingWithAll(terms, evaluation)?.or(documents) ?? documents;
}

function waitingWithAll(terms: readonly Term[], { waitingWith }: Parts): DocumentSet | null {
  const sets: DocumentSet[] = [];
  for (const term of terms) {
    const found = waitingWith(term);
    if (found === null) return null;
    sets.push(found);
  }
  const [first, ...others] = sets;
  return first === undefined ? null : others.reduce((set, other) => set.and(other), first);
}

function kept(set: DocumentSet, catalogue: Catalogue, isKept: (row: number) => boolean): DocumentSet {
  return DocumentSet.of(
    catalogue.size,
    set.places().filter((place) => isKept(catalogue.at(place).row)),
  );
}

function lookedThrough(
  terms: readonly Term[],
  evaluation: Parts,
  fits: (text: SearchText, row: number) => boolean,
): DocumentSet {
  const { catalogue, source, checkCancelled } = evaluation;
  return kept(withTerms(terms, evaluation), catalogue, (row) => {
    checkCancelled();
    const text = source.textOf(row);
    return text !== null && fits(text, row);
  });
}

/** Units are named in full and in short: 工信厅 and 省工信厅 find 云泽省工业和信息化厅. */
function withUnit(term: Term, role: DutyRole | null, { catalogue, source }: Evaluation): DocumentSet {
  const wanted = unitNames(term);
  const ids = source
    .units()
    .filter(({ name }) => {
      const own = normalise(name);
      return wanted.some((text) => own.includes(text));
    })
    .map(({ id }) => id);
  return ids.length === 0 ? DocumentSet.empty(catalogue.size) : setOf(source.withDuty(ids, role), catalogue);
}

function withField(
  query: Exclude<FieldQuery, { readonly kind: 'role' }>,
  evaluation: Evaluation,
): DocumentSet {
  const { catalogue, source } = evaluation;
  if (query.kind === 'range') return withinRange(query.field, query, evaluation);
  if (query.field === 'unit') return withUnit(query.term, null, evaluation);
  if (query.field === 'note') {
    const rows = source
      .notes()
      .filter(({ text }) => normalise(text).includes(query.term.text))
      .flatMap(({ row }) => (row === null ? [] : [row]));
    return setOf(rows, catalogue);
  }
  if (query.field === 'number') return withNumber(query.term, catalogue);
  return withValue(query.field, query.term.text, catalogue);
}

function withValue(field: ComparedField, text: string, catalogue: Catalogue): DocumentSet {
  const set = DocumentSet.empty(catalogue.size);
  const values = catalogue.compared(field);
  values.forEach((value, place) => {
    if (value.includes(text)) set.add(place);
  });
  return set;
}

/** 文号:吉政发2022-21 is that number, and not 210; 文号:吉政发2022 are all of that year. */
function withNumber(term: Term, catalogue: Catalogue): DocumentSet {
  const set = DocumentSet.of(catalogue.size, bearersOf(term, catalogue));
  catalogue.documents.forEach(({ documentNumber }, place) => {
    if (documentNumber !== null && holdsPart(documentNumber, term.text)) set.add(place);
  });
  return set;
}

function withinRange(
  field: 'year' | 'issue' | 'signedOn' | 'deadline',
  range: Range,
  { catalogue, source }: Evaluation,
): DocumentSet {
  if (field === 'deadline') return setOf(source.withDeadline(range), catalogue);
  const set = DocumentSet.empty(catalogue.size);
  catalogue.documents.forEach((document, place) => {
    const fits =
      field === 'year'
        ? document.year !== null && holdsNumber(range, document.year)
        : field === 'signedOn'
          ? document.signedOn !== null && holdsDay(range, document.signedOn)
          : issueNumbers(document.issueNumber).some((number) => holdsNumber(range, number));
    if (fits) set.add(place);
  });
  return set;
}

/** 4-5 is both 4 and 5. */
const issueNumbers = (number: string | null): readonly number[] => number?.match(/\d+/g)?.map(Number) ?? [];
