/** What a file of excerpts is made from, and the entries that every form of it sets. */
import type { ExportDocument } from '../export-input.ts';
import type { Part } from '../forms/parts.ts';

/** One excerpt as it was collected. */
export interface ExcerptItem {
  /** The reader's own; empty for none. */
  readonly heading: string;
  readonly remark: string;
  /** Where its words stand (UTF-16 units of the document's text); null where they were not found again. */
  readonly place: { readonly item: ExportDocument; readonly start: number; readonly end: number } | null;
  /** As they were taken, for an excerpt without a place. */
  readonly kept: {
    readonly quote: string;
    readonly path: string;
    readonly source: string;
    readonly issueLabel: string;
  };
}

export interface ExcerptEntry {
  readonly heading: string;
  /** The way down to the clause (第三章 监督管理 › 第十二条); empty where there are no clauses. */
  readonly path: string;
  /** What it is called where it has neither heading nor path. */
  readonly documentTitle: string;
  /** Blocks, and parts of blocks: their texts joined by line feeds are the document's words. */
  readonly parts: readonly Part[];
  /** 《标题》（文号），《某省人民政府公报》2023年第4期第4页 */
  readonly source: string;
  readonly remark: string;
  /** True where the words stand as they were taken, because the document does not hold them any more. */
  readonly isLost: boolean;
}

export interface ExcerptsInput {
  readonly title: string;
  /** In the reader's order. */
  readonly items: readonly ExcerptItem[];
  readonly options: {
    /** Of a PDF. */
    readonly layout: 'gb9704' | 'gazette';
    /** `office`: the office's own faces where this machine has them; left out: the bundled ones alone. */
    readonly faces?: 'bundled' | 'office' | undefined;
    /** A page of contents, in a PDF. */
    readonly contents: boolean;
    readonly remarks: boolean;
  };
  /** Of what the program adds. */
  readonly language: 'zh-CN' | 'en';
  readonly programVersion: string;
  /** ISO 8601; the only clock an export knows. */
  readonly madeAt: string;
}

export const excerptForms = ['docx', 'html', 'text', 'markdown'] as const;
export type ExcerptForm = (typeof excerptForms)[number];
