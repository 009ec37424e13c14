/**
 * Typed words that the archive did not take (its disk is full, another program holds it, the engine fell), put by in
 * the user's data folder until it does: a file a text, written whole or not at all.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  isTypedRequest,
  type KeptText,
  type Reply,
  type RequestName,
  requests,
  type TypedRequestName,
  typedKey,
} from '../../preload/contract/index.ts';
import { sweepParts, writeDurably } from '../engine/index.ts';

export interface UnsavedTexts {
  /**
   * Told of a request before it is sent; gives what settles it: the reply with `kept` in its error's details where the
   * request carried typed words. `kept` is false where they could not be put by.
   */
  readonly watch: (
    name: RequestName,
    payload: Readonly<Record<string, unknown>>,
  ) => (reply: Reply<unknown>) => Reply<unknown>;
  /** Words as they are typed, in memory: a window that ends before it has sent them leaves them here. */
  readonly hold: (name: TypedRequestName, payload: Readonly<Record<string, unknown>>) => void;
  /** The host ends: what is held and not stored is put by. */
  readonly putBy: () => void;
  /** The oldest first, then what is held; a file that can't be understood is left where it is and not listed. */
  readonly list: () => readonly KeptText[];
  readonly drop: (key: string) => void;
}

const suffix = '.json';
const reserveName = 'reserve';
/** Given up when the disk is full, for the words' sake: more than the longest note takes. */
const reserveBytes = 1024 * 1024;

/** Refusals that say the words themselves can't stand there: no later try would be taken. */
const isFinal = (code: string): boolean => /^(correction|request)\//.test(code);

export function createUnsavedTexts(folder: string, now: () => Date = () => new Date()): UnsavedTexts {
  /** Of each key the request sent last: an older one that fails late must not stand for it. */
  const latest = new Map<string, number>();
  const held = new Map<string, KeptText>();
  /** Of each key the payload stored last: told of again by a message that came late, it is no news. */
  const stored = new Map<string, string>();
  let turns = 0;

  const fileOf = (key: string) => join(folder, `${createHash('sha256').update(key).digest('hex')}${suffix}`);

  const drop = (key: string) => {
    held.delete(key);
    const file = fileOf(key);
    if (!existsSync(file)) return;
    rmSync(file, { force: true });
    makeReserve(folder);
  };

  const keep = (text: KeptText): boolean => {
    const file = fileOf(text.key);
    const body = JSON.stringify(text);
    if (!writeWhole(file, body)) {
      rmSync(join(folder, reserveName), { force: true });
      if (!writeWhole(file, body)) return false;
    }
    held.delete(text.key);
    return true;
  };

  makeReserve(folder);
  // What a kill left half-written.
  sweepParts(folder, (name) => name.endsWith('.part'));
  return {
    watch: (name, payload) => {
      const key = isTypedRequest(name) ? typedKey(name, payload) : null;
      if (key === null || !isTypedRequest(name)) return (reply) => reply;
      const turn = ++turns;
      latest.set(key, turn);
      return (reply) => {
        const isLatest = latest.get(key) === turn;
        if (isLatest) latest.delete(key);
        if (reply.ok) {
          const words = JSON.stringify(payload);
          stored.set(key, words);
          if (isLatest || JSON.stringify(held.get(key)?.payload) === words) drop(key);
          return reply;
        }
        if (isLatest && isFinal(reply.error.code)) held.delete(key);
        const newest = isLatest ? { key, name, payload, keptAt: now().toISOString() } : held.get(key);
        if (newest === undefined || isFinal(reply.error.code)) return reply;
        const kept = keep(newest);
        return { ok: false, error: { ...reply.error, details: { ...reply.error.details, kept } } };
      };
    },
    hold: (name, payload) => {
      const key = typedKey(name, payload);
      if (key === null || stored.get(key) === JSON.stringify(payload)) return;
      latest.set(key, ++turns);
      held.set(key, { key, name, payload, keptAt: now().toISOString() });
    },
    putBy: () => {
      for (const text of held.values()) keep(text);
    },
    list: () => {
      const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(suffix)) : [];
      return [
        ...names
          .flatMap((name) => readKept(join(folder, name)) ?? [])
          .filter(({ key }) => !held.has(key))
          .sort((a, b) => a.keptAt.localeCompare(b.keptAt)),
        ...held.values(),
      ];
    },
    drop,
  };
}

/** A disk that is full already has none; the words are then tried without it. */
function makeReserve(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file = join(folder, reserveName);
    if (!existsSync(file)) writeFileSync(file, Buffer.alloc(reserveBytes, 1), { mode: 0o600 });
  } catch {
    rmSync(join(folder, reserveName), { force: true });
  }
}

/** False where the disk did not take it. */
function writeWhole(file: string, body: string): boolean {
  try {
    writeDurably(file, body);
    return true;
  } catch {
    return false;
  }
}

/** What comes from disk is held against the contract like any payload of the window. */
function readKept(file: string): KeptText | null {
  try {
    const { key, name, payload, keptAt } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    if (typeof name !== 'string' || !isTypedRequest(name) || typeof keptAt !== 'string') return null;
    const parsed = requests[name].payload.safeParse(payload);
    if (!parsed.success || typeof key !== 'string' || typedKey(name, parsed.data) !== key) return null;
    return { key, name, payload: parsed.data, keptAt };
  } catch {
    return null;
  }
}
