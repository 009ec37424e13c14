/** Faults planted between host and window: one kind of answer comes with other contents. */
import type { Page } from 'playwright-core';

/** Changes the value of each answer to a request; gives the function that ends it. Only on the browser host. */
export async function alterReply<Value>(
  page: Page,
  name: string,
  change: (value: Value) => unknown,
): Promise<() => Promise<void>> {
  const address = `**/api/${name}`;
  await page.route(address, async (route) => {
    const response = await route.fetch();
    const reply = (await response.json()) as { ok: boolean; value?: Value };
    const json = reply.ok && reply.value !== undefined ? { ...reply, value: change(reply.value) } : reply;
    await route.fulfill({ response, json });
  });
  return () => page.unroute(address);
}
