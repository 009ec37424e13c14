/** The office's own faces: found by what their files say, used only where wanted and allowed, named in the report. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locateFonts } from '../../../main/export/fonts/locate-fonts.ts';
import { findOfficeFonts, systemFontFolders } from '../../../main/export/fonts/office-fonts.ts';
import { exportPdf, type PdfExport } from '../../../main/export/index.ts';
import { embeddedFonts } from '../../../main/export/pdf/used-fonts.ts';
import type { ChromiumPrinter } from '../../../main/host/printing/index.ts';
import { exportInput, exportItem, notice } from '../../helpers/export-fixture.ts';
import { type OfficeFontOptions, officeFont } from '../../helpers/office-font.ts';
import { testPrinter } from '../../helpers/printer.ts';
import { compact } from '../../helpers/read-pdf.ts';
import { taggedPages } from '../../helpers/tagged-text.ts';

let printer: ChromiumPrinter;
let folder: string;
let installed: string;

const serif = () =>
  [...locateFonts()].find(([font]) => font.postScriptName === 'NotoSerifSC-Regular')?.[1] ?? '';

function install(name: string, options: OfficeFontOptions): void {
  writeFileSync(join(installed, name), officeFont(serif(), options));
}

beforeAll(() => {
  printer = testPrinter();
  folder = mkdtempSync(join(tmpdir(), 'gazette-faces-'));
  installed = join(folder, 'fonts', 'office');
  mkdirSync(installed, { recursive: true });
  // GB 2312 has no 堃.
  install('simfang.ttf', {
    family: '仿宋_GB2312',
    postScriptName: 'FangSong_GB2312',
    fsType: 8,
    without: '堃',
  });
  install('later.ttf', { family: 'FangSong', postScriptName: 'FangSong', fsType: 0 });
  install('locked.ttf', { family: '方正小标宋简体', postScriptName: 'FZXBSJW--GB1-0', fsType: 2 });
  install('whole.ttf', { family: '黑体', postScriptName: 'SimHei', fsType: 0x108 });
  writeFileSync(join(installed, 'broken.ttf'), 'not a font');
  writeFileSync(join(installed, 'empty.ttf'), '');
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
});

it('finds the face that is named first, and none that may not be embedded as a subset', () => {
  const found = findOfficeFonts([join(folder, 'missing'), join(folder, 'fonts')]);
  expect([...found.keys()]).toEqual([
    { role: 'fang', face: '仿宋_GB2312', postScriptName: 'FangSong_GB2312' },
  ]);
});

it('looks where each system keeps fonts, for all users and for this one', () => {
  const env = { WINDIR: 'C:\\Windows', LOCALAPPDATA: 'C:\\Users\\li\\AppData\\Local' };
  expect(
    systemFontFolders({ platform: 'win32', env, home: 'C:\\Users\\li' }).map((path) =>
      path.replace(/\//g, '\\'),
    ),
  ).toEqual(['C:\\Windows\\Fonts', 'C:\\Users\\li\\AppData\\Local\\Microsoft\\Windows\\Fonts']);
  expect(systemFontFolders({ platform: 'linux', env: {}, home: '/home/li' })).toContain(
    '/home/li/.local/share/fonts',
  );
});

describe('an export', () => {
  const make = (faces?: 'office' | 'bundled'): Promise<PdfExport> =>
    exportPdf(exportInput([exportItem(notice)], { faces }), {
      printer,
      temporaryFolder: folder,
      officeFolders: [join(folder, 'fonts')],
    });
  const namesIn = async ({ pdf }: PdfExport) => embeddedFonts(await PDFDocument.load(pdf));

  it('leaves them alone unless they are wanted', async () => {
    const made = await make();
    expect(await namesIn(made)).not.toContain('FangSong_GB2312');
    expect(made.report.fonts).toContainEqual({ role: '仿宋', face: 'Noto Serif SC', substituted: true });
  });

  it('is set in them where they are, names them, and says which characters they lack', async () => {
    const made = await make('office');
    const names = await namesIn(made);
    expect(names).toContain('FangSong_GB2312');
    expect(names).not.toContain('FZXBSJW--GB1-0');
    expect(made.report.fonts).toContainEqual({ role: '仿宋', face: '仿宋_GB2312', substituted: false });
    expect(made.report.fonts).toContainEqual({
      role: '小标宋',
      face: 'Noto Serif SC Black',
      substituted: true,
    });
    const [fallback] = made.report.fallbacks;
    expect(fallback).toMatchObject({ role: '仿宋', face: '仿宋_GB2312' });
    expect(fallback?.characters).toContain('堃');
    expect(made.report.missingGlyphs).toEqual([]);
    // Every character is there all the same.
    const text = (await taggedPages(made.pdf)).map((page) => page.text).join('');
    expect(compact(text)).toContain('堃、镕、喆、䶮、㙍、玥与生僻字照印');
    expect(compact(text)).toContain(compact(notice.title));
  });
});
