/** What the text is written from: paragraphs of lines, rows of cells. */
import type { PlacedLine } from './lines.ts';

/** A line with the column it stands in. */
export interface FlowLine {
  readonly line: PlacedLine;
  readonly left: number;
  readonly right: number;
  /** Sheet index from 0. */
  readonly page: number;
  /** Flows are counted through the file: lines of one flow stand below each other. */
  readonly flow: number;
}

export type Block =
  | {
      readonly kind: 'paragraph';
      readonly page: number;
      readonly lines: readonly FlowLine[];
      readonly isNote?: boolean;
    }
  | { readonly kind: 'row'; readonly page: number; readonly cells: readonly (readonly PlacedLine[])[] };

/** Before paragraphs are joined. */
export type Item =
  | ({
      readonly kind: 'line';
      /** A row of a contents page: what it joins is known already. */
      readonly isAlone?: boolean;
      readonly joins?: boolean;
      /** A line of a footnote. */
      readonly isNote?: boolean;
    } & FlowLine)
  | {
      readonly kind: 'row';
      readonly page: number;
      readonly flow: number;
      readonly cells: readonly (readonly PlacedLine[])[];
    };
