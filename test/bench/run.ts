/** `npm run bench [-- [--tiny] name…]`: prints one JSON object; ratios are measured in one run on one machine. */
import type { BenchSize } from './size.ts';

type Bench = (size: BenchSize) => Promise<unknown>;

/** Each is loaded when its turn comes: what one needs takes no memory from another. */
const benches: Readonly<Record<string, () => Promise<Bench>>> = {
  write: async () => (await import('./write.ts')).benchWrite,
  start: async () => (await import('./start.ts')).benchStart,
  parsing: async () => (await import('./parsing.ts')).benchParsing,
  search: async () => (await import('./search/bench.ts')).benchSearch,
  pdf: async () => (await import('./pdf.ts')).benchPdf,
  pages: async () => (await import('./pages.ts')).benchPages,
  export: async () => (await import('./export.ts')).benchExport,
};

const tiny = '--tiny';
const size: BenchSize = process.argv.includes(tiny) ? 'tiny' : 'whole';
const wanted = process.argv.slice(2).filter((name) => name !== tiny);
const names = wanted.length > 0 ? wanted : Object.keys(benches);
const report: Record<string, unknown> = { node: process.versions.node, at: new Date().toISOString() };
for (const name of names) {
  const load = benches[name];
  if (!load) throw new Error(`no bench named ${name}: ${Object.keys(benches).join(', ')}`);
  const bench = await load();
  report[name] = await bench(size);
}
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
