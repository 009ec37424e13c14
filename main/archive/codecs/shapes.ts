/**
 * What is stored is read, not believed: a shape takes any value and gives one of its type. What does not fit takes a
 * default and is told as a fault, by field; the rest is kept. A value without faults is given as it is, uncopied.
 */

/** Gathers what did not fit: the way to each field from the value that is read, empty for the value itself. */
export class Faults {
  /** The parser that wrote the value: what earlier ones did not write yet is no fault in their rows. */
  readonly parser: number;
  readonly paths: string[] = [];
  /** Of paths; a field, since it is asked for around each value that is read. */
  count = 0;

  constructor(parser = 0) {
    this.parser = parser;
  }

  /** The value that is being read does not fit. */
  add(): void {
    this.count = this.paths.push('');
  }

  /** Forgets what was added since there were `mark`: the value is read again. */
  backTo(mark: number): void {
    this.paths.length = mark;
    this.count = mark;
  }

  /** True where, since there were `mark` faults, a value was found unfit as a whole. */
  isWhole(mark: number): boolean {
    return this.paths.includes('', mark);
  }

  /** The faults since `mark` lie in this field or member. */
  within(mark: number, step: string): void {
    for (let at = mark; at < this.count; at += 1) {
      const path = this.paths[at];
      this.paths[at] = path ? `${step}.${path}` : step;
    }
  }
}

export type Shape<T> = (value: unknown, faults: Faults) => T;
export type ValueOf<S> = S extends Shape<infer T> ? T : never;
/** A shape for each field. */
export type ShapesOf<T> = { readonly [Name in keyof Required<T>]: Shape<T[Name]> };

/** What a shape gives where there is nothing. */
export const defaultOf = <T>(shape: Shape<T>): T => shape(undefined, new Faults());

const basic =
  <T>(fits: (value: unknown) => value is T, otherwise: T): Shape<T> =>
  (value, faults) => {
    if (fits(value)) return value;
    faults.add();
    return otherwise;
  };

const isText = (value: unknown): value is string => typeof value === 'string';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';

export const text = basic(isText, '');
export const flag = basic(isFlag, false);

/** A text with a default of its own. */
export const textElse = (otherwise: string): Shape<string> => basic(isText, otherwise);
export const flagElse = (otherwise: boolean): Shape<boolean> => basic(isFlag, otherwise);

/** A text of some form. One of another form is kept as it stands, and told: it is shown, and nothing is reckoned from it. */
export const textLike =
  (form: RegExp): Shape<string> =>
  (value, faults) => {
    if (typeof value !== 'string') {
      faults.add();
      return '';
    }
    if (!form.test(value)) faults.add();
    return value;
  };

/** A whole number within bounds. */
export const integer = (least: number, most = Number.MAX_SAFE_INTEGER, otherwise = least): Shape<number> =>
  basic(
    (value): value is number =>
      typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most,
    otherwise,
  );

/** A number within bounds. */
export const real = (least: number, most: number, otherwise = least): Shape<number> =>
  basic((value): value is number => typeof value === 'number' && value >= least && value <= most, otherwise);

/** Any number there is. */
export const number = basic(
  (value): value is number => typeof value === 'number' && Number.isFinite(value),
  0,
);

export function oneOf<const T extends string | number>(
  values: readonly T[],
  otherwise: NoInfer<T>,
): Shape<T> {
  // They are few: to compare them is quicker than to reckon the hash of a text that was just read.
  const known: readonly unknown[] = values;
  return basic((value): value is T => known.includes(value), otherwise);
}

/** Null for what is not there, and for what does not fit as a whole. */
export const nullable =
  <T>(shape: Shape<T>): Shape<T | null> =>
  (value, faults) => {
    if (value === null) return null;
    const mark = faults.count;
    const read = shape(value, faults);
    return faults.count > mark && faults.isWhole(mark) ? null : read;
  };

/** A field that need not be there. */
export const optional =
  <T>(shape: Shape<T>): Shape<T | undefined> =>
  (value, faults) => {
    if (value === undefined) return undefined;
    const mark = faults.count;
    const read = shape(value, faults);
    return faults.count > mark && faults.isWhole(mark) ? undefined : read;
  };

/** A field that parsers before `parser` did not write: it has its default in their rows. */
export const since =
  <T>(parser: number, shape: Shape<T>, before: T): Shape<T> =>
  (value, faults) =>
    value === undefined && faults.parser < parser ? before : shape(value, faults);

/** A shape for what either of two takes. */
export const either =
  <A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> =>
  (value, faults) => {
    const tried = new Faults(faults.parser);
    const read = first(value, tried);
    return tried.count === 0 ? read : second(value, faults);
  };

