/** Parts of a file that is too large to cross the border whole. */
import { z } from 'zod';

/** The bytes [start, end). */
export type FilePart = readonly [start: number, end: number];

/** So much at a time, that no answer fills the memory. */
export const mostPartBytes = 16 * 1024 * 1024;
export const mostParts = 2000;

const offset = z.int().min(0);

export const filePartsSchema = z
  .array(z.tuple([offset, offset]).refine(([start, end]) => end > start))
  .min(1)
  .max(mostParts)
  .refine((parts) => parts.reduce((sum, [start, end]) => sum + end - start, 0) <= mostPartBytes);
