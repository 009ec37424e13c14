/** What is drawn over the pages: annotations, matches, the selection, and the block in hand. */
import { useEffect, useState } from 'react';
import type {
  Anchor,
  DocumentPages,
  DocumentView,
  FindMatch,
  PageRectangle,
} from '../../../../preload/contract/model.ts';
import { ask } from '../../../app/bridge.ts';
import { useReader } from '../reader-context.ts';

export interface PageMark {
  readonly id: string;
  /** yellow … purple for annotations; match, selection, block. */
  readonly kind: string;
  readonly isUnderline: boolean;
  readonly rectangles: readonly PageRectangle[];
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

/** Marks in the order in which they are drawn. */
export function useMarks(
  view: DocumentView,
  pages: DocumentPages | null,
  blockId: string | null,
): readonly PageMark[] {
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
  return [...inHand, ...noted, ...matched, ...selected];
}

const annotationsOf = ({ annotations }: DocumentView): readonly Wanted[] =>
  annotations.flatMap(({ id, anchor, colour, style }) =>
    anchor === null ? [] : [{ id, kind: colour, isUnderline: style === 'underline', anchor }],
  );

const matchesOf = (matches: readonly FindMatch[], index: number): readonly Wanted[] =>
  matches.flatMap((match, at) => {
    const anchor = anchorOfMatch(match);
    const kind = at === index ? 'match is-current' : 'match';
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
    const shown = wanted.slice(0, mostAnchors);
    const timer = setTimeout(() => {
      void ask('document.pagesOf', { documentId, anchors: shown.map(({ anchor }) => anchor) }).then(
        (reply) => {
          // What is no longer in the document is not drawn; the text says so itself.
          if (!isCurrent || !reply.ok) return;
          setMarks(
            shown.map(({ anchor: _, ...mark }, at) => ({ ...mark, rectangles: reply.value[at] ?? [] })),
          );
        },
      );
    }, settleMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [documentId, isReady, key]);
  return marks;
}
