/** Corrections between the archive, where they stand by the printed words, and the parser, which takes offsets. */
import {
  type CorrectionRecord,
  describeAnchor,
  restoreAnchor,
  type TextAnchor,
} from '../../archive/index.ts';
import type { PlacedCorrection } from '../../gazette/corrections.ts';

/** So many characters of the print show a place again. */
const placeLength = 24;

/** A place in the source as it is kept: by the words that begin there. */
export const anchorAt = (text: string, offset: number): TextAnchor =>
  describeAnchor(text, offset, Math.min(text.length, offset + placeLength));

/** The correction at its place in `text`; null where the words it is about are not found, or it can't be read. */
export function placeCorrection(text: string, { change }: CorrectionRecord): PlacedCorrection | null {
  if (change === null) return null;
  const find = (anchor: TextAnchor | null): number | null =>
    anchor === null ? null : (restoreAnchor(text, anchor)?.start ?? null);
  if (change.kind === 'boundary') {
    const [from, to] = [find(change.from), find(change.to)];
    const isFound = (change.from === null || from !== null) && (change.to === null || to !== null);
    return isFound ? { kind: 'boundary', from, to } : null;
  }
  const place = restoreAnchor(text, change.at);
  if (place === null) return null;
  const { start: at, end } = place;
  switch (change.kind) {
    case 'text':
      return { kind: 'text', start: at, end, read: change.read };
    case 'value':
      return { kind: 'value', at, field: change.field, value: change.value };
    case 'blockKind':
      return { kind: 'blockKind', at, to: change.to };
    default:
      return { kind: change.kind, at };
  }
}

/** Those of an issue that have their place in its text, in order. */
export const placeCorrections = (
  text: string,
  records: readonly CorrectionRecord[],
): readonly PlacedCorrection[] =>
  records.map((record) => placeCorrection(text, record)).filter((placed) => placed !== null);
