/** Draws resources/icons/icon.svg at every size and packs the system's containers: node test/helpers/make-icons.ts */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { closeTestBrowser, testBrowser } from './chromium.ts';
import { type IconImage, makeIcns, makeIco } from './icon-containers.ts';

const folder = fileURLToPath(new URL('../../resources/icons/', import.meta.url));
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;
/** Windows asks for no more; macOS and Linux do. */
const largestIco = 256;

const svg = readFileSync(`${folder}icon.svg`, 'utf8');
const page = await (await testBrowser()).newPage();
const images: IconImage[] = [];
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  const png = await page.screenshot({ omitBackground: true });
  images.push({ size, png });
  writeFileSync(`${folder}${size}x${size}.png`, png);
}
writeFileSync(`${folder}icon.ico`, makeIco(images.filter(({ size }) => size <= largestIco)));
writeFileSync(`${folder}icon.icns`, makeIcns(images));
await closeTestBrowser();
