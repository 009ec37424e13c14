import type { z } from 'zod';
import type { shapes } from '../../archive/index.ts';

/** What the border's own schema takes; all else has the default. */
export const ofSchema =
  <T>(schema: z.ZodType<T>, otherwise: NoInfer<T>): shapes.Shape<T> =>
  (value, faults) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    faults.add();
    return otherwise;
  };
