import { type SearchRequest, searchRequestSchema } from '../../../preload/contract/index.ts';
import { type Codec, codec } from '../../archive/index.ts';
import { ofSchema } from './of-schema.ts';

/** Null where it does not fit: half of a search would find what was not asked for. */
export const searchRequest: Codec<SearchRequest | null> = codec(
  ofSchema<SearchRequest | null>(searchRequestSchema, null),
);
