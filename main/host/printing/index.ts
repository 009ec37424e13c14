import type { Printer } from '../../export/index.ts';
export function createPrinter(): Printer & { close: () => Promise<void> } {
  return { print: async () => new Uint8Array(), close: async () => {} };
}
