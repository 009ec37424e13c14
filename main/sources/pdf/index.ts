export { decodeMap, encodeMap } from './map/map-codec.ts';
export {
  type MapPage,
  offsetAt,
  offsetsIn,
  type PageMap,
  type PageQuads,
  type Quad,
  quadsOf,
} from './map/page-map.ts';
export {
  type ShownPage,
  type ShownRectangle,
  shapeOf,
  shownRectangle,
  storedPoint,
} from './map/shown-page.ts';
export type { PdfErrorCode } from './open/open-pdf.ts';
export { type ReadOptions, type ReadResult, readPdf } from './read-pdf.ts';
export type { UntrustedReason } from './text/trust.ts';
