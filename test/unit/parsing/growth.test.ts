/** A time that grows faster than its text is a way to hang the program: four times the text takes four times as long. */
import { expect, it } from 'vitest';
import { findDocumentNumbers } from '../../../main/gazette/document-number.ts';
import { cpuTime } from '../../helpers/cpu-time.ts';

it('numbers in one line', () => {
  const line = (count: number) => '云政发〔2024〕1号、'.repeat(count);
  const once = (count: number) => cpuTime(() => expect(findDocumentNumbers(line(count))).toHaveLength(count));
  // The least of several: now and then one is held up by the collector of memory.
  const take = (count: number) => Math.min(...[1, 2, 3].map(() => once(count)));
  once(1000);
  const few = take(6000);
  // Of one that compares each with all others it is sixteen times, and more.
  expect(take(24_000) / few).toBeLessThan(9);
});
