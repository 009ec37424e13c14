/**
 * The issue tree: what one gazette issue is made of once it has been taken apart. Plain readonly data;
 * every part can be traced to the characters of the source through its spans.
 *
 * Spans count UTF-16 units of the decoded source text, half-open, after a byte-order mark is removed and
 * with line ends as in the file.
 */

import type { CorrectedField } from './corrected-fields.ts';

/** Half-open range of UTF-16 units in the decoded source text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A place on a page of a PDF: page index from 1 and quadrilaterals (x1 y1 … x4 y4) in PDF points. */
export interface PageSpan {
  readonly page: number;
  readonly quads: readonly (readonly number[])[];
}

/** Where in the source file a value stands (来源). */
export type Span = TextSpan | PageSpan;

/** 期, with what masthead, contents page and colophon say of it. Null where the source says nothing. */
export interface IssueFacts {
  readonly publication: string | null;
  readonly year: number | null;
  /** An integer, or a string such as "4-5" for a joint issue or "增刊1" for a supplement. */
  readonly number: number | string | null;
  readonly cumulativeNumber: number | null;
  /** The prefix and number as printed, such as 复总第888期. */
  readonly cumulativePrinted: string | null;
  /** YYYY-MM-DD. */
  readonly publishedOn: string | null;
  readonly frequency: string | null;
  readonly sponsor: string | null;
  readonly publisher: string | null;
  readonly editors: readonly { readonly role: string; readonly names: readonly string[] }[];
  readonly issn: string | null;
  readonly cn: string | null;
  readonly address: string | null;
  readonly postcode: string | null;
  readonly phones: readonly string[];
  readonly fax: string | null;
  readonly website: string | null;
  readonly email: string | null;
  readonly printer: string | null;
}

export type TocState = 'matched' | 'titleDiffers' | 'missing';

/** One row of the contents page (目录), with the document it was matched to. */
export interface TocEntry {
  readonly section: string | null;
  readonly title: string;
  /** Normal form; a row that covers two acts keeps the range, such as 吉政干任〔2023〕6-7号. */
  readonly documentNumber: string | null;
  /** Printed page number of the contents row. */
  readonly page: number | null;
  readonly documentId: string | null;
  readonly state: TocState;
  readonly span: Span;
}

/** 栏目: a run of documents under one heading of the contents page or the body. */
export interface Section {
  readonly title: string;
  readonly documentIds: readonly string[];
}

/** `document` is an official document; the others are the issue's remaining parts. */
export type DocumentKind =
  | 'document'
  | 'article'
  | 'appointments'
  | 'chronicle'
  | 'contents'
  | 'frontMatter'
  | 'backMatter';

export type BlockKind =
  | 'heading'
  | 'paragraph'
  | 'clause'
  | 'table'
  | 'list'
  | 'signature'
  | 'caption'
  | 'other';

/** 牵头; 配合, 参与, 协助, 会同; 负责; 指导, 督促, 监督. */
export const responsibilityRoles = ['lead', 'cooperate', 'responsible', 'guide'] as const;
export type ResponsibilityRole = (typeof responsibilityRoles)[number];

/** One unit's part in a clause (责任分工), in printed order. */
export interface Responsibility {
  /** The unit's name in full form where it is known, else as printed. */
  readonly unit: string;
  readonly printed: string;
  readonly role: ResponsibilityRole;
  /** True where the list ends in 等 or 等部门: other units may belong to it. */
  readonly openEnded: boolean;
  /** Id of the clause whose general sentence this was taken from, or null if it is this block's own. */
  readonly inheritedFrom: string | null;
  /** Printed in a bracket (（A负责）), on a line of its own (责任单位：A), or in a column of a table. */
  readonly origin: 'bracket' | 'line' | 'table';
  /** Row of the table's `rows`, from 0, where the origin is a table; else null. */
  readonly row: number | null;
}

/** A duty in running text (由省水利厅负责, 各地要…): not among the printed lists of units, and marked as such. */
export interface RunningDuty {
  readonly unit: string;
  readonly printed: string;
  readonly role: ResponsibilityRole;
  /** Place of the unit in the block's clean text. */
  readonly range: readonly [number, number];
}

export type CitationState = 'self' | 'resolved' | 'absent' | 'ambiguous' | 'titleOnly';

/** 引用: a document named in a block. `span` counts in the source, `range` in the block's clean text. */
export interface Citation {
  readonly text: string;
  readonly title: string | null;
  readonly documentNumber: string | null;
  /** Number, else title, of what a short name (以下简称《纲要》) stands for in this document; else null. */
  readonly standsFor: string | null;
  readonly state: CitationState;
  readonly documentId: string | null;
  readonly span: Span;
  readonly range: readonly [number, number];
}

/** 时限, as printed; `yearly` is what comes again (each year, quarter, month or week); `computedOn` is ours and never shown without saying so. */
export interface Deadline {
  readonly text: string;
  readonly kind: 'by' | 'withinYear' | 'range' | 'yearly' | 'relative' | 'period';
  /** YYYY, YYYY-MM or YYYY-MM-DD as far as printed; null where nothing can be computed. */
  readonly computedOn: string | null;
  readonly range: readonly [number, number];
}

/** 指标: a value to be reached, as printed. */
export interface Target {
  readonly text: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly comparison: 'eq' | 'gte' | 'gt' | 'lte' | 'lt' | null;
  readonly baseline: string | null;
  readonly range: readonly [number, number];
}

/** A change to the text beyond white space, line joins and width; none is made without being listed. */
export interface Correction {
  readonly printed: string;
  readonly read: string;
  readonly span: Span;
}

