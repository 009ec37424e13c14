/** Each bench works to its end, at a size at which only ratios and counts can be held against anything. */
import { expect, it } from 'vitest';
import { benchExport } from '../../bench/export.ts';
import { benchParsing } from '../../bench/parsing.ts';
import { benchPdf } from '../../bench/pdf.ts';
import { benchSearch } from '../../bench/search/bench.ts';
import { benchWrite } from '../../bench/write.ts';

const positive = expect.toSatisfy((value: unknown) => typeof value === 'number' && value > 0);

it.each([
  ['writing', benchWrite, { ratio: { measured: positive }, medianMs: { wholeImport: positive } }],
  [
    'parsing',
    benchParsing,
    { parseOverNormalise: positive, growthAtHundred: positive, mutations: { faults: 0 } },
  ],
  ['searching', benchSearch, { '0.1M': { exact: { queriesWrong: 0, substringsFound: '50 / 50' } } }],
  ['reading PDF', benchPdf, { readOverBare: positive, importOverBare: positive }],
  ['exporting', benchExport, { documents: 2, pages: positive, ratio: positive }],
] as const)('of %s', async (_what, bench, expected) => {
  expect(await bench('tiny')).toMatchObject(expected);
});
