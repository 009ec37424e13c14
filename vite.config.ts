import { cpSync } from 'node:fs';
import { builtinModules } from 'node:module';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type UserConfig } from 'vite';

const nodeBuiltins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

/** Packages whose code goes into a bundle are named beside it, with their licences in full. */
const licences = { fileName: 'third-party-licences.md' };

/** What pdf.js reads while it draws a page: character maps, substitute fonts, decoders of pictures. */
const pdfResources: Plugin = {
  name: 'pdf-resources',
  writeBundle: ({ dir }) => {
    for (const name of ['cmaps', 'standard_fonts', 'wasm'])
      cpSync(`node_modules/pdfjs-dist/${name}`, `${dir}/pdfjs/${name}`, { recursive: true });
  },
};

/** The window: one bundle for both hosts, no inline scripts so that a strict CSP holds. */
const renderer: UserConfig = {
  root: 'renderer',
  base: './',
  plugins: [react(), pdfResources],
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
    license: licences,
  },
};

/** The bridges: one self-contained classic script each, as a sandboxed preload must be. */
const preload: UserConfig = {
  build: {
    outDir: 'out/preload',
    emptyOutDir: true,
    target: 'chrome120',
    minify: false,
    license: licences,
    rolldownOptions: {
      input: 'preload/bridge/electron.ts',
      external: ['electron'],
      output: { format: 'cjs', entryFileNames: 'electron.cjs', codeSplitting: false },
    },
  },
};

const browserBridge: UserConfig = {
  build: {
    outDir: 'out/preload',
    emptyOutDir: false,
    target: 'chrome120',
    minify: false,
    license: licences,
    rolldownOptions: {
      input: 'preload/bridge/browser.ts',
      output: { format: 'iife', entryFileNames: 'browser.js', codeSplitting: false },
    },
  },
};

/** What Electron and the installed program run; from a checkout Node runs the sources as they are. */
const main: UserConfig = {
  build: {
    outDir: 'out/main',
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    ssr: true,
    license: licences,
    rolldownOptions: {
      input: {
        main: 'main/host/electron/main.ts',
        gazette: 'main/host/cli/gazette.mjs',
        engine: 'main/engine/process.ts',
        'job-worker': 'main/engine/running/job-worker.ts',
        'source-thread': 'main/engine/importing/source-thread.ts',
        'search-thread': 'main/engine/search/search-thread.ts',
        'list-thread': 'main/engine/search/list-thread.ts',
      },
      external: ['electron', 'better-sqlite3', 'playwright-core', ...nodeBuiltins],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3', 'playwright-core'] },
};

const byMode: Readonly<Record<string, UserConfig>> = { preload, browserBridge, main };

export default defineConfig(({ mode }) => byMode[mode] ?? renderer);
