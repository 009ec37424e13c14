import type { Settings } from '../../preload/contract/index.ts';
import type { ReadableDb } from '../archive/index.ts';
import { readSettings, writeSetting } from '../archive/index.ts';
import { type EngineContext, writerOf } from './context.ts';

const defaultSettings: Settings = {
  language: 'zh-CN',
  theme: 'system',
  readingFont: 'serif',
  fontSizePx: 18,
  lineHeight: 1.9,
  measure: 38,
  leftPaneWidthPx: 264,
  rightPaneWidthPx: 320,
  annotator: '',
  keepRecent: true,
  quoteForm: 'official',
  keepSearchHistory: true,
  acceptedUseAt: null,
  backupReminderDays: 30,
  lastBackupAt: null,
  lastDocumentId: null,
  openingDocumentId: null,
  exportOptions: null,
  exportForm: null,
  exportPattern: null,
  excerptChoice: null,
  pageView: { flow: 'continuous', spread: 'one', zoom: 'width', turn: 0, panel: 'none' },
};

export function getSettings(db: ReadableDb): Settings {
  const stored = readSettings(db);
  const known = Object.keys(defaultSettings).filter((name) => stored[name] !== undefined);
  return { ...defaultSettings, ...Object.fromEntries(known.map((name) => [name, stored[name]])) };
}

export function setSettings(context: EngineContext, patch: Partial<Settings>): Settings {
  const { db } = writerOf(context);
  db.transaction(() => {
    for (const [name, value] of Object.entries(patch)) {
      if (value !== undefined) writeSetting(db, name, value);
    }
  });
  context.ports.emit({ type: 'changed', areas: ['settings'] });
  return getSettings(db);
}
