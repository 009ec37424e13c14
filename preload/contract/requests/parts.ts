/** What many payloads are made of, and how a request is written. */
import { z } from 'zod';

export const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
export const handle = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
export const none = z.strictObject({});
export const stepSchema = z.strictObject({ step: id.optional() });
export const offset = z.int().min(0).max(100_000_000);
export const note = z.string().max(100_000);
export const tags = z.array(z.string().trim().min(1).max(40)).max(40);
export const password = z.string().min(1).max(200);
export const title = z.string().trim().min(1).max(200);

export const anchorSchema = z.strictObject({
  startBlockId: id,
  startOffset: offset,
  endBlockId: id,
  endOffset: offset,
});

/** `value` carries a type only: nothing is checked on the way out of our own engine. */
export function request<Value>() {
  return <Schema extends z.ZodType>(payload: Schema) => ({ payload, value: undefined as unknown as Value });
}
