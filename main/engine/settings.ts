import type { Settings } from '../../preload/contract/index.ts';
import type { ReadableDb, WritableDb } from '../archive/index.ts';
import { readSettings, writeSetting } from '../archive/index.ts';
import { defaultSettings, settingCodecs, settingNames } from './codecs/settings.ts';
import { type EngineContext, writerOf } from './context.ts';

/** The settings as far as they can be read; the others have their default. */
export function getSettings(db: ReadableDb): Settings {
  const stored = readSettings(db);
  const read = settingNames.flatMap((name) => {
    const value = stored.get(name);
    return value === undefined ? [] : [[name, settingCodecs[name].decode(value).value] as const];
  });
  return { ...defaultSettings, ...Object.fromEntries(read) };
}

export function keepSetting<Name extends keyof Settings>(
  db: WritableDb,
  name: Name,
  value: Settings[Name],
): void {
  writeSetting(db, name, settingCodecs[name].encode(value));
}

export function setSettings(context: EngineContext, patch: Partial<Settings>): Settings {
  const { db } = writerOf(context);
  db.transaction(() => {
    for (const name of settingNames) {
      const value = patch[name];
      if (value !== undefined) keepSetting(db, name, value);
    }
  });
  context.ports.emit({ type: 'changed', areas: ['settings'] });
  return getSettings(db);
}
