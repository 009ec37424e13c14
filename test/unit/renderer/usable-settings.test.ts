import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../preload/contract/settings.ts';
import { usableSettings } from '../../../renderer/app/usable-settings.ts';

const first = usableSettings({} as Settings);

describe('settings as the window can use them', () => {
  it.each([
    ['theme', 5],
    ['readingFont', { name: 'serif' }],
    ['fontSizePx', 4000],
    ['fontSizePx', '大'],
    ['lineHeight', Number.NaN],
    ['measure', null],
    ['language', 'tlh'],
    ['leftPaneWidthPx', -1],
    ['keepRecent', 'no'],
    ['lastDocumentId', 7],
    ['exportOptions', 3],
    ['pageView', 'none'],
  ] as const)('takes %s as at the first start where it is %j, and leaves the others', (name, value) => {
    const given = {
      ...first,
      annotator: '张三',
      backupReminderDays: 7,
      [name]: value,
    } as unknown as Settings;
    const usable = usableSettings(given);
    expect(usable[name]).toEqual(first[name]);
    expect(usable).toMatchObject({ annotator: '张三', backupReminderDays: 7 });
  });

  it('keeps what is sound of a view of pages', () => {
    const pageView = { flow: 'sideways', spread: 'two', zoom: 99, turn: 90, panel: 'outline' };
    expect(usableSettings({ ...first, pageView } as unknown as Settings).pageView).toEqual({
      flow: 'continuous',
      spread: 'two',
      zoom: 'width',
      turn: 90,
      panel: 'outline',
    });
  });

  it.each([null, 7, 'text', []])('makes do without any: %j', (nothing) => {
    expect(usableSettings(nothing as unknown as Settings)).toEqual(first);
  });

  it('changes nothing that is sound', () => {
    const given: Settings = {
      ...first,
      theme: 'dark',
      fontSizePx: 22,
      lastDocumentId: '3-1',
      language: 'en',
    };
    expect(usableSettings(given)).toEqual(given);
  });
});
