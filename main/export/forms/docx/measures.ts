/** GB/T 9704—2012 in twips (a twentieth of a point). */

export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440);

/** 22 lines fill 225 mm (7.2.2, 7.2.5): 28.95 points each. */
export const linePitch = 579;
/** 3 号. */
export const bodyHalfPoints = 32;
/**
 * 28 characters of 16 points would be 158 mm wide: each is set 0.3 points closer, so that they fit 156 mm. With 0.25 a
 * line would be filled to a point, and there LibreOffice 7.4 leaves out a stop that hangs over the margin.
 */
export const closer = -6;
/** One character of text. */
export const character = 320 + closer;
/** Characters to a line (7.2.5). */
export const lineLength = 28;

/** 天头 37, 订口 28, 版心 156 × 225 mm (7.1.2); the source line stands in the head margin, the page number 7 mm under the text. */
export const upright = {
  margin: {
    top: twips(37),
    right: twips(26),
    bottom: twips(35),
    left: twips(28),
    header: twips(12),
    footer: twips(23),
  },
} as const;

/** A page laid across keeps its binding side: the upright page turned. */
export const across = {
  margin: {
    top: twips(28),
    right: twips(37),
    bottom: twips(26),
    left: twips(35),
    header: twips(12),
    footer: twips(14),
  },
} as const;

export const page = { width: twips(210), height: twips(297) } as const;
export const textWidth = twips(156);
export const textWidthAcross = twips(225);
