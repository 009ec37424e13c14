/** Between blocks of the text and places on the pages. */
import type { DocumentPages } from '../../../../preload/contract/model.ts';

export interface SheetPlace {
  readonly sheet: number;
  /** Share of the sheet's height from its top. */
  readonly y: number;
}

/** Where a block begins; null for one that no page shows. */
export function placeOfBlock(pages: DocumentPages, blockId: string): SheetPlace | null {
  const [first] = pages.places.find((place) => place.blockId === blockId)?.rectangles ?? [];
  return first === undefined ? null : { sheet: first.sheet, y: first.y };
}

/** The block that stands at a place or is the next below it on the same sheet or a later one, in reading order. */
export function blockAtPlace(pages: DocumentPages, { sheet, y }: SheetPlace): string | null {
  let nearest: { readonly blockId: string; readonly distance: number } | null = null;
  for (const { blockId, rectangles } of pages.places) {
    for (const rectangle of rectangles) {
      const distance = rectangle.sheet - sheet + (rectangle.y + rectangle.height - y);
      if (distance < 0 || (nearest !== null && distance >= nearest.distance)) continue;
      nearest = { blockId, distance };
    }
  }
  return nearest?.blockId ?? null;
}
