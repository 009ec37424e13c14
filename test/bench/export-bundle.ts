/** The bundle of 100 documents that exports are measured with, and what is measured of it. */
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { locateFonts } from '../../main/export/fonts/locate-fonts.ts';
import {
  type ExportDocument,
  type ExportInput,
  type PageContent,
  type PdfExport,
  type Printer,
  writePdf,
} from '../../main/export/index.ts';
import {
  documentsContent,
  frontContent,
  needsBar,
  pageGroups,
  pageShell,
} from '../../main/export/typeset/typeset.ts';
import { parseIssue } from '../../main/parsing/index.ts';
import { sourceFromText } from '../../main/sources/index.ts';
import { sharedPath } from '../helpers/shared-data.ts';
import { type BenchSize, sized } from './size.ts';

const timeoutMs = 300_000;
const sample = fileURLToPath(new URL('../../resources/sample/issue.txt', import.meta.url));

/** The bundle as the engine makes it, written to a file in the folder. */
export async function writeBundle(
  printer: Printer,
  folder: string,
  size: BenchSize,
): Promise<PdfExport['report']> {
  const file = openSync(join(folder, 'bundle.pdf'), 'w');
  try {
    return await writePdf(bundle(size), { printer, temporaryFolder: folder }, (part) =>
      writeSync(file, part),
    );
  } finally {
    closeSync(file);
  }
}

/** The same HTML printed once, and nothing else: page opened, faces loaded, one print. */
export async function printBare(printer: Printer, folder: string, size: BenchSize): Promise<void> {
  const input = bundle(size);
  const fonts = locateFonts();
  const htmlPath = join(folder, 'bare.html');
  writeFileSync(htmlPath, pageShell('', fonts, needsBar(input)));
  const page = await printer.open({ htmlPath, readable: [...new Set(fonts.values())], timeoutMs });
  await page.print(whole(input), timeoutMs);
  await page.close();
}

let made: ExportInput | null = null;

function bundle(size: BenchSize): ExportInput {
  made ??= makeBundle(sized(size, 100, 2));
  return made;
}

/** The documents of real issues where they are there, else of the sample, over and over. */
function makeBundle(documents: number): ExportInput {
  const paths = [sharedPath('jilin-2023-04/issue.txt'), sharedPath('state-council/issue.txt')].filter(
    (path) => path !== null,
  );
  const items = (paths.length > 0 ? paths : [sample]).flatMap((path): ExportDocument[] => {
    const tree = parseIssue(sourceFromText(readFileSync(path, 'utf8')));
    return tree.documents
      .filter(({ kind }) => kind === 'document')
      .map((document) => ({ document, issue: tree.issue, sourceSha256: '0'.repeat(64), annotations: [] }));
  });
  return {
    documents: Array.from({ length: documents }, (_unused, at) => items[at % items.length] as ExportDocument),
    options: { layout: 'gb9704', cover: true, contents: true, annotations: false, title: '' },
    language: 'zh-CN',
    programVersion: '0.0.0',
    madeAt: '2031-03-01T08:00:00.000Z',
  };
}

/** The whole bundle as one page file's content. */
function whole(input: ExportInput): PageContent {
  const front = frontContent(input, []);
  const rest = documentsContent(input, pageGroups(input), 0, input.documents.length);
  return { css: front.css + rest.css, html: front.html + rest.html };
}
