/**
 * Writes a PDF's objects one after the other as they come (ISO 32000-2, 7.5): streams by themselves, all else packed
 * into object streams, and at the end the table of where each stands. Nothing written is kept but its place.
 */
import { deflateSync } from 'node:zlib';
import {
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { crossReferences } from './cross-references.ts';

/** Takes the file's bytes in their order. */
export type ByteSink = (bytes: Uint8Array) => void;

/** Encrypts the bytes of one stream or string. */
export type Encrypt = (bytes: Uint8Array) => Uint8Array;

export interface ObjectWriter {
  /** A number for an object that is written later. */
  readonly nextNumber: () => number;
  readonly write: (number: number, object: PDFObject) => void;
  /** For what must stay legible without the password. */
  readonly writePlain: (number: number, object: PDFObject) => void;
  /** The rest; `trailer` has Root, Info, ID and so on. Gives the file's length in bytes. */
  readonly finish: (trailer: PDFDict) => number;
}

const objectsPerStream = 200;
const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** The first line, and four bytes above 127 that mark the file as not being text. */
const header = '%PDF-1.7\n%\x81\x81\x81\x81\n';

export function createObjectWriter(sink: ByteSink, encrypt: Encrypt | null): ObjectWriter {
  const places = crossReferences();
  let offset = 0;
  let lastNumber = 0;
  let waiting: { readonly number: number; readonly bytes: Uint8Array }[] = [];

  const nextNumber = () => {
    lastNumber += 1;
    return lastNumber;
  };
  const put = (bytes: Uint8Array) => {
    sink(bytes);
    offset += bytes.byteLength;
  };
  const putObject = (number: number, ...parts: readonly Uint8Array[]) => {
    places.standsAt(number, offset);
    put(ascii(`${number} 0 obj\n`));
    for (const part of parts) put(part);
    put(ascii('\nendobj\n'));
  };
  const putStream = (number: number, dictionary: Uint8Array, contents: Uint8Array) =>
    putObject(number, dictionary, ascii('\nstream\n'), contents, ascii('\nendstream'));

  const flush = () => {
    if (waiting.length === 0) return;
    const number = nextNumber();
    let at = 0;
    const index = waiting.map((item, position) => {
      places.standsIn(item.number, number, position);
      const entry = `${item.number} ${at}`;
      at += item.bytes.byteLength + 1;
      return entry;
    });
    const head = ascii(`${index.join(' ')}\n`);
    const plain = deflateSync(Buffer.concat([head, ...waiting.flatMap(({ bytes }) => [bytes, ascii('\n')])]));
    const contents = encrypt === null ? plain : encrypt(plain);
    const entries = `/Type /ObjStm /N ${waiting.length} /First ${head.byteLength} /Filter /FlateDecode`;
    waiting = [];
    putStream(number, ascii(`<<${entries} /Length ${contents.byteLength}>>`), contents);
  };

  put(ascii(header));
  return {
    nextNumber,
    write: (number, object) => {
      if (object instanceof PDFStream) {
        if (encrypt !== null) encryptStrings(object.dict, encrypt);
        const contents = encrypt === null ? object.getContents() : encrypt(object.getContents());
        object.dict.set(PDFName.of('Length'), PDFNumber.of(contents.byteLength));
        putStream(number, bytesOf(object.dict), contents);
        return;
      }
      waiting.push({ number, bytes: bytesOf(object) });
      if (waiting.length >= objectsPerStream) flush();
    },
    writePlain: (number, object) => putObject(number, bytesOf(object)),
    finish: (trailer) => {
      flush();
      const number = nextNumber();
      const start = offset;
      places.standsAt(number, start);
      const { widths, bytes } = places.table(lastNumber + 1);
      const contents = deflateSync(bytes);
      for (const [name, value] of Object.entries({ Type: 'XRef', Filter: 'FlateDecode' }))
        trailer.set(PDFName.of(name), PDFName.of(value));
      trailer.set(PDFName.of('Size'), PDFNumber.of(lastNumber + 1));
      trailer.set(PDFName.of('W'), trailer.context.obj([...widths]));
      trailer.set(PDFName.of('Length'), PDFNumber.of(contents.byteLength));
      putStream(number, bytesOf(trailer), contents);
      put(ascii(`startxref\n${start}\n%%EOF\n`));
      return offset;
    },
  };
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

/** Strings in an object stream are encrypted with it; those of a stream's own dictionary one by one. */
function encryptStrings(dictionary: PDFDict, encrypt: Encrypt): void {
  for (const [name, value] of dictionary.entries()) {
    if (value instanceof PDFString || value instanceof PDFHexString)
      dictionary.set(name, PDFHexString.of(Buffer.from(encrypt(value.asBytes())).toString('hex')));
    else if (value instanceof PDFDict) encryptStrings(value, encrypt);
  }
}
