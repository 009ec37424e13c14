/** pdf.js alone in the same browser: a page that opens a file by its address and draws the first page. */
import { createReadStream, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';

const build = fileURLToPath(new URL('../../node_modules/pdfjs-dist/build/', import.meta.url));

const html = `<!doctype html><canvas></canvas><script type="module">
import { getDocument, GlobalWorkerOptions } from '/pdf.min.mjs';
GlobalWorkerOptions.workerSrc = '/pdf.worker.min.mjs';
window.draw = async (width, options) => {
  const started = performance.now();
  const task = getDocument({ url: '/file.pdf', ...options });
  const pdf = await task.promise;
  const page = await pdf.getPage(1);
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const canvas = document.querySelector('canvas');
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, viewport }).promise;
  const ms = performance.now() - started;
  await task.destroy();
  return ms;
};
window.ready = true;
</script>`;

/** As pdf.js comes, and with what makes it fastest on a large file. */
export const bareOptions = {
  usual: {},
  ranges: { disableAutoFetch: true, disableStream: true },
} as const;

export interface Bare {
  /** Milliseconds from the address to the drawn first page. */
  readonly firstPageMs: (widthPx: number, options: keyof typeof bareOptions) => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function openBare(browser: Browser, file: string): Promise<Bare> {
  const { size } = statSync(file);
  const server = createServer((request, response) => {
    const name = request.url ?? '/';
    if (name.startsWith('/file.pdf')) {
      const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '');
      const start = Number(range?.[1] ?? 0);
      const end = range?.[2] ? Number(range[2]) : size - 1;
      response.writeHead(range ? 206 : 200, {
        'Accept-Ranges': 'bytes',
        'Content-Type': 'application/pdf',
        'Content-Length': end - start + 1,
        ...(range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}),
      });
      createReadStream(file, { start, end })
        .on('error', () => response.destroy())
        .pipe(response);
      return;
    }
    if (name.endsWith('.mjs')) {
      response.writeHead(200, { 'Content-Type': 'text/javascript' }).end(readFileSync(build + name.slice(1)));
      return;
    }
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    firstPageMs: async (widthPx, options) => {
      const page = await browser.newPage();
      try {
        await page.goto(address);
        await page.waitForFunction('window.ready === true');
        const call = `window.draw(${widthPx}, ${JSON.stringify(bareOptions[options])})`;
        return (await page.evaluate(call)) as number;
      } finally {
        await page.close();
      }
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
