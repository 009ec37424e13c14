import type { PageSpan, Span, TextSpan } from '../../gazette/tree.ts';
import { integer, isPlace, isRecord, list, number, object, type Shape } from './shapes.ts';

const isTextSpan = (
  value: Readonly<Record<string, unknown>>,
): value is Readonly<Record<string, unknown>> & TextSpan =>
  isPlace(value.start) && isPlace(value.end) && value.start <= value.end;

const pageSpan = object<PageSpan>({ page: integer(1), quads: list(list(number, 'mend')) });

/** A place in the source; nothing of it where it does not fit. */
export const span: Shape<Span> = (value, faults) => {
  if (isRecord(value)) {
    if (isTextSpan(value)) return value;
    if ('quads' in value) return pageSpan(value, faults);
  }
  faults.add();
  return { start: 0, end: 0 };
};
