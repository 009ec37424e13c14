import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { switchArchive } from '../../../main/host/switch-archive.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

function fakeArchive(folder: string): string {
  const archive = join(folder, 'archive');
  mkdirSync(join(archive, 'originals'), { recursive: true });
  writeFileSync(join(archive, 'archive.sqlite'), 'a');
  writeFileSync(join(archive, 'originals', '1'), '1');
  return archive;
}

it('a move leaves alone what lies at the target under an archive’s names', async () => {
  const folder = temporaryFolder();
  const archive = fakeArchive(folder);
  const target = join(folder, 'target');
  mkdirSync(join(target, 'originals'), { recursive: true });
  writeFileSync(join(target, 'originals', '1'), 'another');
  await expect(switchArchive(folder, archive, target, 'move')).rejects.toThrow('archive/notEmpty');
  expect(readFileSync(join(target, 'originals', '1'), 'utf8')).toBe('another');
  expect(existsSync(join(archive, 'archive.sqlite'))).toBe(true);
});

it.each(['.', 'originals', 'new/deeper'])('a move into the archive itself is refused: %s', async (way) => {
  const folder = temporaryFolder();
  const archive = fakeArchive(folder);
  await expect(switchArchive(folder, archive, join(archive, way), 'move')).rejects.toThrow(
    'archive/notEmpty',
  );
  expect(readFileSync(join(archive, 'originals', '1'), 'utf8')).toBe('1');
});

it('a target below a file is named as such', async () => {
  const folder = temporaryFolder();
  const archive = fakeArchive(folder);
  await expect(
    switchArchive(folder, archive, join(archive, 'archive.sqlite', 'x'), 'create'),
  ).rejects.toThrow('archive/notAFolder');
});
