/**
 * Reads a file in parts through the host. Requests that come while others are on their way go together: pdf.js may ask
 * for some hundred small parts in one turn.
 */
import { type FilePart, mostPartBytes, mostParts } from '../../preload/contract/file-parts.ts';

/** A file that stays where it is: only the parts that are wanted are read. */
export interface PartSource {
  /** Its length. */
  readonly bytes: number;
  /** The bytes of the parts, one after the other. */
  readonly read: (parts: readonly FilePart[]) => Promise<Uint8Array>;
}

/** The bytes [start, end). */
export type PartReader = (start: number, end: number) => Promise<Uint8Array>;

interface Wanted {
  readonly part: FilePart;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (cause: unknown) => void;
}

/** A large picture must not hold up small parts that come after it. */
const mostAtOnce = 2;

/** Read before they are asked for: in most files the first page, and the table of objects. */
const headBytes = 1024 * 1024;
const tailBytes = 64 * 1024;

const partsAhead = (bytes: number): readonly FilePart[] =>
  bytes <= headBytes + tailBytes
    ? [[0, bytes]]
    : [
        [bytes - tailBytes, bytes],
        [0, headBytes],
      ];

/** Begins to read at once; what it has read ahead it keeps. */
export function createPartReader(source: PartSource): PartReader {
  let waiting: Wanted[] = [];
  let running = 0;

  /** The next that go into one request. */
  const take = (): readonly Wanted[] => {
    let bytes = 0;
    const end = waiting.findIndex(({ part }, at) => {
      bytes += part[1] - part[0];
      return at >= mostParts || (at > 0 && bytes > mostPartBytes);
    });
    const taken = end < 0 ? waiting : waiting.slice(0, end);
    waiting = end < 0 ? [] : waiting.slice(end);
    return taken;
  };

  const send = async (): Promise<void> => {
    while (waiting.length > 0) {
      const taken = take();
      try {
        const bytes = await source.read(taken.map(({ part }) => part));
        let at = 0;
        for (const { part, resolve } of taken) {
          const length = part[1] - part[0];
          resolve(bytes.slice(at, at + length));
          at += length;
        }
      } catch (cause) {
        for (const { reject } of taken) reject(cause);
      }
    }
  };

  const one = (part: FilePart): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      waiting.push({ part, resolve, reject });
      if (running >= mostAtOnce) return;
      running += 1;
      void send().finally(() => {
        running -= 1;
      });
    });

  const ahead = partsAhead(source.bytes).map((part) => ({ part, bytes: one(part) }));
  // Whoever wants a part of it is told.
  for (const { bytes } of ahead) bytes.catch(() => {});

  return async (start, end) => {
    const known = ahead.find(({ part }) => start >= part[0] && end <= part[1]);
    if (known !== undefined) return (await known.bytes).slice(start - known.part[0], end - known.part[0]);
    if (end - start <= mostPartBytes) return one([start, end]);
    // Larger than one answer may be: brought in pieces and put together.
    const whole = new Uint8Array(end - start);
    for (let at = start; at < end; at += mostPartBytes)
      whole.set(await one([at, Math.min(end, at + mostPartBytes)]), at - start);
    return whole;
  };
}
