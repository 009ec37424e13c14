/** The text of one page as a person sees it: fonts read as they print, notes typed on it, nothing that is not drawn. */

import type { Box } from '../../layout/geometry.ts';
import type { Piece } from '../../layout/pieces.ts';
import type { PdfDocument, PdfPage } from '../open/open-pdf.ts';
import { annotationItems } from './annotation-items.ts';
import { type Collisions, collisionsOf } from './collisions.ts';
import { type IsLayerOn, type Look, looksOf } from './drawn-text.ts';
import { withMisreadFonts } from './misread-bytes.ts';
import { type PiecesOfPage, readPieces, type TextItem } from './read-pieces.ts';

export interface PageText extends PiecesOfPage {
  /** Text that the page holds and does not show. */
  readonly unseen: readonly Piece[];
  /** True where text is printed over other text. */
  readonly isCrowded: boolean;
}

/** The file's layers. */
export interface Layers {
  readonly isOn: IsLayerOn;
  /** True where one or more are switched off when the file is opened. */
  readonly hasOff: boolean;
}

/** More pieces over one another than this, and it is looked at how they are drawn. */
const fewestCrowded = 2;
/** A page that shows so much of what it holds unseen as well holds it twice. */
const mostlyShown = 0.5;

/** Which layers a viewer shows when it opens the file. */
export async function layersOf(pdf: PdfDocument): Promise<Layers> {
  const config = await pdf.getOptionalContentConfig({ intent: 'display' });
  const groups = [...(config as Iterable<readonly [string, { readonly visible: boolean }]>)];
  return {
    isOn: (properties) => config.isVisible(properties),
    hasOff: groups.some(([, group]) => !group.visible),
  };
}

const lengthOf = (items: readonly TextItem[]): number =>
  items.reduce((sum, { str }) => sum + str.replace(/\s/g, '').length, 0);

/** Items of an invisible layer that repeat what is seen: all of them on a page that shows its text, else those under it. */
function doubledItems(
  seen: readonly TextItem[],
  invisible: readonly TextItem[],
  view: Box,
): ReadonlySet<TextItem> {
  if (invisible.length === 0 || lengthOf(seen) >= lengthOf(invisible) * mostlyShown)
    return new Set(invisible);
  const shown = readPieces(seen, view).pieces;
  return new Set(
    invisible.filter((item) => {
      const own = readPieces([item], view).pieces;
      const crowd: Collisions = collisionsOf([...shown, ...own]);
      return own.some((piece) => crowd.has(piece));
    }),
  );
}

interface Sifted {
  readonly kept: readonly TextItem[];
  readonly unseen: readonly TextItem[];
}

function siftUnseen(items: readonly TextItem[], looks: readonly Look[], view: Box): Sifted {
  const inked = items.map((item, at): TextItem => ({ ...item, paleness: looks[at]?.paleness ?? 0 }));
  const as = (sight: Look['sight']): readonly TextItem[] =>
    inked.filter((_, at) => looks[at]?.sight === sight);
  const out = new Set([...as('offLayer'), ...doubledItems(as('seen'), as('invisible'), view)]);
  return { kept: inked.filter((item) => !out.has(item)), unseen: [...out] };
}

/** Reads a page's text. How it is drawn is asked only where layers are off or text lies over text: that costs as much again. */
export async function readPageText(page: PdfPage, layers: Layers): Promise<PageText> {
  const view = page.view as unknown as Box;
  const { items: found } = await page.getTextContent({ disableNormalization: true });
  const texts = withMisreadFonts(found.filter((item) => 'str' in item) as readonly TextItem[]);
  const typed = await annotationItems(page);
  const all = readPieces([...texts, ...typed], view);
  const isCrowded = collisionsOf(all.pieces).size >= fewestCrowded;
  if (!isCrowded && !layers.hasOff) return { ...all, unseen: [], isCrowded };
  const { kept, unseen } = siftUnseen(texts, await looksOf(page, texts, layers.isOn), view);
  return {
    ...readPieces([...kept, ...typed], view),
    unseen: unseen.length === 0 ? [] : readPieces(unseen, view).pieces,
    isCrowded,
  };
}