/** 正文块: the unit that is addressed, searched and annotated. */
export interface Block {
  readonly id: string;
  readonly kind: BlockKind;
  /** 0 for titles of document, instrument and attachment; clauses and headings count from 1 downwards. */
  readonly level: number;
  /** As printed, with no text after it: 一、 （一） 1. 第三条 ——; null where the block has none. */
  readonly label: string | null;
  /** Labels from the outermost clause to this one, joined by " › "; empty outside clauses. */
  readonly path: string;
  readonly parentId: string | null;
  /** Clean text, the label included. */
  readonly text: string;
  /** UTF-16 length of the bold lead sentence (label included) that heads a clause, or 0. */
  readonly headLength: number;
  readonly spans: readonly Span[];
  /** Printed page where it is known. */
  readonly page: number | null;
  readonly responsibilities: readonly Responsibility[];
  readonly duties: readonly RunningDuty[];
  readonly citations: readonly Citation[];
  readonly deadlines: readonly Deadline[];
  readonly targets: readonly Target[];
  readonly corrections: readonly Correction[];
}

export interface Table {
  readonly id: string;
  readonly blockId: string;
  readonly caption: string | null;
  readonly header: readonly (readonly string[])[];
  /** Cells that a rowspan carries down are filled in; attributes of a row are further columns. */
  readonly rows: readonly (readonly string[])[];
  /** Cells of `rows`, as [row, column] from 0, that a rowspan carried down: printed once, further up. */
  readonly carried: readonly (readonly [number, number])[];
  /** Names of the further columns at each row's end, such as 计算方法. */
  readonly attributes: readonly string[];
}

/** 印发件: what a notice issues or passes on. */
export interface Instrument {
  readonly title: string;
  /** 方案, 规划, 条例, 请示 …: the last word of its title. */
  readonly kind: string | null;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  /** YYYY-MM-DD or null. */
  readonly signedOn: string | null;
}

export interface Attachment {
  readonly label: string;
  readonly title: string;
  /** True where the gazette says （略）. */
  readonly omitted: boolean;
}

export type FactKind = 'inForce' | 'validity' | 'repeal' | 'expiry' | 'cease' | 'amend' | 'continue';

/** 效力线索: a sentence on validity; never a verdict. */
export interface Fact {
  readonly kind: FactKind;
  readonly text: string;
  /** Title or number of the document it speaks of; null for the document itself. */
  readonly target: string | null;
  readonly blockId: string;
  readonly span: Span;
}

/** 文件: one published item of an issue. */
export interface GazetteDocument {
  readonly id: string;
  readonly section: string | null;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly documentNumberPrinted: string | null;
  readonly issuer: string | null;
  readonly addressees: readonly string[];
  readonly signedBy: readonly string[];
  /** YYYY-MM-DD or null. */
  readonly signedOn: string | null;
  readonly genre: string | null;
  readonly instruments: readonly Instrument[];
  readonly kind: DocumentKind;
  readonly inContents: boolean;
  /** What of it a reader has set right: it stands here as corrected. `structure`: its paragraphs, their kinds or its borders. */
  readonly corrected: readonly (CorrectedField | 'structure')[];
  /** Printed pages as far as known, such as [4, 10]; empty where the source gives none. */
  readonly pages: readonly number[];
  readonly span: Span;
  readonly attachments: readonly Attachment[];
  readonly notes: readonly string[];
  readonly facts: readonly Fact[];
  /** The blocks' texts joined by line feeds. */
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly tables: readonly Table[];
}

/** 人事任免: one person, one post, one action. */
export interface Appointment {
  readonly person: string;
  readonly post: string;
  /** 任命, 聘任, 免去, 不再担任 … as printed; 任 alone (张三任…) is 任命. */
  readonly action: string;
  /** YYYY-MM-DD, or null where the source gives no year to reckon from. */
  readonly on: string | null;
  readonly by: string | null;
  readonly term: string | null;
  readonly documentNumber: string | null;
  readonly blockId: string;
  readonly span: Span;
}

/** 政务要闻: one entry with the paragraphs that go on with it; 同日 has been replaced by the date before it. */
export interface ChronicleEntry {
  /** YYYY-MM-DD, YYYY-MM where no day is printed (上旬, 4月); null where the source gives no year to reckon from. */
  readonly on: string | null;
  /** Last day of a range, else null. */
  readonly until: string | null;
  readonly text: string;
  readonly blockId: string;
  readonly span: Span;
}

export interface Caption {
  readonly label: string | null;
  readonly text: string;
  readonly blockId: string;
  readonly span: Span;
}

/** Source characters that stand in no block, with the reason. */
export interface Dropped {
  readonly span: Span;
  readonly reason:
    | 'runningHead'
    | 'pageNumber'
    | 'leader'
    | 'repeatedTableHead'
    | 'tableRule'
    | 'webResidue'
    | 'watermark'
    | 'noteMark'
    | 'unseen';
}

/**
 * 识读提示: something the reader should check. `code` is `parse/…`, `params` what its sentence speaks of; the sentence
 * comes from the locale.
 */
export interface ParseWarning {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly span: Span;
}

/** Everything one source file gives, as `show` and `parse` print it. */
export interface IssueTree {
  readonly issue: IssueFacts;
  readonly toc: readonly TocEntry[];
  readonly sections: readonly Section[];
  readonly documents: readonly GazetteDocument[];
  readonly appointments: readonly Appointment[];
  readonly chronicle: readonly ChronicleEntry[];
  readonly captions: readonly Caption[];
  readonly dropped: readonly Dropped[];
  readonly warnings: readonly ParseWarning[];
}
