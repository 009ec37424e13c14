/** What an export is made from. */
import type { GazetteDocument } from '../gazette/tree.ts';
import type { Printer } from './printer.ts';

/** The issue a document was printed in, as far as it is known. */
export interface ExportIssue {
  readonly publication: string | null;
  readonly year: number | null;
  readonly number: number | string | null;
  /** The bundled, invented issue: every page says so. */
  readonly isSample?: boolean;
}

/** A stretch of a document's clean text: UTF-16 offsets within blocks; it may cross block borders. */
export interface ExportAnchor {
  readonly startBlockId: string;
  readonly startOffset: number;
  readonly endBlockId: string;
  readonly endOffset: number;
}

export interface ExportAnnotation {
  readonly id: string;
  /** Null for an annotation whose place was not found again: it is listed with its quote. */
  readonly anchor: ExportAnchor | null;
  readonly quote: string;
  /** `box`: words in a rectangle on the page. */
  readonly style: 'highlight' | 'underline' | 'box';
  readonly colour: 'yellow' | 'red' | 'green' | 'blue' | 'purple';
  readonly note: string;
  readonly tags: readonly string[];
  /** ISO 8601; where unknown, the time of the export stands in copies of original pages. */
  readonly createdAt?: string;
  readonly updatedAt?: string;
}

/** A stretch of text on one page: quadrilaterals (x1 y1 … x4 y4, a line each) in PDF points of the page as stored. */
export interface SheetQuads {
  /** Page index from 1. */
  readonly sheet: number;
  readonly quads: readonly (readonly number[])[];
}

/** Where a document stands in the PDF it was read from. */
export interface OriginalPlaces {
  /** Path of the original, which is only read. */
  readonly file: string;
  /** The pages that hold it, from 1, rising. */
  readonly sheets: readonly number[];
  /** Where its parts begin, for the outline; the document itself (level 0) first. */
  readonly headings: readonly {
    readonly title: string;
    readonly level: number;
    readonly sheet: number;
    /** Upper left corner in PDF points. */
    readonly left: number;
    readonly top: number;
  }[];
  /** By annotation: the lines it marks, or the rectangle that was drawn. */
  readonly marks: ReadonlyMap<string, OriginalMark>;
}

export interface OriginalMark {
  readonly kind: 'words' | 'rectangle';
  readonly places: readonly SheetQuads[];
}

export interface ExportDocument {
  readonly document: GazetteDocument;
  readonly issue: ExportIssue;
  /** SHA-256 of the original file, in hexadecimal. */
  readonly sourceSha256: string;
  readonly annotations: readonly ExportAnnotation[];
  /** Only where it came as a PDF; layout `original` needs it. */
  readonly original?: OriginalPlaces;
}

export interface ExportInput {
  /** In the order they are to be set. */
  readonly documents: readonly ExportDocument[];
  readonly options: {
    readonly layout: 'gb9704' | 'gazette' | 'original';
    readonly cover: boolean;
    readonly contents: boolean;
    readonly annotations: boolean;
    /** Title on the cover; empty for the program's own wording. */
    readonly title: string;
    /** Drawn across every page; empty or left out for none. */
    readonly watermark?: string | undefined;
    /** Without it the file can't be opened; empty or left out for none. */
    readonly password?: string | undefined;
    /** `office`: the office's own faces where this machine has them; left out: the bundled ones alone. */
    readonly faces?: 'office' | 'bundled' | undefined;
  };
  /** Of what the program adds (heads, notes); the documents stay as they are. */
  readonly language: 'zh-CN' | 'en';
  readonly programVersion: string;
  /** Whose annotations they are, for copies of original pages. */
  readonly annotator?: string;
  /** ISO 8601; the only clock an export knows. */
  readonly madeAt: string;
}

export interface ExportPorts {
  readonly printer: Printer;
  /** A folder of the caller's for the page file; what is written there is removed again. */
  readonly temporaryFolder: string;
  /** Where the font files lie; without it the program's own are found. */
  readonly fontsFolder?: string;
  /** Where the office's own faces are looked for; without it the system's folders. */
  readonly officeFolders?: readonly string[];
  readonly signal?: AbortSignal;
  /** Steps done and steps in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface FontUse {
  /** 仿宋, 小标宋, 黑体, 楷体, 宋体 */
  readonly role: string;
  readonly face: string;
  /** True where the face is not of the kind the standard asks for. */
  readonly substituted: boolean;
}

/** Characters that a face of the office has not: they were taken from a bundled one. */
export interface FontFallback {
  readonly role: string;
  readonly face: string;
  readonly characters: readonly string[];
}

export interface PdfExport {
  readonly pdf: Uint8Array;
  readonly report: {
    readonly pages: number;
    readonly bytes: number;
    readonly documents: number;
    readonly fonts: readonly FontUse[];
    readonly fallbacks: readonly FontFallback[];
    /** Characters for which no bundled face has a glyph. */
    readonly missingGlyphs: readonly string[];
  };
}
