/** Gives the references inside an object the numbers that what they lead to has in another file. */
import { PDFArray, PDFDict, PDFNull, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';

/** By the number in the part; undefined for an object that does not go along. */
export type NewReference = (reference: PDFRef) => PDFRef | undefined;

/** Changes the object in place; a reference to what does not go along becomes null. Gives a bare reference's new one. */
export function renumber(object: PDFObject, newOf: NewReference): PDFObject {
  if (object instanceof PDFRef) return newOf(object) ?? PDFNull;
  if (object instanceof PDFStream) {
    renumber(object.dict, newOf);
    return object;
  }
  if (object instanceof PDFDict) {
    for (const [name, value] of object.entries())
      if (value instanceof PDFRef || isHolder(value)) object.set(name, renumber(value, newOf));
  } else if (object instanceof PDFArray) {
    for (let at = 0; at < object.size(); at += 1) {
      const value = object.get(at);
      if (value instanceof PDFRef || isHolder(value)) object.set(at, renumber(value, newOf));
    }
  }
  return object;
}

const isHolder = (value: PDFObject): boolean => value instanceof PDFDict || value instanceof PDFArray;
