export { decodeMap, encodeMap } from './map-codec.ts';
export {
  type MapPage,
  offsetAt,
  offsetsIn,
  type PageMap,
  type PageQuads,
  type Quad,
  quadsOf,
} from './page-map.ts';
export {
  type ShownPage,
  type ShownRectangle,
  shapeOf,
  shownRectangle,
  storedPoint,
} from './shown-page.ts';
