/** 一， 二， 三，: clauses whose 、 the scanner or a converter made a comma. Only a series from 一 on shows that. */
import { commaLabel } from '../../gazette/data/label-words.ts';
import { parseNumeral } from '../../gazette/numerals.ts';
import type { Line } from './lines.ts';

const fewest = 2;

/** All lines, those of such a series with their label. Where a clause is set with 、, the commas stay in the text. */
export function withCommaLabels(lines: readonly Line[]): readonly Line[] {
  const found = lines.flatMap((line) => {
    const match = commaLabel.exec(line.text);
    const ordinal = match === null ? null : parseNumeral(match[1] ?? '');
    return match === null || ordinal === null ? [] : [{ line, label: match[0], ordinal }];
  });
  if (found.length < fewest || lines.some((line) => line.label?.style === 'han')) return lines;
  if (!found.every(({ ordinal }, at) => ordinal === at + 1)) return lines;
  const labels = new Map(found.map(({ line, label, ordinal }) => [line.index, { label, ordinal }]));
  return lines.map((line) => {
    const own = labels.get(line.index);
    return own === undefined
      ? line
      : {
          ...line,
          label: { style: 'han', label: own.label, ordinal: own.ordinal, length: own.label.length },
        };
  });
}
