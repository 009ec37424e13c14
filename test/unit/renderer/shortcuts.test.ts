import { describe, expect, it } from 'vitest';
import { commands } from '../../../renderer/app/commands.ts';
import { isComposing } from '../../../renderer/app/ime.ts';
import { type KeyStroke, keysLabel, matches, parseShortcut } from '../../../renderer/app/shortcuts.ts';

const stroke = (key: string, held: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe('matches', () => {
  it.each([
    ['Mod+K', stroke('k', { ctrlKey: true }), true],
    ['Mod+K', stroke('K', { metaKey: true }), true],
    ['Mod+K', stroke('k'), false],
    ['Mod+Z', stroke('z', { ctrlKey: true, shiftKey: true }), false],
    ['Mod+Shift+Z', stroke('Z', { ctrlKey: true, shiftKey: true }), true],
    ['Alt+ArrowLeft', stroke('ArrowLeft', { altKey: true }), true],
    ['?', stroke('?', { shiftKey: true }), true],
    ['?', stroke('？', { shiftKey: true }), true],
    ['/', stroke('、'), true],
    ['Mod+=', stroke('=', { ctrlKey: true }), true],
    ['Mod++', stroke('+', { ctrlKey: true, shiftKey: true }), true],
  ])('%s', (text, event, expected) => {
    expect(matches(parseShortcut(text), event)).toBe(expected);
  });

  it('is silent while an input method composes', () => {
    expect(matches(parseShortcut('?'), stroke('?', { isComposing: true }))).toBe(false);
    expect(matches(parseShortcut('Mod+K'), stroke('k', { ctrlKey: true, keyCode: 229 }))).toBe(false);
  });
});

describe('isComposing', () => {
  it('knows both signs of a composing input method', () => {
    expect(isComposing({ isComposing: true })).toBe(true);
    expect(isComposing({ keyCode: 229 })).toBe(true);
    expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false);
  });
});

describe('commands', () => {
  it('give no key to two commands', () => {
    const keys = commands.flatMap((command) => command.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('are written as they stand on the keys', () => {
    expect(keysLabel('Mod+Shift+Z')).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(keysLabel('Alt+ArrowLeft')).toEqual(['Alt', '←']);
    expect(keysLabel('Mod++')).toEqual(['Ctrl', '+']);
  });
});
