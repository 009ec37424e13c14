/** Places of a text that are spoken for, so that rules do not read one place twice; in time that grows with the text. */
export interface Taken {
  readonly take: (start: number, end: number) => void;
  /** True where any character of [start, end) has been taken. */
  readonly isTaken: (start: number, end: number) => boolean;
}

/** Marks for a text of that length; `ranges` are taken from the start. */
export function takenPlaces(length: number, ranges: readonly (readonly [number, number])[] = []): Taken {
  const marks = new Uint8Array(length);
  for (const [start, end] of ranges) marks.fill(1, start, end);
  return {
    take: (start, end) => {
      marks.fill(1, start, end);
    },
    isTaken: (start, end) => {
      for (let at = start; at < end; at += 1) if (marks[at] === 1) return true;
      return false;
    },
  };
}
