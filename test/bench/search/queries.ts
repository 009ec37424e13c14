/** The fixed set of queries: substrings of the archive's own text by length, pairs, numbers, and what is nowhere. */
import { randomFrom } from './corpus.ts';

export interface BenchQuery {
  readonly kind: string;
  readonly query: string;
  /** Normalised terms, all of which a document must hold. */
  readonly terms: readonly string[];
}

const perLength = 20;
const lengths = [1, 2, 3, 4, 6, 10, 20];
const pairs = 22;
const mostNumbers = 12;
const absent = ['冰屋熔岩蝶', '玄鸟骑鲸表', '鲲鹏票据贴花', '雪线航灯税', '琉璃瓦算法', '木星渔政'];

/** Drawn from normalised texts with a fixed seed; the same for every size of archive made of the same documents. */
export function benchQueries(texts: readonly string[], numbers: readonly string[]): readonly BenchQuery[] {
  const random = randomFrom(175);
  const queries: BenchQuery[] = [];
  const substring = (length: number): string => {
    for (;;) {
      const text = texts[Math.floor(random() * texts.length)] ?? '';
      const from = Math.floor(random() * Math.max(1, text.length - length));
      const piece = text.slice(from, from + length);
      if (piece.length === length && /^[\u4e00-\u9fff]+$/.test(piece)) return piece;
    }
  };
  for (const length of lengths)
    for (let count = 0; count < perLength; count += 1) {
      const term = substring(length);
      queries.push({ kind: `${length}`, query: `"${term}"`, terms: [term] });
    }
  for (let count = 0; count < pairs; count += 1) {
    const terms = [substring(2 + (count % 3)), substring(2 + (count % 4))];
    queries.push({ kind: 'and', query: terms.map((term) => `"${term}"`).join(' '), terms });
  }
  for (const number of numbers.slice(0, mostNumbers))
    queries.push({ kind: 'number', query: number, terms: [number.replace(/[〔〕]/g, '')] });
  for (const term of absent) queries.push({ kind: 'absent', query: `"${term}"`, terms: [term] });
  return queries;
}
