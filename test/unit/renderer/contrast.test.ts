import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../renderer/app/tokens.css', import.meta.url), 'utf8');

/** Colours of a theme; what it does not name it has from the first block. */
function coloursOf(theme: string | null): ReadonlyMap<string, string> {
  const read = (block: string) =>
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(
      (match) => [match[1] ?? '', match[2] ?? ''] as const,
    );
  const blocks = css.split(/^\}/m);
  const base = blocks.find((block) => block.includes(':root {')) ?? '';
  const own = theme === null ? '' : (blocks.find((block) => block.includes(`data-theme="${theme}"`)) ?? '');
  return new Map([...read(base), ...read(own)]);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

const onBackgrounds = ['paper', 'panel', 'sunken'];
const marks = ['mark-yellow', 'mark-red', 'mark-green', 'mark-blue', 'mark-purple', 'hit'];
const pairs: readonly (readonly [string, string])[] = [
  ...['ink', 'muted', 'faint'].flatMap((text) => onBackgrounds.map((back) => [text, back] as const)),
  ...['blue', 'red', 'good'].flatMap((text) => ['paper', 'panel'].map((back) => [text, back] as const)),
  ...marks.flatMap((back) => ['ink', 'muted', 'blue'].map((text) => [text, back] as const)),
  ['on-red', 'red'],
  ['ink', 'warn-paper'],
  ['warn-ink', 'warn-paper'],
  ['blue', 'warn-paper'],
];

describe.each([[null], ['dark'], ['eyeCare']])('theme %s', (theme) => {
  const colours = coloursOf(theme);
  it.each(pairs)('%s on %s can be read (4.5:1)', (text, back) => {
    expect(contrast(colours.get(text) ?? '', colours.get(back) ?? '')).toBeGreaterThanOrEqual(4.5);
  });
});
