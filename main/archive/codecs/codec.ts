/** A column that holds JSON. */
import { defaultOf, Faults, type Shape } from './shapes.ts';

export interface Decoded<T> {
  readonly value: T;
  /** The way to each field that took its default; empty for the whole. None where all was as it should be. */
  readonly faults: readonly string[];
}

export interface Codec<T> {
  /** Never throws. `parser` wrote the row; without it nothing that earlier parsers left out is missed. */
  readonly decode: (stored: unknown, parser?: number) => Decoded<T>;
  readonly encode: (value: T) => string;
  /** The same as `decode`, among the other columns of a row. */
  readonly column: Shape<T>;
}

/** A field that earlier rows lack has its default where the parser that wrote the row is not known. */
export const anyParser = 0;

export function codec<T>(shape: Shape<T>): Codec<T> {
  const column: Shape<T> = (stored, faults) => {
    if (typeof stored === 'string') {
      const parsed = parse(stored);
      if (parsed !== undefined) return shape(parsed, faults);
    }
    faults.add();
    return defaultOf(shape);
  };
  return {
    column,
    encode: (value) => JSON.stringify(value),
    decode: (stored, parser = anyParser) => {
      const faults = new Faults(parser);
      return { value: column(stored, faults), faults: faults.paths };
    },
  };
}

/** Undefined for what is no JSON. */
function parse(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return undefined;
  }
}
