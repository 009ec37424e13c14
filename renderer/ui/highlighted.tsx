/** Text with ranges marked, as in a search hit. */
import { Fragment } from 'react';

export interface HighlightedProps {
  readonly text: string;
  readonly ranges: readonly (readonly [number, number])[];
}

export function Highlighted({ text, ranges }: HighlightedProps) {
  let cursor = 0;
  const parts = ranges.flatMap(([start, end]) => {
    if (start < cursor) return [];
    const before = text.slice(cursor, start);
    cursor = end;
    return [{ key: start, before, hit: text.slice(start, end) }];
  });
  return (
    <>
      {parts.map(({ key, before, hit }) => (
        <Fragment key={key}>
          {before}
          <mark className="hit">{hit}</mark>
        </Fragment>
      ))}
      {text.slice(cursor)}
    </>
  );
}
