/**
 * What every kind of source file is turned into before parsing: pages of lines with their positions.
 * A text file is one page without geometry; a PDF has a page per sheet.
 */

/** One line of a source. `start` is the offset of its first character in `SourceText.text`. */
export interface SourceLine {
  readonly text: string;
  readonly start: number;
}

export interface SourcePage {
  /** Sheet number from 1; 0 for sources that know no pages. */
  readonly sheet: number;
  /** Number printed on the page; null where none is, and for sources that know no pages. */
  readonly printed: number | null;
  readonly lines: readonly SourceLine[];
  /** True of a page whose text is none or not what is printed (a scan, say): its lines are empty. */
  readonly isPicture?: boolean;
  /** Where footnotes begin among its lines: offsets in `SourceText.text`. */
  readonly notes?: readonly number[];
}

/** What stands on a page beside its text: its place in the text of the file, behind the last page's lines. */
export interface FurnitureSpan {
  readonly start: number;
  readonly end: number;
  readonly reason: 'runningHead' | 'pageNumber' | 'webResidue' | 'watermark' | 'noteMark' | 'unseen';
  readonly sheet: number;
}

/** Decoded text of one source file. Offsets everywhere are UTF-16 units of `text`. */
export interface SourceText {
  readonly text: string;
  readonly pages: readonly SourcePage[];
  /** As recognised: utf-8, utf-16le, utf-16be, gb18030, big5; pdf. */
  readonly encoding: string;
  /** Running heads and page numbers that the source's reader has found; no page's lines hold them. */
  readonly furniture?: readonly FurnitureSpan[];
}
