/**
 * The window on fifty archives of which one row is damaged, every table and every JSON column among them: no pane is
 * blank, everything undamaged is reached, and the check of the archive names the row.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { databaseName, openConnection } from '../../main/archive/index.ts';
import { closeApps, openApp } from '../helpers/app.ts';
import { closeTestBrowser } from '../helpers/chromium.ts';
import { type DamageCase, damageCases, makeDamagedArchive } from '../helpers/damaged-archive.ts';
import { seedArchive } from '../helpers/seeded-archive.ts';
import { temporaryFolder } from '../helpers/temporary.ts';
import { openTestEngine } from '../helpers/test-engine.ts';

const wanted = 50;

let seed = '';
let cases: readonly DamageCase[] = [];

beforeAll(async () => {
  seed = join(temporaryFolder(), 'seed');
  await seedArchive(seed);
  const engine = openTestEngine(seed);
  await engine.ask('settings.set', { language: 'zh-CN', theme: 'light', lastDocumentId: null });
  await engine.close();
  const db = openConnection(join(seed, databaseName));
  cases = spread(damageCases(db));
  db.close();
});

afterEach(closeApps);
afterAll(closeTestBrowser);

/** One of each table and of each JSON column, and others between them. */
function spread(all: readonly DamageCase[]): readonly DamageCase[] {
  const chosen = new Map<string, DamageCase>();
  for (const damage of all) {
    const { table, column, isJson, isKey } = damage;
    if (isJson && !chosen.has(`${table}.${column}`)) chosen.set(`${table}.${column}`, damage);
    if (!isJson && !isKey && !chosen.has(table)) chosen.set(table, damage);
  }
  const step = all.length / Math.max(1, wanted - chosen.size);
  for (let at = 0; chosen.size < wanted && at < all.length; at += step) {
    const damage = all[Math.floor(at)];
    if (damage !== undefined && ![...chosen.values()].includes(damage)) chosen.set(damage.name, damage);
  }
  return [...chosen.values()];
}

/** Goes to each page and gives those on which a pane could not be drawn or nothing stands. */
async function walk(page: Page): Promise<readonly string[]> {
  const failed: string[] = [];
  const look = async (name: string) => {
    await expect.poll(() => page.locator('.waiting').count(), { message: name }).toBe(0);
    const main = page.locator('main');
    const words = (await main.innerText()).trim();
    if (
      words === '' ||
      /此处内容未能显示/.test(words) ||
      !(await page.getByRole('banner').first().isVisible())
    )
      failed.push(name);
  };
  await look('home');
  for (const name of ['批注', '书签', '摘编', '最近阅读']) {
    await page
      .getByRole('complementary')
      .or(page.getByRole('navigation'))
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first()
      .click();
    await look(name);
  }
  await page.getByRole('button', { name: '设置' }).first().click();
  await look('设置');
  const rows = page.getByRole('treeitem');
  if ((await rows.count()) > 0) {
    await rows.last().click();
    await look('last of the library');
  }
  return failed;
}

it('is whole but for what it says', async () => {
  for (const damage of cases) {
    const data = temporaryFolder();
    makeDamagedArchive(seed, join(data, 'archive'), damage);
    const app = await openApp({ data });
    await app.page.getByRole('banner').first().waitFor();
    const isAsked = await app.page.getByRole('button', { name: '开始使用' }).isVisible();
    const failed = isAsked ? [] : await walk(app.page);
    const log = readdirSync(join(data, 'logs'))
      .map((name) => readFileSync(join(data, 'logs', name), 'utf8'))
      .join('');
    expect({ case: damage.name, failed, faults: log.match(/window\/\w+|"internal"/g) ?? [] }).toEqual({
      case: damage.name,
      failed: [],
      faults: [],
    });
    await app.close();
    console.log(`${damage.name}: whole`);
  }
});
