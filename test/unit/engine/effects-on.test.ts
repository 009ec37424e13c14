/** What other documents say of one's validity: found over the archive, and never claimed of what was not looked up. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EffectsOn } from '../../../preload/contract/index.ts';
import { sharedPath } from '../../helpers/shared-data.ts';
import { skipHere } from '../../helpers/skip.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine, type TestEngine } from '../../helpers/test-engine.ts';

let folder: string;
let engine: TestEngine;

beforeEach(() => {
  folder = temporaryFolder();
  engine = openTestEngine(join(folder, 'archive'));
});

afterEach(() => engine.close());

const head = (year: number, number: number) => `样岭省人民政府公报

${year}年第${number}期

`;

const paper = (title: string, number: string, body: string, day: string) => `${title}

${number}

各市人民政府，省政府各部门：

${body}

样岭省人民政府

${day}

`;

const plan = '样岭省人民政府关于印发样岭省晒盐场整治三年行动方案的通知';
const rules = '样岭省人民政府关于加强渡船检修管理的通知';
const other = '样岭省人民政府关于公布茶园名录的通知';

async function importTexts(texts: Readonly<Record<string, string>>): Promise<void> {
  const paths = Object.entries(texts).map(([name, text]) => {
    const path = join(folder, `${name}.txt`);
    writeFileSync(path, text);
    return path;
  });
  await engine.importFiles(paths);
}

async function effectsOf(number: string): Promise<EffectsOn> {
  const [found] = (
    await engine.ask('search.list', {
      query: `文号:${number}`,
      scope: { kind: 'all' },
      choice: {},
      order: 'relevance',
      limit: 1,
      offset: 0,
    })
  ).hits;
  return engine.ask('document.effectsOn', { documentId: found?.documentId ?? '' });
}

const said = ({ effects }: EffectsOn) =>
  effects.map(({ kind, by, isCertain }) => [kind, by.documentNumber, isCertain]);

const first = (body = '现将方案印发给你们，请认真贯彻执行。') =>
  head(2021, 3) +
  paper(plan, '样政发〔2021〕11号', body, '2021年5月6日') +
  paper(rules, '样政发〔2021〕12号', '加强渡船检修管理，每年检修一次。', '2021年5月7日') +
  paper(other, '样政发〔2021〕13号', '茶园名录见附件。', '2021年5月8日');

describe('what other documents say of one', () => {
  it('is nothing in an archive that says nothing, once it was looked through', async () => {
    await importTexts({ a: first() });
    expect(await effectsOf('样政发〔2021〕11号')).toEqual({ effects: [], isWhole: true });
  });

  it('is a sentence that names it, with its place', async () => {
    await importTexts({
      a: first(),
      b:
        head(2023, 4) +
        paper(
          '样岭省人民政府关于渡船检修管理的意见',
          '样政发〔2023〕4号',
          `本意见自印发之日起施行。《${rules}》（样政发〔2021〕12号）同时废止。`,
          '2023年6月1日',
        ),
    });
    const found = await effectsOf('样政发〔2021〕12号');
    expect(said(found)).toEqual([['repeal', '样政发〔2023〕4号', true]]);
    expect(found.effects[0]?.sentence).toContain('同时废止');
    expect(said(await effectsOf('样政发〔2021〕11号'))).toEqual([]);
    expect(said(await effectsOf('样政发〔2023〕4号'))).toEqual([]);
  });

  it('is each row of a list that such a sentence leads', async () => {
    await importTexts({
      a: first(),
      b:
        head(2023, 6) +
        paper(
          '样岭省人民政府关于废止部分行政规范性文件的决定',
          '样政发〔2023〕9号',
          `经清理，省政府决定对下列行政规范性文件予以废止，自本决定印发之日起停止执行：

1．《${plan}》（样政发〔2021〕11号）

2．《${rules}》（样政发〔2021〕12号）`,
          '2023年12月20日',
        ),
    });
    for (const number of ['样政发〔2021〕11号', '样政发〔2021〕12号']) {
      const found = await effectsOf(number);
      expect(new Set(found.effects.map(({ by }) => by.documentNumber))).toEqual(
        new Set(['样政发〔2023〕9号']),
      );
      expect(found.effects.map(({ kind }) => kind)).toContain('repeal');
    }
    expect(said(await effectsOf('样政发〔2021〕13号'))).toEqual([]);
  });

  it('is not said of what is only cited beside a sentence on something else', async () => {
    await importTexts({
      a: first(),
      b:
        head(2023, 5) +
        paper(
          '样岭省人民政府关于茶园管理的意见',
          '样政发〔2023〕5号',
          `根据《${plan}》（样政发〔2021〕11号）要求，《${other}》（样政发〔2021〕13号）同时废止。`,
          '2023年7月1日',
        ),
    });
    expect(said(await effectsOf('样政发〔2021〕11号'))).toEqual([]);
    expect(said(await effectsOf('样政发〔2021〕13号'))).toEqual([['repeal', '样政发〔2023〕5号', true]]);
  });

  it('goes with the issue that says it', async () => {
    await importTexts({
      a: first(),
      b:
        head(2023, 4) +
        paper(
          '样岭省人民政府关于渡船检修的意见',
          '样政发〔2023〕4号',
          `《${rules}》（样政发〔2021〕12号）同时废止。`,
          '2023年6月1日',
        ),
    });
    const found = await effectsOf('样政发〔2021〕12号');
    expect(said(found)).toHaveLength(1);
    await engine.ask('issue.remove', { issueId: found.effects[0]?.by.issueId ?? '' });
    expect(said(await effectsOf('样政发〔2021〕12号'))).toEqual([]);
  });

  it('over the years of an invented province', async (context) => {
    const shared = sharedPath('yunze');
    if (shared === null) skipHere(context, '../shared/data is not here');
    await engine.importFiles(
      readdirSync(shared)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(shared, name)),
    );
    expect(said(await effectsOf('云泽省人民政府令第15号'))).toEqual([
      ['repeal', '云泽省人民政府令第34号', true],
    ]);
    expect(said(await effectsOf('云泽省人民政府令第28号'))).toEqual([
      ['repeal', '云泽省人民政府令第33号', true],
    ]);
    // The list of each year names it again.
    const listed = await effectsOf('云政发〔2021〕1号');
    expect(new Set(listed.effects.map(({ by }) => by.documentNumber))).toEqual(
      new Set(['云政发〔2022〕6号', '云政发〔2023〕8号', '云政发〔2024〕7号']),
    );
  });
});
