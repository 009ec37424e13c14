import type { GazetteDocument } from './tree.ts';

/** A document's number as printed; an order's, which is printed as 第706号, with whose it is: 国令第706号. */
export function shownNumber({
  documentNumberPrinted: printed,
  documentNumber,
}: Pick<GazetteDocument, 'documentNumberPrinted' | 'documentNumber'>): string | null {
  return printed === null || /^第/.test(printed.trim()) ? (documentNumber ?? printed) : printed;
}
