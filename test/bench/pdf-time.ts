/**
 * Time of reading a PDF into text, against what pdf.js alone takes to return every page's text content.
 * node test/bench/pdf-time.ts [FILE.pdf] [ROUNDS]
 */
import { readFileSync } from 'node:fs';
import { readPdf } from '../../main/sources/pdf/index.ts';
import { openPdf } from '../../main/sources/pdf/open-pdf.ts';
import { sharedPath } from '../helpers/shared-data.ts';

/** Milliseconds that pdf.js takes to open a file and give every page's text. */
async function bare(bytes: Uint8Array): Promise<number> {
  const from = performance.now();
  const opened = await openPdf(bytes);
  if (!opened.ok) throw new Error(opened.code);
  for (let number = 1; number <= opened.pdf.numPages; number += 1)
    await (await opened.pdf.getPage(number)).getTextContent({ disableNormalization: true });
  await opened.close();
  return performance.now() - from;
}

async function whole(bytes: Uint8Array): Promise<number> {
  const from = performance.now();
  await readPdf(bytes);
  return performance.now() - from;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Medians of both, measured in turn after one round to warm up. */
export async function timePdf(
  bytes: Uint8Array,
  rounds: number,
): Promise<{ bare: number; whole: number; ratio: number }> {
  const times: { bare: number[]; whole: number[] } = { bare: [], whole: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const [one, other] = [await bare(bytes), await whole(bytes)];
    if (round === 0) continue;
    times.bare.push(one);
    times.whole.push(other);
  }
  const [one, other] = [median(times.bare), median(times.whole)];
  return { bare: one, whole: other, ratio: other / one };
}

if (process.argv[1]?.endsWith('pdf-time.ts')) {
  const path = process.argv[2] ?? sharedPath('pdf/jilin-2023-04-typeset.pdf');
  if (path !== null) {
    const {
      bare: one,
      whole: other,
      ratio,
    } = await timePdf(readFileSync(path), Number(process.argv[3] ?? 7));
    console.info(
      `pdf.js alone ${one.toFixed(0)} ms, read and laid out ${other.toFixed(0)} ms: ${ratio.toFixed(2)} times`,
    );
    console.info(`memory ${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`);
  }
}
