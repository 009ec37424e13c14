/** Annotations stay on their words when the issue under them changes: rebuilt, corrected, replaced by a better copy. */
import { writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CorrectionRequest } from '../../../preload/contract/index.ts';
import { printAsPdf, printAsText } from '../../fixtures/two-prints.ts';
import { tried } from '../../helpers/length.ts';
import {
  annotateAtRandom,
  type MadeAnnotation,
  randomNumbers,
  readDocuments,
  type Survival,
  survivalOf,
} from '../../helpers/random-annotations.ts';
import { sharedPath } from '../../helpers/shared-data.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine, type TestEngine } from '../../helpers/test-engine.ts';

const annotations = 200;
/** Share that keeps or finds its place. */
const leastPlaced = 0.98;

type Documents = Awaited<ReturnType<typeof readDocuments>>;

interface Run extends TestEngine {
  readonly issueId: string;
  readonly made: readonly MadeAnnotation[];
  readonly before: Documents;
  /** The annotations held against the truth, in this issue or the one that took its place. */
  readonly survival: (issueId?: string) => Promise<Survival>;
}

/** An issue in an archive of its own, with 200 annotations. */
async function withAnnotated(file: string, seed: number, work: (run: Run) => Promise<void>): Promise<void> {
  const engine = openTestEngine(join(temporaryFolder(), 'archive'));
  try {
    const [result] = await engine.importFiles([file]);
    expect(result?.error).toBeUndefined();
    const issueId = result?.issueId ?? '';
    const before = await readDocuments(engine, issueId);
    const made = await annotateAtRandom(engine, before, annotations, randomNumbers(seed));
    const survival = (now = issueId) => survivalOf(engine, made, before, now);
    await work({ ...engine, issueId, made, before, survival });
  } finally {
    await engine.close();
  }
}

/** Writes the invented issue's two prints. */
function inventedPrints(): { readonly text: string; readonly pdf: string } {
  const folder = temporaryFolder();
  const [text, pdf] = [join(folder, 'issue.txt'), join(folder, 'issue.pdf')];
  writeFileSync(text, printAsText());
  writeFileSync(pdf, printAsPdf());
  return { text, pdf };
}

function report(what: string, { placed, unanchored, cut, wrong, unsure, left }: Survival): void {
  const rest = [...wrong, ...unsure, ...left].map(
    (words) => `\n  ${words.replace(/\s+/gu, ' ').slice(0, 120)}`,
  );
  console.info(
    `${what}: ${placed} placed, ${unanchored} unanchored (${cut} cut), ${wrong.length} wrong, ${unsure.length} unsure${rest.join('')}`,
  );
}

function expectAllPlaced(survival: Survival): void {
  expect(survival).toMatchObject({ placed: annotations, unanchored: 0, lost: 0, wrong: [], unsure: [] });
}

function expectSurvival(survival: Survival): void {
  expect(survival.wrong).toEqual([]);
  expect(survival.lost).toBe(0);
  expect(survival.unsure.length).toBeLessThanOrEqual(annotations * 0.01);
  expect(survival.placed + survival.unanchored).toBe(annotations);
  expect(survival.placed + survival.cut).toBeGreaterThanOrEqual(annotations * leastPlaced);
}

async function rebuiltAndReplaced(name: string, text: string, other: string, seed: number): Promise<void> {
  await withAnnotated(text, seed, async (run) => {
    expect(run.made.some(({ quote }) => quote.includes('\n'))).toBe(true);
    await run.runJob(() => run.ask('archive.rebuild', {}));
    expectAllPlaced(await run.survival());
    const [result] = await run.importFiles([other], 'replace');
    expect(result?.outcome).toBe('replaced');
    const survival = await run.survival(result?.issueId ?? '');
    report(`${name} replaced by ${extname(other)}`, survival);
    expectSurvival(survival);
  });
}

describe('annotations survive a rebuild and a better copy', () => {
  it.each(tried([3], [3, 14, 159]))('of an invented issue (seed %i)', async (seed) => {
    const { text, pdf } = inventedPrints();
    await rebuiltAndReplaced('invented issue', text, pdf, seed);
  });

  it('of an invented issue, the other way', async () => {
    const { text, pdf } = inventedPrints();
    await rebuiltAndReplaced('invented issue', pdf, text, 26);
  });

  const [text, pdf] = [sharedPath('jilin-2023-04/issue.txt'), sharedPath('pdf/jilin-2023-04-typeset.pdf')];
  it.skipIf(text === null || pdf === null).each(tried([5], [5, 35]))(
    'of a real issue (seed %i)',
    async (seed) => {
      await rebuiltAndReplaced('real issue', text ?? '', pdf ?? '', seed);
    },
  );
});

