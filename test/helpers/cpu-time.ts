/** Milliseconds that this thread itself worked: what else the machine does meanwhile is not counted. */
export function cpuTime(work: () => unknown): number {
  const start = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}
