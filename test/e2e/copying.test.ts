/** Copying like an official: clean paragraphs, and their source in the form that is wanted. */
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { closeApps } from '../helpers/app.ts';
import { openDocument, selectText } from '../helpers/desk.ts';
import { openDesk } from '../helpers/open-desk.ts';

afterEach(closeApps);

const text = `云泽市人民政府公报　2024年第1期（总第9期）

云泽市人民政府关于修渠的通知
云政发〔2024〕3号

各区人民政府：
　　现就有关事项通知如下。
　　一、加强巡查，发现隐患要及时处置，并按照有关规定逐级报告，不得迟
报、漏报和瞒报。

云泽市人民政府
2024年1月5日
`;
const words = '一、加强巡查，发现隐患要及时处置，并按照有关规定逐级报告，不得迟报、漏报和瞒报。';
const source = '《云泽市人民政府关于修渠的通知》（云政发〔2024〕3号），《云泽市人民政府公报》2024年第1期';

const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

describe('copying', () => {
  it('words, with their source, and in another form, which is kept', async () => {
    const { page } = await openDesk([{ name: 'issue.txt', content: text }]);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await openDocument(page, /第\s*1\s*期/, /修渠/);
    await selectText(page, words);
    const tools = page.getByRole('toolbar', { name: '选中文字' });
    await tools.getByRole('button', { name: '复制', exact: true }).click();
    await expect.poll(() => clipboard(page)).toBe(words);
    await tools.getByRole('button', { name: '复制引文' }).click();
    await expect.poll(() => clipboard(page)).toBe(`“${words}”（${source}）`);
    await tools.getByRole('button', { name: '引文格式与预览' }).click();
    const dialog = page.getByRole('dialog');
    const preview = dialog.getByRole('region', { name: '引文预览' });
    await expect.poll(() => preview.innerText()).toBe(`“${words}”（${source}）`);
    await dialog.getByText('GB/T 7714').click();
    const gbt = `“${words}”\n云泽市人民政府. 云泽市人民政府关于修渠的通知: 云政发〔2024〕3号[J]. 云泽市人民政府公报, 2024(1).`;
    await expect.poll(() => preview.innerText()).toBe(gbt);
    await dialog.getByRole('button', { name: '复制', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => clipboard(page)).toBe(gbt);
    // As a mouse does it: the text takes the focus back from the tools.
    await page.getByRole('article').focus();
    await selectText(page, '加强巡查');
    // The tools of the selection before are still there: the key acts on what is selected now, a moment later.
    await expect
      .poll(async () => {
        await page.keyboard.press('q');
        return clipboard(page);
      })
      .toMatch(/^“加强巡查”\n云泽市人民政府\. .+\[J\]/);
  });
});
