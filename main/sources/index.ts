export { type DecodeErrorCode, type DecodeResult, decodeSource } from './decode.ts';
export { sourceFromText } from './source-text.ts';
