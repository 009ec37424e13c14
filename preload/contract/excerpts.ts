/** 摘编: passages that readers collect, with what is asked of them and how they leave. */
import { z } from 'zod';
import type { Anchor } from './annotations.ts';
import { type ExportFaces, exportFaces } from './export.ts';

export interface ExcerptList {
  readonly id: string;
  readonly title: string;
  readonly items: number;
  /** New excerpts go here unless another list is named. */
  readonly isCurrent: boolean;
}

/** How a passage came in: selected words, a clause, an annotation, the clause of a search hit. */
export const excerptOrigins = ['words', 'clause', 'annotation', 'hit'] as const;
/** `inTrash`: its issue is; `lost`: its words were not found again and stand as they were taken. */
export const excerptStates = ['placed', 'inTrash', 'lost'] as const;

export interface Excerpt {
  readonly id: string;
  /** Null when the document is no longer in the archive. */
  readonly documentId: string | null;
  readonly documentTitle: string;
  readonly documentNumber: string | null;
  readonly issueId: string | null;
  readonly issueLabel: string;
  readonly state: (typeof excerptStates)[number];
  /** Null for `lost`. */
  readonly anchor: Anchor | null;
  /** The way down to the clause (第三章 监督管理 › 第十二条); empty where there are no clauses. */
  readonly path: string;
  readonly page: number | null;
  /** The words, a line feed between blocks. */
  readonly quote: string;
  /** 《标题》（文号），《某省人民政府公报》2023年第4期第4页 */
  readonly source: string;
  /** The reader's own; empty for none. */
  readonly heading: string;
  readonly remark: string;
  readonly origin: (typeof excerptOrigins)[number];
  /** ISO 8601. */
  readonly createdAt: string;
}

export interface ExcerptListView extends ExcerptList {
  readonly excerpts: readonly Excerpt[];
  /** Those of which something could not be read, such as a place. */
  readonly damaged: number;
}

export interface ExcerptsAdded {
  readonly list: ExcerptList;
  readonly added: number;
  /** Passages that the list holds already. */
  readonly known: number;
}

export const excerptForms = ['docx', 'pdf', 'html', 'text', 'markdown'] as const;
export type ExcerptForm = (typeof excerptForms)[number];

/** Forms without pages: what a preview shows of them is their text. */
export const excerptTextForms = ['html', 'text', 'markdown'] as const satisfies readonly ExcerptForm[];
export type ExcerptTextForm = (typeof excerptTextForms)[number];

/** Of a PDF: as official papers are set, or compact in two columns. */
export const excerptLayouts = ['gb9704', 'gazette'] as const;
export type ExcerptLayout = (typeof excerptLayouts)[number];

export interface ExcerptOptions {
  readonly layout: ExcerptLayout;
  readonly faces?: ExportFaces | undefined;
  readonly contents: boolean;
  /** The reader's remarks; headings always go along. */
  readonly remarks: boolean;
}

/** What the dialog offered last. */
export interface ExcerptChoice extends ExcerptOptions {
  readonly form: ExcerptForm;
}

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const offset = z.int().min(0).max(100_000_000);

const options = {
  layout: z.enum(excerptLayouts),
  faces: z.enum(exportFaces).optional(),
  contents: z.boolean(),
  remarks: z.boolean(),
};
export const excerptOptionsSchema = z.strictObject(options);
export const excerptChoiceSchema = z.strictObject({ form: z.enum(excerptForms), ...options });

/** What is to be taken. */
export const excerptSource = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('words'),
    documentId: id,
    anchor: z.strictObject({ startBlockId: id, startOffset: offset, endBlockId: id, endOffset: offset }),
  }),
  /** A block with all that stands below it; `whole`: of rules the whole 第×条 that holds it. */
  z.strictObject({ kind: z.literal('clause'), blockId: id, whole: z.boolean().optional() }),
  /** The clause that holds the block. */
  z.strictObject({ kind: z.literal('hit'), blockId: id }),
  z.strictObject({ kind: z.literal('annotation'), annotationId: id, withNote: z.boolean() }),
]);
export type ExcerptSource = z.input<typeof excerptSource>;
