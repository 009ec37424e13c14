/** Large image-only PDFs, as scanners make them: a JPEG a page, the table of objects at the end of the file. */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { Browser } from 'playwright-core';

/** A4 at 150 dpi. */
const width = 1240;
const height = 1754;

/**
 * JPEGs of noise with some lines of black, which nothing can make smaller, each of about `bytes`. Made by the browser's
 * own encoder: the quality that gives the size is sought.
 */
export async function noisyJpegs(browser: Browser, count: number, bytes: number): Promise<readonly Buffer[]> {
  const page = await browser.newPage();
  try {
    const texts = await page.evaluate(
      async ({ count: wanted, bytes: size, width: w, height: h }) => {
        const canvas = document.createElement('canvas');
        canvas.width = w;
        canvas.height = h;
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('no canvas');
        const encode = (quality: number): Promise<Blob> =>
          new Promise((resolve, reject) => {
            canvas.toBlob(
              (blob) => (blob ? resolve(blob) : reject(new Error('no JPEG'))),
              'image/jpeg',
              quality,
            );
          });
        const asText = (blob: Blob): Promise<string> =>
          new Promise((resolve) => {
            const reader = new FileReader();
            reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
            reader.readAsDataURL(blob);
          });
        const made: string[] = [];
        for (let at = 0; at < wanted; at += 1) {
          const image = context.createImageData(w, h);
          for (let pixel = 0; pixel < w * h; pixel += 1) {
            const grey = 150 + Math.floor(Math.random() * 105);
            image.data.fill(grey, pixel * 4, pixel * 4 + 3);
            image.data[pixel * 4 + 3] = 255;
          }
          context.putImageData(image, 0, 0);
          for (let line = 0; line < 40; line += 1) context.fillRect(120, 120 + line * 38, w - 240, 16);
          let [low, high] = [0.05, 1];
          let blob = await encode(0.5);
          for (let round = 0; round < 8 && Math.abs(blob.size / size - 1) > 0.02; round += 1) {
            const quality = (low + high) / 2;
            blob = await encode(quality);
            if (blob.size < size) low = quality;
            else high = quality;
          }
          made.push(await asText(blob));
        }
        return made;
      },
      { count, bytes, width, height },
    );
    return texts.map((text) => Buffer.from(text, 'base64'));
  } finally {
    await page.close();
  }
}

/** Pages all below the root, as most scanners write them, or in a tree of eights. */
export type PageTree = 'flat' | 'nested';

/** Writes the file page by page: it is never in memory as a whole. Gives its length in bytes. */
export function writeScan(
  path: string,
  pages: number,
  jpegs: readonly Buffer[],
  tree: PageTree = 'flat',
): number {
  const file = openSync(path, 'w');
  const places: number[] = [];
  let length = 0;
  const write = (part: string | Buffer): void => {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    for (let done = 0; done < bytes.byteLength; ) done += writeSync(file, bytes, done);
    length += bytes.byteLength;
  };
  const object = (number: number, ...parts: readonly (string | Buffer)[]): void => {
    places[number] = length;
    write(`${number} 0 obj\n`);
    for (const part of parts) write(part);
    write('\nendobj\n');
  };
  /** Objects of the page `at`: itself, its picture, its content. */
  const pageObject = (at: number): number => 3 + at * 3;
  let nextNode = pageObject(pages);
  const parents = new Map<number, number>();
  /** Writes the nodes above pages or nodes; gives the numbers of the uppermost. */
  const group = (kids: readonly number[], count: (kid: number) => number): readonly number[] => {
    if (kids.length <= 8) return kids;
    const counts = new Map<number, number>();
    const nodes: number[] = [];
    for (let at = 0; at < kids.length; at += 8) {
      const own = kids.slice(at, at + 8);
      const node = nextNode;
      nextNode += 1;
      nodes.push(node);
      counts.set(
        node,
        own.reduce((sum, kid) => sum + count(kid), 0),
      );
      for (const kid of own) parents.set(kid, node);
    }
    const top = group(nodes, (kid) => counts.get(kid) ?? 0);
    for (const [at, node] of nodes.entries()) {
      const own = kids.slice(at * 8, at * 8 + 8).map((kid) => `${kid} 0 R`);
      const parent = parents.get(node) ?? 2;
      object(
        node,
        `<< /Type /Pages /Parent ${parent} 0 R /Count ${counts.get(node)} /Kids [${own.join(' ')}] >>`,
      );
    }
    return top;
  };
  try {
    write('%PDF-1.5\n');
    object(1, '<< /Type /Catalog /Pages 2 0 R >>');
    const all = Array.from({ length: pages }, (_, at) => pageObject(at));
    const top = tree === 'flat' ? all : group(all, () => 1);
    object(2, `<< /Type /Pages /Count ${pages} /Kids [${top.map((kid) => `${kid} 0 R`).join(' ')}] >>`);
    const content = 'q 595 0 0 842 0 0 cm /I Do Q';
    for (let at = 0; at < pages; at += 1) {
      const own = pageObject(at);
      const jpeg = jpegs[at % jpegs.length] ?? Buffer.alloc(0);
      object(
        own,
        `<< /Type /Page /Parent ${parents.get(own) ?? 2} 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I ${own + 1} 0 R >> >> /Contents ${own + 2} 0 R >>`,
      );
      object(
        own + 1,
        `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.byteLength} >>\nstream\n`,
        jpeg,
        '\nendstream',
      );
      object(own + 2, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    }
    const table = length;
    const rows = places.slice(1).map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
    write(`xref\n0 ${places.length}\n0000000000 65535 f \n${rows.join('')}`);
    write(`trailer << /Size ${places.length} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
    return length;
  } finally {
    closeSync(file);
  }
}
