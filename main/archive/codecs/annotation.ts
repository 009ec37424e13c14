/** What is stored of annotations as JSON. */
import { codec } from './codec.ts';
import { integer, list, object, real, text } from './shapes.ts';

/** A rectangle on a sheet (from 1) of one file, in shares of the sheet as the file shows it, from the top left. */
export interface Region {
  /** SHA-256 of the file: on the pages of another it means nothing. */
  readonly source: string;
  readonly sheet: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const share = real(0, 1);

export const region = codec<Region>(
  object<Region>(
    { source: text, sheet: integer(1), x: share, y: share, width: share, height: share },
    // Without one of them it would mark another part of the page.
    ['source', 'sheet', 'x', 'y', 'width', 'height'],
  ),
);

export const tags = codec<readonly string[]>(list(text));
