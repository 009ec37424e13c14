/** What stores the words that a reader types on a passage. */
import type { TypedRequest } from '../../stores/unsaved.ts';

export const headingRequest =
  (excerptId: string) =>
  (heading: string): TypedRequest => ({ name: 'excerpt.update', payload: { excerptId, heading } });

export const remarkRequest =
  (excerptId: string) =>
  (remark: string): TypedRequest => ({ name: 'excerpt.update', payload: { excerptId, remark } });
