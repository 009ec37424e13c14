/**
 * How alike two texts are, from small signatures: MinHash over runs of characters (Broder, On the resemblance and
 * containment of documents, 1997). The same regulation printed in two gazettes, or issued anew with another date, is
 * shown once in a list of results, with the count of its likes.
 */

/** Hashes of a signature; its bytes are four times as many. */
const hashes = 16;
/** Characters of a run. */
const runLength = 8;
/** Two texts are alike where so many hashes agree: about nine tenths of their runs. */
const agreeing = 14;
/** Texts with fewer runs differ too much by a single word. */
const shortest = 60;

const seeds = Uint32Array.from({ length: hashes }, (_, at) => Math.imul(at + 1, 0x9e3779b1) >>> 0);

/** Signature of a normalised text; null for a short one, which is like none. */
export function signatureOf(text: string): Uint32Array | null {
  if (text.length < shortest) return null;
  const least = new Uint32Array(hashes).fill(0xffffffff);
  let run = 0;
  const base = 0x01000193;
  let drop = 1;
  for (let at = 0; at < runLength; at += 1) drop = Math.imul(drop, base);
  for (let at = 0; at < text.length; at += 1) {
    run = (Math.imul(run, base) + text.charCodeAt(at)) | 0;
    if (at >= runLength) run = (run - Math.imul(drop, text.charCodeAt(at - runLength))) | 0;
    if (at < runLength - 1) continue;
    let mixed = run ^ (run >>> 15);
    mixed = Math.imul(mixed, 0x2c1b3c6d);
    mixed = (mixed ^ (mixed >>> 12)) >>> 0;
    // One run in four is enough, and the same ones are taken of every text.
    if ((mixed & 3) !== 0) continue;
    for (let which = 0; which < hashes; which += 1) {
      const value = Math.imul(mixed ^ (seeds[which] as number), 0x85ebca6b) >>> 0;
      if (value < (least[which] as number)) least[which] = value;
    }
  }
  return least;
}

export function areAlike(one: Uint32Array, other: Uint32Array): boolean {
  let same = 0;
  for (let at = 0; at < hashes; at += 1) if (one[at] === other[at]) same += 1;
  return same >= agreeing;
}
