export interface PrintJob {
  readonly htmlPath: string;
  readonly timeoutMs: number;
}
export interface Printer {
  readonly print: (job: PrintJob) => Promise<Uint8Array>;
}
