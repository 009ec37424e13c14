/**
 * Documents for the search bench: paragraphs of real laws (where ../shared is) and of the bundled sample, mixed anew
 * with places, bodies, figures and numbers changed, from a fixed seed. Nobody reads them; they are to be searched.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { sharedPath } from '../../helpers/shared-data.ts';

export interface BenchDocument {
  readonly title: string;
  readonly documentNumber: string;
  readonly issuer: string;
  readonly section: string;
  readonly year: number;
  readonly paragraphs: readonly string[];
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const places = [
  '云泽',
  '临渊',
  '青岭',
  '白沙',
  '望川',
  '石桥',
  '南屏',
  '东陵',
  '金湖',
  '柳河',
  '丰原',
  '长汀',
];
const bodies = ['水利厅', '财政厅', '教育厅', '民政厅', '农业农村厅', '市场监管局', '应急管理厅', '气象局'];
const sections = ['省政府文件', '省政府办公厅文件', '部门文件', '人事任免', '地方性法规'];
const shortestParagraph = 8;

interface Base {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

function readBases(): readonly Base[] {
  const sample = readFileSync(
    fileURLToPath(new URL('../../../resources/sample/issue.txt', import.meta.url)),
    'utf8',
  );
  const laws = sharedPath('laws.jsonl.gz');
  const texts = [sample];
  if (laws !== null) {
    for (const line of gunzipSync(readFileSync(laws)).toString('utf8').split('\n'))
      if (line !== '') texts.push((JSON.parse(line) as { text: string }).text);
  }
  return texts.map((text) => {
    const [title = '', ...paragraphs] = text.split('\n').filter((line) => line.trim() !== '');
    return { title: title.trim(), paragraphs: paragraphs.filter((line) => line.length >= shortestParagraph) };
  });
}

/** Documents without end; take as many as are needed. */
export function* benchDocuments(seed: number): Generator<BenchDocument> {
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const bases = readBases().filter((base) => base.paragraphs.length >= 5);
  const changed = (text: string): string =>
    text
      .replace(/[\u4e00-\u9fff]{2}(?=[省市县])/g, (name) => (random() < 0.4 ? pick(places) : name))
      .replace(/\d+/g, (figure) =>
        random() < 0.5 ? String(Math.floor(random() * 10 ** figure.length)) : figure,
      )
      .replace(/(?<=由)[\u4e00-\u9fff]{2,6}(?:部门|主管部门)/g, (name) =>
        random() < 0.5 ? `省${pick(bodies)}` : name,
      );
  for (let count = 0; ; count += 1) {
    const base = pick(bases);
    const length = 8 + Math.floor(random() ** 2 * 180);
    const from = Math.floor(random() * base.paragraphs.length);
    const paragraphs: string[] = [];
    for (let at = 0; at < length; at += 1) {
      const own = base.paragraphs[(from + at) % base.paragraphs.length] ?? '';
      paragraphs.push(changed(random() < 0.35 ? pick(pick(bases).paragraphs) : own));
    }
    const year = 2000 + (count % 26);
    const place = pick(places);
    yield {
      title: changed(base.title.replace(/\(.*\)$/, '')),
      documentNumber: `${place.slice(0, 1)}政发〔${year}〕${1 + Math.floor(count / 26)}号`,
      issuer: `${place}省人民政府`,
      section: pick(sections),
      year,
      paragraphs,
    };
  }
}