/** Members that are unfit as a whole are left out, or where their places count take their default. */
export const list =
  <T>(member: Shape<T>, unfit: 'leaveOut' | 'mend' = 'leaveOut'): Shape<readonly T[]> =>
  (value, faults) => {
    if (!Array.isArray(value)) {
      faults.add();
      return [];
    }
    const given: readonly unknown[] = value;
    const first = faults.count;
    let sound = 0;
    while (sound < given.length && member(given[sound], faults) === given[sound]) sound += 1;
    if (sound === given.length && faults.count === first) return given as readonly T[];
    faults.backTo(first);
    const mended: T[] = [];
    given.forEach((one, at) => {
      const mark = faults.count;
      const read = member(one, faults);
      const isLost = faults.count > mark && unfit === 'leaveOut' && faults.isWhole(mark);
      faults.within(mark, String(at));
      if (!isLost) mended.push(read);
    });
    return mended;
  };

type Pair = readonly [number, number];

const isPair = (value: unknown): value is Pair =>
  Array.isArray(value) && value.length === 2 && isPlace(value[0]) && isPlace(value[1]);

/** Two places, such as row and column of a cell. */
export const pair: Shape<Pair> = basic(isPair, [0, 0]);
/** A half-open range of characters. */
export const range: Shape<Pair> = basic(
  (value): value is Pair => isPair(value) && value[0] <= value[1],
  [0, 0],
);

export const isPlace = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Texts and numbers by name; what is neither is left out, and told. */
export const values: Shape<Readonly<Record<string, string | number>>> = (value, faults) => {
  if (!isRecord(value)) {
    faults.add();
    return {};
  }
  const fits = (one: unknown): boolean =>
    typeof one === 'string' || (typeof one === 'number' && Number.isFinite(one));
  const unfit = Object.keys(value).filter((name) => !fits(value[name]));
  for (const name of unfit) {
    const mark = faults.count;
    faults.add();
    faults.within(mark, name);
  }
  const kept =
    unfit.length === 0 ? value : Object.fromEntries(Object.entries(value).filter(([, one]) => fits(one)));
  return kept as Readonly<Record<string, string | number>>;
};

/**
 * Fields by name; others are left away. Where one of `needs` does not fit, the whole does not: what it tells would mean
 * nothing. `isSurelySound` may see at a glance that all fields fit and there are no others; it need not see it.
 */
export function object<T extends object>(
  fields: ShapesOf<T>,
  needs: readonly (keyof T & string)[] = [],
  isSurelySound: (value: Readonly<Record<string, unknown>>) => boolean = () => false,
): Shape<T> {
  const shapes = Object.entries<Shape<unknown>>(fields);
  const needed: ReadonlySet<string> = new Set(needs);
  // Thousands are read in a row, and nearly all are sound: those are looked at once, and nothing is made anew.
  const names = shapes.map(([name]) => name);
  const readers = shapes.map(([, shape]) => shape);
  const isSound = (value: Readonly<Record<string, unknown>>, faults: Faults): boolean => {
    const first = faults.count;
    for (let at = 0; at < names.length; at += 1) {
      const given = value[names[at] ?? ''];
      if (given === undefined || readers[at]?.(given, faults) !== given) return false;
    }
    return faults.count === first && Object.keys(value).length === names.length;
  };
  return (value, faults) => {
    const first = faults.count;
    if (isRecord(value)) {
      if (isSurelySound(value) || isSound(value, faults)) return value as T;
      faults.backTo(first);
    } else faults.add();
    const isThere = isRecord(value);
    const told = isThere ? faults : new Faults();
    let isUnfit = false;
    const read = shapes.flatMap(([name, shape]) => {
      const mark = told.count;
      const field = shape(isThere ? value[name] : undefined, told);
      if (told.count > mark) {
        told.within(mark, name);
        isUnfit ||= needed.has(name);
      }
      return field === undefined ? [] : [[name, field] as const];
    });
    if (isUnfit && isThere) faults.add();
    return Object.fromEntries(read) as T;
  };
}

/** Plain data told apart by its field `kind`; null for one of no known kind. */
export function byKind<T extends { readonly kind: string }>(
  shapes: {
    readonly [Kind in T['kind']]: Shape<Extract<T, { readonly kind: Kind }>>;
  },
): Shape<T | null> {
  const known: ReadonlyMap<unknown, Shape<T>> = new Map(Object.entries<Shape<T>>(shapes));
  return (value, faults) => {
    const shape = isRecord(value) ? known.get(value.kind) : undefined;
    if (shape !== undefined) return shape(value, faults);
    faults.add();
    return null;
  };
}

/** One of the names of a union; the compiler sees to it that none is forgotten. */
export const nameOf = <T extends string>(names: Readonly<Record<T, true>>, otherwise: NoInfer<T>): Shape<T> =>
  oneOf(Object.keys(names) as T[], otherwise);
