/** Where notes may stand beside the type area of each layout. */
import type { ExportInput } from '../export-input.ts';

/** A strip of margin in millimetres, from the left and the upper edge of the page. */
export interface Strip {
  readonly left: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
}

export interface Margins {
  /** The upper left corner of what the page's own margins leave, in millimetres. */
  readonly contentLeft: number;
  readonly contentTop: number;
  /** For notes on what stands left of `middle`; null where all of them stand on the right. */
  readonly left: Strip | null;
  readonly right: Strip;
  /** The middle of the page, in millimetres. */
  readonly middle: number;
  /** Size of type and distance of lines in points. */
  readonly sizePt: number;
  readonly leadingPt: number;
}

type Layout = Exclude<ExportInput['options']['layout'], 'original'>;

/** 2 mm from the type area, and 4 mm from the edge of the page, which printers can't reach. */
const upright: Readonly<Record<Layout, Margins>> = {
  gb9704: {
    contentLeft: 28,
    contentTop: 37,
    left: null,
    right: { left: 186, width: 20, top: 37, bottom: 262 },
    middle: 105,
    sizePt: 7,
    leadingPt: 9.5,
  },
  // A note on the left column would cross the right one on its way to the other margin.
  gazette: {
    contentLeft: 25,
    contentTop: 24,
    left: { left: 4, width: 19, top: 24, bottom: 275 },
    right: { left: 187, width: 19, top: 24, bottom: 275 },
    middle: 105,
    sizePt: 6.5,
    leadingPt: 9,
  },
};

/** Of the standard's layout alone: the other lays no page across. */
const across: Margins = {
  ...upright.gb9704,
  contentLeft: 35,
  contentTop: 28,
  right: { left: 262, width: 20, top: 28, bottom: 184 },
  middle: 148.5,
};

export function marginsOf(layout: Layout, isAcross: boolean): Margins {
  return isAcross ? across : upright[layout];
}
