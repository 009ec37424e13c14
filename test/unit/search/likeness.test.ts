import { describe, expect, it } from 'vitest';
import { areAlike, signatureOf } from '../../../main/search/likeness.ts';
import { randomFrom } from '../../bench/search/corpus.ts';

const words = [
  '水库',
  '渠道',
  '河长',
  '巡查',
  '维修',
  '经费',
  '考核',
  '公示',
  '监测',
  '调度',
  '供水',
  '灌溉',
];
const text = (seed: number, length: number): string => {
  const random = randomFrom(seed);
  let made = '';
  while (made.length < length) made += words[Math.floor(random() * words.length)];
  return made;
};

const alike = (a: string, b: string): boolean => {
  const [one, other] = [signatureOf(a), signatureOf(b)];
  return one !== null && other !== null && areAlike(one, other);
};

describe('near-duplicates', () => {
  it('are texts that differ by a date or a name', () => {
    const long = text(7, 3000);
    expect(alike(long, long)).toBe(true);
    expect(alike(`二〇二三年${long}`, `二〇二四年${long}水利厅`)).toBe(true);
  });
  it('are not texts of which a third is other text', () => {
    const long = text(7, 3000);
    expect(alike(long, long.slice(0, 2000) + text(99, 1000))).toBe(false);
  });
  it('are not texts of the same words in another order', () => {
    expect(alike(text(1, 3000), text(2, 3000))).toBe(false);
  });
  it('are never short texts', () => {
    expect(signatureOf('任命张三为省水利厅厅长')).toBeNull();
  });
});
