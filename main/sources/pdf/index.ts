export { decodeMap, encodeMap } from './map-codec.ts';
export type { PdfErrorCode } from './open-pdf.ts';
export {
  type MapPage,
  offsetAt,
  offsetsIn,
  type PageMap,
  type PageQuads,
  type Quad,
  quadsOf,
} from './page-map.ts';
export { type ReadOptions, type ReadResult, readPdf } from './read-pdf.ts';
export { type ShownPage, type ShownRectangle, shapeOf, shownRectangle, storedPoint } from './shown-page.ts';
export type { UntrustedReason } from './trust.ts';
