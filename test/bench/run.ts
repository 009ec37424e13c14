/** `npm run bench [-- name]`: prints one JSON object; ratios are measured in one run on one machine. */

import { benchExport } from './export.ts';
import { benchPages } from './pages.ts';
import { benchParsing } from './parsing.ts';
import { benchPdf } from './pdf.ts';
import { benchSearch } from './search/bench.ts';
import { benchStart } from './start.ts';
import { benchWrite } from './write.ts';

const benches: Readonly<Record<string, () => Promise<unknown>>> = {
  write: benchWrite,
  start: benchStart,
  parsing: benchParsing,
  search: benchSearch,
  pdf: benchPdf,
  pages: benchPages,
  export: benchExport,
};

const wanted = process.argv.slice(2);
const names = wanted.length > 0 ? wanted : Object.keys(benches);
const report: Record<string, unknown> = { node: process.versions.node, at: new Date().toISOString() };
for (const name of names) {
  const bench = benches[name];
  if (!bench) throw new Error(`no bench named ${name}: ${Object.keys(benches).join(', ')}`);
  report[name] = await bench();
}
process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
