import type { Payload } from '../../preload/contract/index.ts';

/** A search of the whole archive, as the window asks for it. */
export const everywhere = (
  query: string,
  over: Partial<Payload<'search.query'>> = {},
): Payload<'search.query'> => ({
  query,
  scope: { kind: 'all' },
  choice: {},
  order: 'relevance',
  limit: 20,
  offset: 0,
  ...over,
});
