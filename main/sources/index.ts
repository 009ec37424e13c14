import type { SourceText } from '../gazette/source.ts';
export type Decoded =
  | { ok: true; source: SourceText }
  | { ok: false; code: 'import/empty' | 'import/binary' | 'import/encoding' };
export function decodeSource(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!text.trim()) return { ok: false, code: 'import/empty' };
  return { ok: true, source: { text, encoding: 'utf-8', pages: [] } };
}
