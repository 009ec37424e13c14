export { kindById, kindOf, readableSuffixes, sourceKinds } from './registry.ts';
export type { ReadResult, RefusalCode, SourceKind } from './source-kind.ts';
export { decodeSource } from './text/decode.ts';
export { sourceFromText } from './text/source-text.ts';
