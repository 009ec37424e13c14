/** Broken copies of a text, the same for the same seed: cut, shuffled, doubled, with random Unicode and endless lines. */

/** Mulberry32: numbers from 0 to 1, the same series for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;
const upTo = (random: Random, limit: number): number => Math.floor(random() * limit);

const strange =
  '（）〔〕《》「」①⑳—－·…\t\u3000\u200b\ufeff\u0000\ud800😀𠀀ﷺIV〇○0O第条号令年月日附件目录一、（一）';

const mutations: readonly ((text: string, random: Random) => string)[] = [
  (text, random) => text.slice(upTo(random, text.length)),
  (text, random) => text.slice(0, upTo(random, text.length)),
  (text, random) => {
    const lines = text.split('\n');
    for (let at = lines.length - 1; at > 0; at -= 1) {
      const other = upTo(random, at + 1);
      [lines[at], lines[other]] = [lines[other] ?? '', lines[at] ?? ''];
    }
    return lines.join('\n');
  },
  (text, random) => {
    const from = upTo(random, text.length);
    const piece = text.slice(from, from + upTo(random, 4000));
    return text.slice(0, from) + piece + text.slice(from);
  },
  (text, random) => {
    const characters = [...text];
    for (let count = 0; count < 40; count += 1) {
      const sign = [...strange][upTo(random, [...strange].length)] ?? '';
      characters.splice(upTo(random, characters.length), upTo(random, 3), sign);
    }
    return characters.join('');
  },
  (text, random) => {
    const characters = text.split('');
    for (let count = 0; count < 30; count += 1)
      characters[upTo(random, characters.length)] = String.fromCharCode(upTo(random, 0x10000));
    return characters.join('');
  },
  (text, random) => (random() < 0.5 ? text.replaceAll('\n', '') : text.replaceAll('\n', '\n\n')),
  (text, random) => text.replace(/\n/g, (line) => (random() < 0.3 ? '' : line)),
  (text, random) => text.replace(/[。，、；]/g, (mark) => (random() < 0.4 ? `${mark}\n` : mark)),
  (text, random) => text.replace(/[（）〔〕《》]/g, (mark) => (random() < 0.2 ? '' : mark)),
];

/** One mutated copy: a random stretch of the text, broken one to three times. */
export function mutate(text: string, seed: number): string {
  const random = seeded(seed);
  const length = 200 + upTo(random, 6000);
  const from = upTo(random, Math.max(1, text.length - length));
  let broken = text.slice(from, from + length);
  const times = 1 + upTo(random, 3);
  for (let count = 0; count < times; count += 1) {
    const mutation = mutations[upTo(random, mutations.length)];
    if (mutation !== undefined) broken = mutation(broken, random);
  }
  return broken;
}
