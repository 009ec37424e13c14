import { pinyin } from 'pinyin-pro';
import { describe, expect, it } from 'vitest';
import type { JumpTarget } from '../../../preload/contract/model.ts';
import { startI18n } from '../../../renderer/app/i18n.ts';
import { fitOfCommand } from '../../../renderer/features/jump/command-fit.ts';
import { jumpRows } from '../../../renderer/features/jump/jump-rows.ts';
import zh from '../../../resources/locales/zh-CN/desk.json' with { type: 'json' };

startI18n('zh-CN');

const place = (title: string): JumpTarget => ({ kind: 'document', documentId: title, title, detail: '' });
const titles = (typed: string, found: readonly JumpTarget[] = []) =>
  jumpRows(typed, found, 12).map(({ title }) => title);

describe('commands in the quick jump', () => {
  it.each([
    ['设置', '设置'],
    ['shezhi', '设置'],
    ['she zhi', '设置'],
    ['sz', '设置'],
    ['shez', '设置'],
    ['shezih', '设置'],
    ['shzhi', '设置'],
    ['shezhhi', '设置'],
    ['daoru', '导入'],
    ['dr', '导入'],
    ['dapru', '导入'],
    ['jiansuo', '检索全库'],
    ['jsqk', '检索全库'],
    ['quanku', '检索全库'],
    ['检索全部', '检索全库'],
    ['kjj', '本表'],
  ])('%s offers %s', (typed, name) => {
    expect(titles(typed)).toContain(name);
  });

  it.each(['', ' ', '《》', 's', 'bxty', 'jlqx', '导'.repeat(3), 'zzzz'])(
    '%j offers none by chance',
    (typed) => {
      expect(titles(typed)).toEqual([]);
    },
  );

  it('stand first by their exact name, and behind places that hold the text otherwise', () => {
    const loose = place('社会治理');
    expect(titles('shezhi', [loose])).toEqual(['设置', '社会治理']);
    expect(titles('检索', [place('检索规定')])).toEqual(['检索规定', '检索全库']);
  });

  it('keep some rows however many places were found', () => {
    const many = Array.from({ length: 12 }, (_, at) => place(`检索规定${at}`));
    expect(titles('检索', many).slice(-2)).toEqual(['检索规定10', '检索全库']);
  });
});

describe('the sound of a command', () => {
  const names = Object.entries(zh.command);
  // What the dictionary reads wrong where it stands alone.
  const read: Readonly<Record<string, string>> = { redo: 'chong zuo' };

  it.each(names)('of %s is the pinyin of its name', (id, name) => {
    const sounds = (zh.commandSounds as Readonly<Record<string, string>>)[id]?.split(', ')[0];
    const syllables = pinyin(name, { toneType: 'none', type: 'array', v: true });
    expect(sounds).toBe(read[id] ?? syllables.filter((one) => /[a-z]/.test(one)).join(' '));
  });

  it('is read in whole syllables, initials, or both', () => {
    for (const typed of ['fdwz', 'fangdawz', 'fdawenzi', 'wenzi', 'fangd'])
      expect(fitOfCommand(typed, '放大文字', 'fang da wen zi'), typed).toBe('sound');
    expect(fitOfCommand('fwz', '放大文字', 'fang da wen zi')).toBeNull();
  });
});
