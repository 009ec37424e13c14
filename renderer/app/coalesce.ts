/**
 * One run at a time: whatever is asked for while it goes on is done by one more run after it, and waits for that. So no
 * answer is overtaken by an older one.
 */
export function coalesce(work: () => Promise<unknown>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;

  const run = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      await work();
    } while (isAskedAgain);
  };

  return () => {
    if (running === null) {
      running = run().finally(() => {
        running = null;
      });
    } else isAskedAgain = true;
    return running;
  };
}
