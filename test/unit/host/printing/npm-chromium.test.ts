/** What other users of the machine may have put where the browser is unpacked is never run. */
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { npmChromium } from '../../../../main/host/printing/npm-chromium.ts';
import { skipHere } from '../../../helpers/skip.ts';
import { temporaryFolder } from '../../../helpers/temporary.ts';

let temporary: string;
let cache: string;
let unpacked: string[];

/** What the package leaves behind, without its 200 MB. */
async function unpack(_entry: string, folder: string): Promise<void> {
  unpacked.push(folder);
  mkdirSync(join(folder, 'al2023', 'lib'), { recursive: true });
  writeFileSync(join(folder, 'chromium'), 'genuine', { mode: 0o755 });
}

const find = async () => {
  const found = await npmChromium({ temporary, cache, unpack });
  if (found === null) throw new Error('@sparticuz/chromium is not installed');
  return found.path;
};

beforeEach(() => {
  temporary = temporaryFolder();
  cache = join(temporaryFolder(), 'cache');
  unpacked = [];
});

it('is unpacked once, and found there again', async () => {
  const path = await find();
  expect(dirname(dirname(path))).toBe(temporary);
  expect(basename(dirname(path))).toContain(userInfo().username);
  expect(await find()).toBe(path);
  expect(unpacked).toHaveLength(1);
});

type Planting = (folder: string) => void;
const plantings: Readonly<Record<string, Planting>> = {
  'a folder that others may write': (folder) => chmodSync(folder, 0o777),
  'a folder that others may look into': (folder) => chmodSync(folder, 0o755),
  'a program that others may write': (folder) => chmodSync(join(folder, 'chromium'), 0o777),
  'libraries that others may write': (folder) => chmodSync(join(folder, 'al2023', 'lib'), 0o777),
  'a folder that is a link': (folder) => {
    renameSync(folder, `${folder}-elsewhere`);
    symlinkSync(`${folder}-elsewhere`, folder);
  },
  'a program that is a link': (folder) => {
    renameSync(join(folder, 'chromium'), join(folder, 'other'));
    symlinkSync(join(folder, 'other'), join(folder, 'chromium'));
  },
  'a place where everybody may exchange folders': (folder) => chmodSync(dirname(folder), 0o777),
};

it.each(Object.keys(plantings))('is not run from %s', async (name) => {
  const planted = await find();
  plantings[name]?.(dirname(planted));
  const path = await find();
  expect(dirname(dirname(path))).toBe(cache);
  expect(readFileSync(path, 'utf8')).toBe('genuine');
  expect(await find()).toBe(path);
  expect(unpacked).toHaveLength(2);
});

it('is unpacked afresh where both places are not to be trusted', async () => {
  chmodSync(dirname(await find()), 0o777);
  const second = await find();
  chmodSync(dirname(second), 0o777);
  const third = await find();
  expect(dirname(dirname(third))).toBe(cache);
  expect(third).not.toBe(second);
  expect(existsSync(third)).toBe(true);
});

it('is not run from a folder of another user', async (context) => {
  if (process.getuid?.() !== 0) skipHere(context, 'only root can give a folder to another user');
  const planted = dirname(await find());
  chownSync(planted, 65_534, 65_534);
  expect(dirname(dirname(await find()))).toBe(cache);
});

it('is not run where the program is another user’s', async (context) => {
  if (process.getuid?.() !== 0) skipHere(context, 'only root can give a file to another user');
  const planted = await find();
  chownSync(planted, 65_534, 65_534);
  expect(dirname(dirname(await find()))).toBe(cache);
});