interface Correction {
  readonly documentId: string;
  readonly change: CorrectionRequest;
}

const plainLength = 30;

/** A slip set right in a long paragraph taken at random: a character left out, one put in, some typed over. */
function textCorrection(documents: Documents, random: () => number): Correction {
  const places = documents.flatMap(({ id, blocks }) =>
    blocks
      .filter(({ text }) => text.length >= plainLength && !/[\t\n]/u.test(text))
      .map((block) => ({ documentId: id, block })),
  );
  const place = places[Math.floor(random() * places.length)];
  if (place === undefined) throw new Error('no paragraph is long enough');
  const { documentId, block } = place;
  const at = 4 + Math.floor(random() * (block.text.length - 8));
  const [left, put] = [
    [1, ''],
    [0, '新近'],
    [2, '订正'],
  ][Math.floor(random() * 3)] as [number, string];
  const text = block.text.slice(0, at) + put + block.text.slice(at + left);
  return { documentId, change: { kind: 'text', blockId: block.id, text } };
}

/** Where a document ends and the next begins, a merge or a split at random. */
function borderCorrection(documents: Documents, random: () => number): Correction {
  const at = 1 + Math.floor(random() * (documents.length - 1));
  const document = documents[at];
  const block = document?.blocks[1 + Math.floor(random() * (document.blocks.length - 1))];
  if (document === undefined || block === undefined || random() < 0.5)
    return { documentId: document?.id ?? '', change: { kind: 'merge' } };
  return { documentId: document.id, change: { kind: 'split', blockId: block.id } };
}

/** Corrects the issue many times and takes all of it back; each step is held against the texts before and after it. */
async function correctedAndUndone(
  file: string,
  seed: number,
  next: (documents: Documents, random: () => number) => Correction,
): Promise<void> {
  await withAnnotated(file, seed, async (run) => {
    const random = randomNumbers(seed + 1);
    let [documents, stands] = [run.before, run.made];
    const step = async (what: string): Promise<void> => {
      const survival = await survivalOf(run, stands, documents, run.issueId, run);
      expect(survival.wrong, what).toEqual([]);
      expect(survival.lost, what).toBe(0);
      [documents, stands] = [await readDocuments(run, run.issueId), survival.stands];
    };
    let done = 0;
    for (let turn = 0; turn < 12; turn += 1) {
      const correction = next(documents, random);
      const isMade = await run.ask('correction.add', correction).then(
        () => true,
        // A border there already, a place that can't be corrected: another is tried.
        () => false,
      );
      if (!isMade) continue;
      done += 1;
      await step(JSON.stringify(correction.change));
    }
    expect(done).toBeGreaterThanOrEqual(6);
    const corrected = await run.survival();
    report(`${done} corrections`, corrected);
    expectSurvival(corrected);
    for (let turn = 0; turn < done; turn += 1) {
      expect(await run.ask('history.undo', {})).toEqual({ label: 'correction.add' });
      await step(`undo ${turn + 1}`);
    }
    expect(documents.map(({ text }) => text)).toEqual(run.before.map(({ text }) => text));
    const undone = await run.survival();
    report('undone', undone);
    expect(undone).toMatchObject({ lost: 0, unanchored: 0, wrong: [], unsure: [] });
    // By words and beginning: an edge between two paragraphs may be said to lie in either.
    const places = (all: readonly MadeAnnotation[]) =>
      all.map(({ annotationId, id, start, quote }) => ({ annotationId, id, start, quote }));
    expect(places(undone.stands)).toEqual(places(run.made));
  });
}

describe('annotations survive corrections and their undoing', () => {
  it('of text in an invented issue', async () => {
    await correctedAndUndone(inventedPrints().text, 8, textCorrection);
  });

  it('of borders in an invented issue', async () => {
    await correctedAndUndone(inventedPrints().text, 21, borderCorrection);
  });

  const text = sharedPath('jilin-2023-04/issue.txt');
  it.skipIf(text === null)('of text and borders in a real issue', async () => {
    await correctedAndUndone(text ?? '', 34, (documents, random) =>
      (random() < 0.5 ? textCorrection : borderCorrection)(documents, random),
    );
  });
});
