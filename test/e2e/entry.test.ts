/** How a page comes to the browser host, and what it can't do there. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { closeApps } from '../helpers/app.ts';
import { testBrowser } from '../helpers/chromium.ts';
import { openDesk } from '../helpers/open-desk.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

afterEach(closeApps);

it('is let in from the file that leads to it, keeps its key, and makes no peer connection', async () => {
  const way = join(temporaryFolder(), 'open.html');
  const app = await openDesk([], {
    enter: async (page, url) => {
      writeFileSync(way, `<!doctype html><meta http-equiv="refresh" content="0;url=${url}">`);
      await page.goto(`file://${way}`);
    },
  });
  const { page } = app;
  await page.reload();
  await page.getByRole('banner').first().getByRole('button', { name: '导入', exact: true }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  expect(await page.evaluate(() => 'RTCPeerConnection' in window)).toBe(false);
  // A page of another port of this machine bears the cookie of the browser, and is refused.
  const other = await (await testBrowser()).newContext();
  await other.addCookies(await page.context().cookies());
  const answer = await other.request.post(`${new URL(page.url()).origin}/api/library.tree`, {
    data: {},
    headers: { origin: new URL(page.url()).origin },
  });
  expect(answer.status()).toBe(401);
  await other.close();
  expect(app.errors).toEqual([]);
});
