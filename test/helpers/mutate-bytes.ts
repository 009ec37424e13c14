/** Broken copies of a file's bytes, the same for the same seed: bits, numbers, names and stretches of it changed. */
import { seeded } from './mutate.ts';

type Random = () => number;
const upTo = (random: Random, limit: number): number => Math.floor(random() * limit);

const numbers = [
  '0',
  '-1',
  '1e9',
  '-1e30',
  '65536',
  '2147483648',
  '999999999999',
  '0.0000001',
  'null',
  '1 0 R',
];

const mutations: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    const changed = Buffer.from(bytes);
    for (let count = 1 + upTo(random, 12); count > 0; count -= 1)
      changed[upTo(random, changed.byteLength)] = upTo(random, 256);
    return changed;
  },
  (bytes, random) => {
    const from = upTo(random, bytes.byteLength);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + upTo(random, 400))]);
  },
  (bytes, random) => {
    const from = upTo(random, bytes.byteLength);
    const piece = bytes.subarray(from, from + upTo(random, 2000));
    const to = upTo(random, bytes.byteLength);
    return Buffer.concat([bytes.subarray(0, to), piece, bytes.subarray(to)]);
  },
  (bytes, random) => bytes.subarray(0, upTo(random, bytes.byteLength)),
  // One number in forty, so that most of the file still means what it meant.
  (bytes, random) =>
    inText(bytes, (text) =>
      text.replace(/-?\d+(\.\d+)?/g, (number) =>
        random() < 0.025 ? (numbers[upTo(random, numbers.length)] ?? '0') : number,
      ),
    ),
  (bytes, random) => {
    const names = inNames(bytes);
    return inText(bytes, (text) =>
      text.replace(/\/[A-Za-z]\w*/g, (name) =>
        random() < 0.03 ? (names[upTo(random, names.length)] ?? name) : name,
      ),
    );
  },
];

const inText = (bytes: Buffer, change: (text: string) => string): Buffer =>
  Buffer.from(change(bytes.toString('latin1')), 'latin1');

const inNames = (bytes: Buffer): readonly string[] => bytes.toString('latin1').match(/\/[A-Za-z]\w*/g) ?? [];

/** One mutated copy, broken one to three times. */
export function mutateBytes(bytes: Uint8Array, seed: number): Uint8Array {
  const random = seeded(seed);
  let broken: Buffer = Buffer.from(bytes);
  for (let times = 1 + upTo(random, 3); times > 0; times -= 1) {
    const mutation = mutations[upTo(random, mutations.length)];
    if (mutation !== undefined && broken.byteLength > 0) broken = mutation(broken, random);
  }
  return new Uint8Array(broken);
}
