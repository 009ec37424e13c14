/** Files of folders as they come from other systems. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { inventedIssue } from '../../fixtures/invented-issue.ts';
import { skipHere } from '../../helpers/skip.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine } from '../../helpers/test-engine.ts';

/** In GBK, as zips that are unpacked on other systems leave them. */
const gbk = {
  folder: Buffer.from([0xb9, 0xab, 0xb1, 0xa8]),
  file: Buffer.from([0xb5, 0xda, 0xc6, 0xda, 0x2e, 0x74, 0x78, 0x74]),
};

it('a folder and a file whose names are no UTF-8 are imported under their names', async (context) => {
  const folder = temporaryFolder();
  const inner = Buffer.concat([Buffer.from(`${folder}/in/`), gbk.folder]);
  mkdirSync(join(folder, 'in'));
  try {
    mkdirSync(inner);
  } catch {
    return skipHere(context, 'this file system takes no names but UTF-8');
  }
  writeFileSync(Buffer.concat([inner, Buffer.from('/'), gbk.file]), inventedIssue(2024, 1));
  writeFileSync(Buffer.concat([inner, Buffer.from('/二.txt')]), inventedIssue(2024, 2));
  const test = openTestEngine(join(folder, 'archive'));
  const results = await test.importFiles([join(folder, 'in')]);
  expect(results.map(({ file, outcome }) => [file, outcome])).toEqual(
    [
      ['第期.txt', 'imported'],
      ['二.txt', 'imported'],
    ].sort(([a = ''], [b = '']) => a.localeCompare(b, 'zh-CN')),
  );
  expect(
    (
      await test.ask('issue.open', {
        issueId: results.find(({ file }) => file === '第期.txt')?.issueId ?? '',
      })
    ).source.fileName,
  ).toBe('第期.txt');
  await test.close();
});

it('what a folder holds besides is counted by kind', async () => {
  const folder = temporaryFolder();
  const inside = join(folder, 'in');
  mkdirSync(join(inside, 'deeper'), { recursive: true });
  mkdirSync(join(inside, '.git'));
  for (const name of [
    'a.jpg',
    'b.JPG',
    'deeper/c.jpg',
    'd.zip',
    'e.ceb',
    '~$f.docx',
    '.g.txt',
    'README',
    '.git/h.txt',
  ])
    writeFileSync(join(inside, name), 'x');
  writeFileSync(join(inside, 'i.txt'), inventedIssue(2024, 1));
  const test = openTestEngine(join(folder, 'archive'));
  const payload = { files: [inside], onDuplicate: 'skip', restrictedConfirmed: false } as const;
  const result = await test.runJob(() => test.ask('import.start', { ...payload, files: [inside] }));
  expect(result).toMatchObject({
    results: [{ file: 'i.txt', outcome: 'imported' }],
    aside: [
      { kind: '.jpg', count: 3 },
      { kind: '', count: 1 },
      { kind: '.', count: 1 },
      { kind: '.ceb', count: 1 },
      { kind: '.zip', count: 1 },
      { kind: '~$', count: 1 },
    ],
  });
  await test.close();
});
