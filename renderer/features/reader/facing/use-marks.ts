/** What is drawn over the pages: annotations, matches, the selection, and the block in hand. */
import { useEffect, useRef, useState } from 'react';
import type {
  Anchor,
  DocumentPages,
  DocumentView,
  FindMatch,
  PageRectangle,
} from '../../../../preload/contract/model.ts';
import { ask } from '../../../app/bridge.ts';
import { useReader } from '../reader-context.ts';
import type { SheetPoint } from './sheet-layout.ts';
import { type MarksBySheet, marksBySheet, type PageMark } from './sheet-marks.ts';

export interface Marks {
  readonly bySheet: MarksBySheet;
  /** Where the match in hand begins; null without one. */
  readonly match: SheetPoint | null;
}

interface Wanted {
  readonly id: string;
  readonly kind: string;
  readonly isUnderline: boolean;
  readonly anchor: Anchor;
}

/** The contract takes no more at a time. */
const mostAnchors = 1000;
const settleMs = 60;

const anchorOfMatch = ({ parts }: FindMatch): Anchor | null => {
  const first = parts[0];
  const last = parts.at(-1);
  return first === undefined || last === undefined
    ? null
    : {
        startBlockId: first.blockId,
        startOffset: first.range[0],
        endBlockId: last.blockId,
        endOffset: last.range[1],
      };
};

/** Later ones are drawn over earlier ones: the block in hand, annotations, matches, the selection. */
export function useMarks(view: DocumentView, pages: DocumentPages | null, blockId: string | null): Marks {
  const selection = useReader((state) => state.selection);
  const find = useReader((state) => state.find);
  const noted = useAnchors(view.document.id, pages, annotationsOf(view));
  const matched = useAnchors(view.document.id, pages, find.isOpen ? matchesOf(find.matches, find.index) : []);
  const selected = useAnchors(
    view.document.id,
    pages,
    selection === null
      ? []
      : [{ id: 'selection', kind: 'selection', isUnderline: false, anchor: selection.anchor }],
  );
  const block = pages?.places.find((place) => place.blockId === blockId);
  const inHand: readonly PageMark[] =
    block === undefined
      ? []
      : [{ id: 'block', kind: 'block', isUnderline: false, rectangles: block.rectangles }];
  const before = useRef<MarksBySheet>(new Map());
  before.current = marksBySheet(
    [...inHand, ...noted, ...boxesOf(view), ...matched, ...selected],
    before.current,
  );
  const [first] = matched.find(({ kind }) => kind === matchInHand)?.rectangles ?? [];
  return {
    bySheet: before.current,
    match: first === undefined ? null : { sheet: first.sheet, x: first.x, y: first.y },
  };
}

const matchInHand = 'match is-current';

/** Rectangles stand where they were drawn; the words in them are not marked once more. */
const boxesOf = ({ annotations }: DocumentView): readonly PageMark[] =>
  annotations.flatMap(({ id, region, colour }) =>
    region === null ? [] : [{ id, kind: `box is-${colour}`, isUnderline: false, rectangles: [region] }],
  );

const annotationsOf = ({ annotations }: DocumentView): readonly Wanted[] =>
  annotations.flatMap(({ id, anchor, region, colour, style }) =>
    anchor === null || region !== null
      ? []
      : [{ id, kind: colour, isUnderline: style === 'underline', anchor }],
  );

const matchesOf = (matches: readonly FindMatch[], index: number): readonly Wanted[] =>
  matches.flatMap((match, at) => {
    const anchor = anchorOfMatch(match);
    const kind = at === index ? matchInHand : 'match';
    return anchor === null ? [] : [{ id: `match-${at}`, kind, isUnderline: false, anchor }];
  });

/** Asked for anew when what is wanted has changed and a moment has passed; the latest answer counts. */
function useAnchors(
  documentId: string,
  pages: DocumentPages | null,
  wanted: readonly Wanted[],
): readonly PageMark[] {
  const [marks, setMarks] = useState<readonly PageMark[]>([]);
  const key = JSON.stringify(wanted);
  const isReady = pages !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key holds all that is wanted
  useEffect(() => {
    if (!isReady || wanted.length === 0) {
      setMarks([]);
      return;
    }
    let isCurrent = true;
    const timer = setTimeout(() => {
      void rectanglesOf(documentId, wanted, () => isCurrent).then((rectangles) => {
        // What is no longer in the document is not drawn; the text says so itself.
        if (!isCurrent || rectangles === null) return;
        setMarks(wanted.map(({ anchor: _, ...mark }, at) => ({ ...mark, rectangles: rectangles[at] ?? [] })));
      });
    }, settleMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [documentId, isReady, key]);
  return marks;
}

/** Of each anchor, however many there are; null where the engine knows no pages or nobody waits any more. */
async function rectanglesOf(
  documentId: string,
  wanted: readonly Wanted[],
  isWanted: () => boolean,
): Promise<readonly (readonly PageRectangle[])[] | null> {
  const all: (readonly PageRectangle[])[] = [];
  for (let from = 0; from < wanted.length && isWanted(); from += mostAnchors) {
    const anchors = wanted.slice(from, from + mostAnchors).map(({ anchor }) => anchor);
    const reply = await ask('document.pagesOf', { documentId, anchors });
    if (!reply.ok) return null;
    all.push(...reply.value);
  }
  return isWanted() ? all : null;
}
