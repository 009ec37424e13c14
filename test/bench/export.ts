/**
 * A bundle of 100 documents with cover and contents against Chromium printing the same HTML once, in one run, and the
 * most memory that this process and the browser's hold together meanwhile.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { locateFonts } from '../../main/export/fonts/locate-fonts.ts';
import {
  type ExportDocument,
  type ExportInput,
  exportPdf,
  type PageContent,
} from '../../main/export/index.ts';
import {
  documentsContent,
  frontContent,
  needsBar,
  pageGroups,
  pageShell,
} from '../../main/export/typeset/typeset.ts';
import { createPrinter } from '../../main/host/printing/index.ts';
import { parseIssue } from '../../main/parsing/index.ts';
import { sourceFromText } from '../../main/sources/index.ts';
import { sharedPath } from '../helpers/shared-data.ts';
import { median, round } from './statistics.ts';

const documents = 100;
const rounds = 3;
const sampleMs = 50;
const sample = fileURLToPath(new URL('../../resources/sample/issue.txt', import.meta.url));

export async function benchExport(): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-bench-'));
  const printer = createPrinter();
  try {
    const input = bundle();
    const fonts = locateFonts();
    const html = join(folder, 'bare.html');
    writeFileSync(html, pageShell('', fonts, needsBar(input)));
    const content = whole(input);
    const bare = async () => {
      const readable = [...new Set(fonts.values())];
      const page = await printer.open({ htmlPath: html, readable, timeoutMs: 300_000 });
      await page.print(content, 300_000);
      await page.close();
    };
    // The first print starts the browser and reads the fonts.
    await bare();
    const times = { bare: [] as number[], bundle: [] as number[] };
    const memory = watchMemory();
    let pages = 0;
    let bytes = 0;
    for (let at = 0; at < rounds; at += 1) {
      times.bare.push(await timed(bare));
      times.bundle.push(
        await timed(async () => {
          const { report } = await exportPdf(input, { printer, temporaryFolder: folder });
          ({ pages, bytes } = report);
        }),
      );
    }
    return {
      documents,
      pages,
      bytes,
      chromiumOnceMs: round(median(times.bare)),
      bundleMs: round(median(times.bundle)),
      ratio: round(median(times.bundle) / median(times.bare)),
      peakMemoryMB: round(memory.stop() / 1e6),
    };
  } finally {
    await printer.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The documents of real issues where they are there, else of the sample, over and over. */
function bundle(): ExportInput {
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

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Resident memory of this process and all it started, in bytes (Linux; elsewhere of this process alone). */
function watchMemory(): { readonly stop: () => number } {
  let most = 0;
  const look = () => {
    most = Math.max(most, residentOf(familyOf(process.pid)));
  };
  const timer = setInterval(look, sampleMs);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return most;
    },
  };
}

function familyOf(root: number): ReadonlySet<number> {
  const family = new Set([root]);
  const parents = new Map<number, number>();
  for (const name of processes()) {
    const parent = /^PPid:\s+(\d+)/m.exec(statusOf(name))?.[1];
    if (parent !== undefined) parents.set(Number(name), Number(parent));
  }
  for (let grew = true; grew; ) {
    grew = false;
    for (const [child, parent] of parents) {
      if (!family.has(parent) || family.has(child)) continue;
      family.add(child);
      grew = true;
    }
  }
  return family;
}

/** Pages shared between processes are counted once: their proportional size. */
function residentOf(family: ReadonlySet<number>): number {
  if (process.platform !== 'linux') return process.memoryUsage.rss();
  let bytes = 0;
  for (const id of family) {
    try {
      const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      bytes += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0) * 1024;
    } catch {
      // It has ended meanwhile.
    }
  }
  return bytes;
}

function processes(): readonly string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}

function statusOf(name: string): string {
  try {
    return readFileSync(`/proc/${name}/status`, 'utf8');
  } catch {
    return '';
  }
}
