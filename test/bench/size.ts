/** How much of a bench is run: `tiny` tells whether it works at all, in a second or so; its figures mean nothing. */
export type BenchSize = 'whole' | 'tiny';

/** The number for this size. */
export const sized = (size: BenchSize, whole: number, tiny: number): number =>
  size === 'whole' ? whole : tiny;
