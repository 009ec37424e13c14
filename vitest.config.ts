import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

const fileOf = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The bounds are for failures only, so they are wide: a machine busy with other work must not fail a test. */
const common: TestProjectInlineConfiguration['test'] = {
  alias: [{ find: /^\.\.\/worker-file\.ts$/, replacement: fileOf('test/helpers/built-worker-file.ts') }],
  testTimeout: 180_000,
  hookTimeout: 180_000,
  expect: { poll: { timeout: 60_000, interval: 20 } },
  setupFiles: ['test/helpers/each-file.ts'],
};

/**
 * Tests that put something in a module's place need modules of their own, and so do those that read PDF as the program
 * does: pdf.js's worker keeps soft hyphens only where the program is the first to load it.
 */
const apart = [
  'test/unit/contract/**/*.test.ts',
  'test/unit/host/electron/**/*.test.ts',
  'test/unit/renderer/locked-files.test.ts',
  'test/unit/sources/pdf-*.test.ts',
];

export default defineConfig(({ mode }) => ({
  test: {
    // More than there are processors make each test slower, and the run too.
    maxWorkers: Math.min(Math.max(availableParallelism(), 2), 4),
    globalSetup: ['test/helpers/whole-run.ts'],
    // The program is started some hundred times; each test's own data folder would have it compiled anew.
    env: {
      NODE_COMPILE_CACHE: fileOf('node_modules/.cache/compiled'),
      GAZETTE_LONG: mode === 'long' ? '1' : '0',
    },
    projects: [
      { test: { ...common, name: 'apart', include: apart } },
      { test: { ...common, name: 'e2e', include: ['test/e2e/**/*.test.ts'], isolate: false } },
      // Long proofs: `npm run fault` runs these alone.
      { test: { ...common, name: 'fault', include: ['test/fault/**/*.test.ts'], testTimeout: 7_200_000 } },
      {
        test: {
          ...common,
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}', 'test/golden/**/*.test.ts'],
          exclude: apart,
          // A worker loads the program's modules once, not once for each file.
          isolate: false,
        },
      },
    ],
  },
}));
