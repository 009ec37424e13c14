/** How far the text for reading can be changed; within what the contract allows. */
export const readingLimits = {
  fontSizePx: { min: 14, max: 32, step: 1 },
  lineHeight: { min: 1.4, max: 2.4, step: 0.1 },
  measure: { min: 26, max: 50, step: 1 },
} as const;

/** Next size for Ctrl+= and Ctrl+-, within the limits. */
export function zoomed(sizePx: number, step: 1 | -1): number {
  const { min, max } = readingLimits.fontSizePx;
  return Math.min(max, Math.max(min, sizePx + step));
}

export const usualSizePx = 18;
