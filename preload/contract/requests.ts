/**
 * Every request that crosses the border: its name, the run-time schema of its payload and the type of its
 * value. Host, bridge and engine all derive from this one table.
 */
import { z } from 'zod';
import { collectingRequests } from './requests/collecting.ts';
import { excerptRequests } from './requests/excerpting.ts';
import { exportRequests } from './requests/exporting.ts';
import { keepingRequests } from './requests/keeping.ts';
import { none, request } from './requests/parts.ts';
import { readingRequests } from './requests/reading.ts';
import { searchRequests } from './requests/searching.ts';
import { type KeptText, typedKey, typedRequestNames } from './typed-text.ts';

export { searchRequestSchema } from './requests/searching.ts';
export { settingSchemas } from './requests/settings.ts';

export const requests = {
  ...keepingRequests,
  ...readingRequests,
  ...searchRequests,
  ...collectingRequests,
  ...excerptRequests,
  ...exportRequests,
  /** Typed words that this archive has not taken yet; the host keeps them until it does. */
  'unsaved.list': request<readonly KeptText[]>()(none),
  /** Words as they are typed, before they are sent to be stored: they outlive a window that ends first. */
  'unsaved.hold': request<null>()(
    z
      .strictObject({ name: z.enum(typedRequestNames), payload: z.record(z.string(), z.unknown()) })
      .superRefine(({ name, payload }, context) => {
        const { error } = requests[name].payload.safeParse(payload);
        for (const issue of error?.issues ?? [])
          context.addIssue({ ...issue, path: ['payload', ...issue.path] });
        if (typedKey(name, payload) === null) context.addIssue({ code: 'custom', path: ['payload'] });
      }),
  ),
  /** The reader gives them up. */
  'unsaved.drop': request<null>()(z.strictObject({ key: z.string().min(1).max(300) })),
} as const;

export type RequestName = keyof typeof requests;
export type Payload<Name extends RequestName> = z.input<(typeof requests)[Name]['payload']>;
export type Value<Name extends RequestName> = (typeof requests)[Name]['value'];

export const requestNames = Object.keys(requests) as readonly RequestName[];
