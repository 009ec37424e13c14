import { expect, it } from 'vitest';
import { killImports } from '../../crash/kill-import.ts';
import { tried } from '../../helpers/length.ts';

it('an import that is killed leaves the old state or the new one', async () => {
  const report = await killImports(tried(3, 50), 20230228);
  expect(report.failures).toEqual([]);
  expect(Math.min(...report.committed), 'at least one kill came in the middle').toBeLessThan(20);
});
