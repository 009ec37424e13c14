/** The truth of each invented gazette agrees with itself and with its text. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readMarkedSource } from '../../helpers/marked-source.ts';
import { folded } from '../../helpers/score.ts';

const folders = ['', 'held-out/', 'fresh/'].map((path) =>
  fileURLToPath(new URL(`../../fixtures/gazettes/${path}`, import.meta.url)),
);
const sources = folders.map((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => ({ file, ...readMarkedSource(readFileSync(folder + file, 'utf8')) })),
);
const all = sources.flat();

const isDate = (value: string): boolean => {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
};

/** Digits of a number of the form 〔year〕sequence or 第N号: they must be printed. */
const digitsOf = (number: string): readonly string[] => number.match(/\d+/gu) ?? [];

describe('the invented gazettes', () => {
  it('are at least 36, half of them held out', () => {
    expect(all.length).toBeGreaterThanOrEqual(36);
    expect(Math.abs((sources[0]?.length ?? 0) - (sources[1]?.length ?? 0))).toBeLessThanOrEqual(1);
  });
  it.each(all)('$file: no mark is left in the text', ({ text }) => {
    expect(text).not.toMatch(/[⟦⟧‹›{}]|^@/mu);
  });
  it.each(all)('$file: documents follow each other and bear their titles and numbers', ({ text, truth }) => {
    let last = 0;
    for (const document of truth.documents) {
      expect(document.start).toBeGreaterThanOrEqual(last);
      expect(document.end).toBeGreaterThan(document.start);
      last = document.end;
      const own = text.slice(document.start, document.end);
      expect(own).toBe(own.trim());
      const bare = folded(own);
      if (document.title) expect(bare).toContain(folded(document.title));
      for (const item of document.instruments ?? []) {
        expect(bare).toContain(folded(item.title));
        if (item.signedOn) expect(isDate(item.signedOn)).toBe(true);
      }
      for (const title of document.attachments ?? []) expect(bare).toContain(folded(title));
      const [number] = document.documentNumber ?? [];
      const chinese = /第[一二三四五六七八九十百]+号/u.test(bare);
      if (number && !chinese)
        for (const digits of digitsOf(number)) expect(bare).toContain(digits.replace(/^19(?=8\d$)/u, ''));
      if (document.signedOn) expect(isDate(document.signedOn)).toBe(true);
      for (const name of document.signedBy ?? []) expect(bare).toContain(folded(name));
      const listed = (document.addressees ?? []).map(folded).join('|').split('|');
      for (const name of listed) expect(bare).toContain(name);
    }
  });
  it.each(all)('$file: labels, duties and entries stand where the truth says', ({ text, truth }) => {
    for (const { label, start } of truth.clauses ?? []) expect(text.startsWith(label, start)).toBe(true);
    for (const { units, start } of truth.responsibilities ?? [])
      expect(folded(text.slice(start)).startsWith(folded(units[0] ?? '').slice(0, 2))).toBe(true);
    for (const { person, post } of truth.appointments ?? []) {
      expect(folded(text)).toContain(folded(person));
      expect(folded(text)).toContain(folded(post).slice(2));
    }
    for (const { on, until } of truth.chronicle ?? [])
      expect([on, until ?? on].every(isDate) && (until ?? on) >= on).toBe(true);
  });
  it.each(all.filter(({ truth }) => truth.toc))('$file: states of contents rows', ({ truth }) => {
    const titles = truth.documents.flatMap(({ title }) => (title ? [folded(title)] : []));
    const untitled = truth.documents.some(({ title }) => title === undefined);
    for (const row of truth.toc ?? []) {
      if (row.optional) continue;
      const there = titles.includes(folded(row.title));
      if (row.state === 'matched') expect(there || untitled).toBe(true);
      else expect(there).toBe(false);
    }
  });
});
