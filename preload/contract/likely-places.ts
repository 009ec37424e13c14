/** Where an annotation whose place was lost may belong: what the window is told. */
import type { Anchor } from './model.ts';

/** One of the likeliest places; the reader looks at it and decides. */
export interface LikelyPlace {
  readonly documentId: string;
  readonly title: string;
  readonly issueLabel: string;
  readonly anchor: Anchor;
  /** The words there, shortened where they are many, with some of what stands before and behind them. */
  readonly excerpt: { readonly before: string; readonly words: string; readonly after: string };
  /** 0 to 1: how much of the annotation's words and context stands there. */
  readonly score: number;
}
