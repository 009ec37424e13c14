import { expect, it } from 'vitest';
import { asErrorInfo } from '../../../main/engine/errors.ts';
import { createJobs } from '../../../main/engine/jobs.ts';
import type { EngineEvent } from '../../../preload/contract/index.ts';

it('a job that is cancelled before its work has begun hears of it when it begins', async () => {
  const events: EngineEvent[] = [];
  const jobs = createJobs(
    (event) => events.push(event),
    (error) => asErrorInfo(error, 'zh-CN'),
  );
  let heard = 0;
  const jobId = jobs.start('verify', async (job) => {
    job.onCancel(() => {
      heard += 1;
    });
    job.checkCancelled();
    throw new Error('not reached');
  });
  jobs.cancel(jobId);
  await jobs.close();
  expect(heard).toBe(1);
  expect(events.at(-1)).toMatchObject({ type: 'job.end', jobId, outcome: 'cancelled' });
});
