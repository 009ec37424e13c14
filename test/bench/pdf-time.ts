/**
 * Time of reading a PDF into text, against what pdf.js alone takes to return every page's text content.
 */
import { readPdf } from '../../main/sources/pdf/index.ts';
import { openPdf } from '../../main/sources/pdf/open/open-pdf.ts';
import { median } from './statistics.ts';

/** Milliseconds so far, of whatever is counted. */
type Clock = () => number;

/** Processor time of this thread: what else the machine does meanwhile is not counted. */
export const threadTime: Clock = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Milliseconds that pdf.js takes to open a file and give every page's text. */
async function bare(bytes: Uint8Array, now: Clock): Promise<number> {
  const from = now();
  const opened = await openPdf(bytes);
  if (!opened.ok) throw new Error(opened.code);
  for (let number = 1; number <= opened.pdf.numPages; number += 1)
    await (await opened.pdf.getPage(number)).getTextContent({ disableNormalization: true });
  await opened.close();
  return now() - from;
}

async function whole(bytes: Uint8Array, now: Clock): Promise<number> {
  const from = now();
  await readPdf(bytes);
  return now() - from;
}

/** Medians of both, measured in turn after one round to warm up. */
export async function timePdf(
  bytes: Uint8Array,
  rounds: number,
  now: Clock = () => performance.now(),
): Promise<{ bare: number; whole: number; ratio: number }> {
  const times: { bare: number[]; whole: number[] } = { bare: [], whole: [] };
  for (let round = 0; round <= rounds; round += 1) {
    const [one, other] = [await bare(bytes, now), await whole(bytes, now)];
    if (round === 0) continue;
    times.bare.push(one);
    times.whole.push(other);
  }
  const [one, other] = [median(times.bare), median(times.whole)];
  return { bare: one, whole: other, ratio: other / one };
}
