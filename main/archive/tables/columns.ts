/** Columns that many tables have. */
import { integer, nullable, oneOf, type Shape, textLike } from '../codecs/shapes.ts';

export const id = textLike(/^[A-Za-z0-9_-]{1,64}$/);
export const documentId = nullable(textLike(/^\d+-\d+$/));
export const issueId = nullable(integer(1));
/** ISO 8601; what is put behind the latest time to sort after it is allowed. */
export const moment = textLike(/^\d{4}-\d\d-\d\dT\d\d:\d\d/);
/** A day, or as much of it as is known. */
export const day = nullable(textLike(/^\d{4}(-\d\d){0,2}$/));
export const hash = textLike(/^[0-9a-f]{64}$/);
/** Of what has no document yet there is none. */
export const hashOrNone = textLike(/^([0-9a-f]{64})?$/);
export const count = integer(0);
/** 1 or 0. */
export const bit = oneOf([0, 1], 0);

/** Bytes that hold whole numbers of four bytes each. */
export const numberBlob: Shape<Uint8Array> = (value, faults) => {
  if (value instanceof Uint8Array && value.byteLength % Uint32Array.BYTES_PER_ELEMENT === 0) return value;
  faults.add();
  return new Uint8Array();
};

export const blob: Shape<Uint8Array> = (value, faults) => {
  if (value instanceof Uint8Array && value.byteLength > 0) return value;
  faults.add();
  return new Uint8Array();
};
