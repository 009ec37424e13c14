/**
 * `node test/bench/parsing-score.ts [--failures [--held-out]] [name…]`: the exam of the parser on invented gazettes.
 * Prints figures of the open half and of the held-out half as JSON; with --failures each miss of the open half (of
 * the held-out half with --held-out), one JSON line each. The held-out half was first
 * read after its figures had been noted; a new one is to be written before it can measure anything blind again.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseIssue } from '../../main/parsing/index.ts';
import { sourceFromText } from '../../main/sources/index.ts';
import { readMarkedSource } from '../helpers/marked-source.ts';
import { addScores, figuresOf, type Score, scoreTree } from '../helpers/score.ts';
import { readShared } from '../helpers/shared-data.ts';
import type { DocumentTruth, SourceTruth } from '../helpers/truth.ts';

interface Scored {
  readonly name: string;
  readonly score: Score;
}

const score = (name: string, text: string, truth: SourceTruth): Scored => ({
  name,
  score: scoreTree(truth, parseIssue(sourceFromText(text)), text),
});

function scoreFolder(path: string): readonly Scored[] {
  const folder = fileURLToPath(new URL(path, import.meta.url));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => {
      const { text, truth } = readMarkedSource(readFileSync(folder + file, 'utf8'));
      return score(basename(file, '.txt'), text, truth);
    });
}

function scoreStateCouncil(): readonly Scored[] {
  const text = readShared('state-council/issue.txt');
  const truth = readShared('state-council/truth.json');
  if (text === null || truth === null) return [];
  type Row = Record<'title' | 'documentNumber' | 'issuer', string> & Record<'start' | 'end', number>;
  const documents = (JSON.parse(truth) as readonly Row[]).map(
    (row, at): DocumentTruth => ({
      id: `d${at + 1}`,
      start: row.start,
      end: row.end,
      kind: ['document'],
      title: row.title,
      documentNumber: [row.documentNumber],
      issuer: [row.issuer],
    }),
  );
  return [score('state-council', text, { documents })];
}

const options = process.argv.slice(2);
const names = options.filter((option) => !option.startsWith('--'));
const wanted = (scored: Scored): boolean => names.length === 0 || names.includes(scored.name);
const open = scoreFolder('../fixtures/gazettes/').filter(wanted);
const heldOut = scoreFolder('../fixtures/gazettes/held-out/').filter(wanted);
const fresh = scoreFolder('../fixtures/gazettes/fresh/').filter(wanted);
const real = scoreStateCouncil().filter(wanted);

if (options.includes('--failures')) {
  for (const { name, score } of options.includes('--fresh')
    ? fresh
    : options.includes('--held-out')
      ? heldOut
      : [...open, ...real])
    for (const { measure, expected, got } of score.misses)
      process.stdout.write(`${JSON.stringify({ file: name, what: measure, expected, got })}\n`);
} else {
  const figures = (half: readonly Scored[]): unknown => ({
    sources: half.length,
    ...figuresOf(addScores(half.map((scored) => scored.score))),
  });
  const report = {
    open: figures(open),
    heldOut: figures(heldOut),
    fresh: figures(fresh),
    stateCouncil: figures(real),
  };
  // One figure a line.
  const json = JSON.stringify(report, null, 1).replace(/\{\s+"f1"[^}]*\}/gu, (figure) =>
    figure.replace(/\s+/gu, ' '),
  );
  process.stdout.write(`${json}\n`);
}
