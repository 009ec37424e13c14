/**
 * Parsing against normalising the same text (NFKC and folding) in one run; time per character at a hundred issues'
 * length against one; ten thousand broken inputs without a throw or a lost character; the exam's figures.
 */
import { readFileSync } from 'node:fs';
import { parseIssue } from '../../main/parsing/index.ts';
import { normalise } from '../../main/search/index.ts';
import { sourceFromText } from '../../main/sources/index.ts';
import { mutate } from '../helpers/mutate.ts';
import { readShared } from '../helpers/shared-data.ts';
import { findFaults } from '../helpers/tree-checks.ts';
import { type BenchSize, sized } from './size.ts';
import { median, round, timed } from './statistics.ts';

/** NFKC, lower case and marks gone: the least that any normalising does. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s、“”‘’《》〈〉()[\]【】—–·…-]/g, '');

const sample = readFileSync(new URL('../../resources/sample/issue.txt', import.meta.url), 'utf8');

/** Milliseconds of parsing and normalising in turn, medians of warm runs. */
function compare(
  text: string,
  runs: number,
): {
  readonly parse: number;
  readonly normalise: number;
  readonly fold: number;
} {
  const source = sourceFromText(text);
  const parses: number[] = [];
  const normals: number[] = [];
  const folds: number[] = [];
  for (let run = 0; run < runs + 5; run += 1) {
    const parse = timed(() => void parseIssue(source));
    const normal = timed(() => void normalise(text));
    const folded = timed(() => void fold(text));
    if (run < 5) continue;
    parses.push(parse);
    normals.push(normal);
    folds.push(folded);
  }
  return { parse: median(parses), normalise: median(normals), fold: median(folds) };
}

function growth(text: string, parseOne: number, copies: number): number {
  const many = sourceFromText(Array.from({ length: copies }, () => text).join('\n'));
  const times = [1, 2, 3].map(() => timed(() => void parseIssue(many)));
  return Math.min(...times) / copies / parseOne;
}

function mutations(mutants: number): unknown {
  const faults: string[] = [];
  let slowest = 0;
  for (let seed = 1; seed <= mutants; seed += 1) {
    const text = mutate(sample, seed);
    try {
      const started = performance.now();
      const tree = parseIssue(sourceFromText(text));
      slowest = Math.max(slowest, (performance.now() - started) / Math.max(1000, text.length));
      const content = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
      const found = findFaults(content, tree)[0];
      if (found !== undefined) faults.push(`seed ${seed}: ${found}`);
    } catch (error) {
      faults.push(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return {
    inputs: mutants,
    faults: faults.length,
    first: faults.slice(0, 5),
    slowestMsPerThousand: round(slowest * 1000),
  };
}

export async function benchParsing(size: BenchSize): Promise<unknown> {
  const real = size === 'tiny' ? null : readShared('jilin-2023-04/issue.txt');
  const text = real ?? sample;
  const times = compare(text, sized(size, 31, 1));
  return {
    source: real === null ? 'sample' : 'jilin-2023-04',
    characters: text.length,
    parseMs: round(times.parse),
    normaliseMs: round(times.normalise, 3),
    foldMs: round(times.fold, 3),
    parseOverNormalise: round(times.parse / times.normalise),
    parseOverFold: round(times.parse / times.fold),
    growthAtHundred: round(growth(text, times.parse, sized(size, 100, 4))),
    mutations: mutations(sized(size, 10_000, 10)),
  };
}
