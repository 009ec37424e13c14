/** Plain text in any of the usual encodings. */
import type { SourceKind } from '../source-kind.ts';
import { decodeSource } from './decode.ts';

export const textKind: SourceKind = {
  id: 'text',
  suffixes: ['.txt'],
  sniff: () => false,
  isReadApart: false,
  read: async (bytes) => {
    const decoded = decodeSource(bytes);
    return decoded.ok ? { ok: true, source: decoded.source, map: null } : decoded;
  },
};
