/**
 * Every request that crosses the border: its name, the run-time schema of its payload and the type of its
 * value. Host, bridge and engine all derive from this one table.
 */
import { z } from 'zod';
import { type CorrectedPlace, type CorrectionView, correctionRequest } from './corrections.ts';
import {
  type Excerpt,
  type ExcerptList,
  type ExcerptListView,
  type ExcerptsAdded,
  excerptChoiceSchema,
  excerptOptionsSchema,
  excerptSource,
  excerptTextForms,
} from './excerpts.ts';
import { faultCodes, faultPlaces } from './faults.ts';
import type { LikelyPlace } from './likely-places.ts';
import {
  type Annotation,
  type AnnotationPage,
  type AppInfo,
  annotationColours,
  annotationStyles,
  type Bookmark,
  type Collection,
  type CollectionView,
  type DocumentPages,
  type DocumentView,
  type EffectsOn,
  type ExportPreview,
  existingFiles,
  exportFaces,
  exportForms,
  exportLayouts,
  exportSubjects,
  type FindMatch,
  type FormPreview,
  fileForms,
  type IssueView,
  type JobInfo,
  type JumpTarget,
  type LibraryTree,
  longestPasswordBytes,
  longestWatermark,
  type PagePlace,
  type PageRectangle,
  pagePanels,
  quotedForms,
  quoteForms,
  type RecentDocument,
  readingFonts,
  type SavedSearch,
  type SearchHealth,
  type SearchPage,
  type SearchResults,
  type SearchTotals,
  type Settings,
  searchOrders,
  sheetFlows,
  sheetSpreads,
  sheetTurns,
  type TrashItem,
  themes,
} from './model.ts';
import { type KeptText, typedKey, typedRequestNames } from './typed-text.ts';

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const handle = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
const none = z.strictObject({});
const stepSchema = z.strictObject({ step: id.optional() });
const offset = z.int().min(0).max(100_000_000);
const note = z.string().max(100_000);
const tags = z.array(z.string().trim().min(1).max(40)).max(40);
const password = z.string().min(1).max(200);
const title = z.string().trim().min(1).max(200);

const anchorSchema = z.strictObject({
  startBlockId: id,
  startOffset: offset,
  endBlockId: id,
  endOffset: offset,
});

const share = z.number().min(0).max(1);
const regionSchema = z.strictObject({
  sheet: z.int().min(1).max(100_000),
  x: share,
  y: share,
  width: share,
  height: share,
});

const exportOptionsSchema = z.strictObject({
  layout: z.enum(exportLayouts),
  cover: z.boolean(),
  contents: z.boolean(),
  annotations: z.boolean(),
  title: z.string().max(200),
  watermark: z.string().max(longestWatermark).optional(),
  faces: z.enum(exportFaces).optional(),
});

const exportPassword = z
  .string()
  .min(1)
  .refine((text) => new TextEncoder().encode(text).byteLength <= longestPasswordBytes);

/** What is wrong with it is said by the engine. */
const namePattern = z.string().max(200);

const formOptionsSchema = z.strictObject({
  form: z.enum(exportForms),
  subject: z.enum(exportSubjects),
  annotations: z.boolean(),
  title: z.string().max(200),
});

/** Values chosen of one facet. */
const chosenValues = z.array(z.string().max(200)).max(50).optional();

const searchFields = {
  query: z.string().max(10_000),
  scope: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('document'), documentId: id }),
    z.strictObject({ kind: z.literal('issue'), issueId: id }),
    z.strictObject({ kind: z.literal('collection'), collectionId: id }),
    z.strictObject({ kind: z.literal('annotated') }),
  ]),
  choice: z.strictObject({
    year: chosenValues,
    publication: chosenValues,
    section: chosenValues,
    issuer: chosenValues,
    genre: chosenValues,
    unit: chosenValues,
  }),
  order: z.enum(searchOrders),
};
/** What a search asks for, as it is asked and kept. */
export const searchRequestSchema = z.strictObject(searchFields);
const searchSchema = z.strictObject({
  ...searchFields,
  limit: z.int().min(1).max(1000),
  offset: z.int().min(0).max(1_000_000),
});

/** What each setting may be. */
export const settingSchemas = {
  language: z.enum(['zh-CN', 'en']),
  theme: z.enum(themes),
  readingFont: z.enum(readingFonts),
  fontSizePx: z.number().min(12).max(40),
  lineHeight: z.number().min(1.2).max(3),
  measure: z.int().min(20).max(60),
  leftPaneWidthPx: z.number().min(0).max(2000),
  rightPaneWidthPx: z.number().min(0).max(2000),
  annotator: z.string().max(60),
  keepRecent: z.boolean(),
  quoteForm: z.enum(quoteForms),
  keepSearchHistory: z.boolean(),
  acceptedUseAt: z.iso.datetime().nullable(),
  backupReminderDays: z.int().min(0).max(3650),
  lastDocumentId: id.nullable(),
  openingDocumentId: id.nullable(),
  exportOptions: exportOptionsSchema.nullable(),
  exportPattern: namePattern.nullable(),
  excerptChoice: excerptChoiceSchema.nullable(),
  exportForm: z
    .strictObject({ form: z.enum([...exportForms, 'pdf']), subject: z.enum(exportSubjects) })
    .nullable(),
  pageView: z.strictObject({
    flow: z.enum(sheetFlows),
    spread: z.enum(sheetSpreads),
    zoom: z.union([z.enum(['width', 'page']), z.number().min(0.25).max(8)]),
    turn: z.literal(sheetTurns),
    panel: z.enum(pagePanels),
  }),
} as const;
const settingsPatch = z.strictObject(settingSchemas).partial();

/** `value` carries a type only: nothing is checked on the way out of our own engine. */
function request<Value>() {
  return <Schema extends z.ZodType>(payload: Schema) => ({ payload, value: undefined as unknown as Value });
}

export const requests = {
  'app.info': request<AppInfo>()(none),
  'app.report': request<{ file: string }>()(z.strictObject({ target: handle })),
  /** A part of the window failed. No words of the error: they may quote what is read. */
  'app.fault': request<null>()(
    z.strictObject({
      where: z.enum(faultPlaces),
      code: z.enum(faultCodes),
      /** Class of the error, such as TypeError. */
      name: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,40}$/),
    }),
  ),
  'settings.get': request<Settings>()(none),
  'settings.set': request<Settings>()(settingsPatch),
  /** With a `step` only that one, and only where it is the next; `label` is null where nothing was taken back. */
  'history.undo': request<{ label: string | null }>()(stepSchema),
  'history.redo': request<{ label: string | null }>()(stepSchema),

  'library.tree': request<LibraryTree>()(none),
  'issue.open': request<IssueView>()(z.strictObject({ issueId: id })),
  /** The decoded source around a span, for 查看原文. `start` is the offset of the first character given. */
  'issue.source': request<{ start: number; text: string }>()(
    z.strictObject({ issueId: id, start: offset, end: offset, context: z.int().min(0).max(5000) }),
  ),
  'issue.remove': request<{ issueId: string }>()(z.strictObject({ issueId: id })),
  'issue.restore': request<{ issueId: string }>()(z.strictObject({ issueId: id })),
  'trash.list': request<readonly TrashItem[]>()(none),
  'trash.empty': request<{ removed: number }>()(none),

  'document.open': request<DocumentView>()(z.strictObject({ documentId: id })),
  /** The clean text asked for as it should be copied, with or without its source. */
  'document.quote': request<{ text: string }>()(
    z.strictObject({ documentId: id, anchor: anchorSchema, form: z.enum(quotedForms) }),
  ),
  'document.find': request<readonly FindMatch[]>()(
    z.strictObject({ documentId: id, query: z.string().max(10_000) }),
  ),
  /** What the other documents of the archive say of this one's validity. */
  'document.effectsOn': request<EffectsOn>()(z.strictObject({ documentId: id })),
  'document.pages': request<DocumentPages>()(z.strictObject({ documentId: id })),
  /** For each anchor where its characters stand, a rectangle a line. */
  'document.pagesOf': request<readonly (readonly PageRectangle[])[]>()(
    z.strictObject({ documentId: id, anchors: z.array(anchorSchema).max(1000) }),
  ),
  'document.atPage': request<PagePlace | null>()(
    z.strictObject({
      documentId: id,
      sheet: z.int().min(1).max(100_000),
      x: z.number().min(0).max(1),
      y: z.number().min(0).max(1),
      /** A click means what it hits; a selection that ends in a margin means the text beside it. */
      reach: z.enum(['hit', 'nearest']),
    }),
  ),
  'reading.setPosition': request<null>()(
    z.strictObject({ documentId: id, blockId: id, fraction: z.number().min(0).max(1) }),
  ),
  'recent.list': request<readonly RecentDocument[]>()(none),
  'recent.clear': request<null>()(none),

  'search.query': request<SearchResults>()(searchSchema),
  /** Asked with the same payload, right after the first results are there. */
  'search.totals': request<SearchTotals>()(searchSchema),
  /** All of it, exact, with every block: for the command line. */
  'search.list': request<SearchPage>()(searchSchema),
  /** Writes the list of results with each block found, its issue, page and clause. */
  /** `left`: documents found that the list leaves out; it holds at most some thousands, and its last row says so. */
  'search.export': request<{ rows: number; left: number; file: string }>()(
    z.strictObject({ request: searchRequestSchema, format: z.enum(['csv', 'xlsx']), target: handle }),
  ),
  'savedSearch.list': request<readonly SavedSearch[]>()(none),
  'savedSearch.add': request<SavedSearch>()(z.strictObject({ title, request: searchRequestSchema })),
  'savedSearch.rename': request<null>()(z.strictObject({ savedSearchId: id, title })),
  'savedSearch.remove': request<null>()(z.strictObject({ savedSearchId: id })),
  /** Looks a sample of documents up in the index. */
  'search.health': request<SearchHealth>()(none),
  /** Makes the index anew, beside reading and searching. */
  'search.reindex': request<{ jobId: string }>()(none),
  'search.history': request<readonly string[]>()(none),
  'search.remember': request<null>()(z.strictObject({ query: z.string().trim().min(1).max(200) })),
  'search.clearHistory': request<null>()(none),
  'jump.query': request<readonly JumpTarget[]>()(
    z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(100) }),
  ),

  'annotation.create': request<Annotation>()(
    z.strictObject({
      documentId: id,
      /** Of a rectangle on a page null: the words it holds are found by the engine. */
      anchor: anchorSchema.nullable(),
      region: regionSchema.optional(),
      style: z.enum(annotationStyles),
      colour: z.enum(annotationColours),
      note,
      tags,
    }),
  ),
  'annotation.update': request<Annotation>()(
    z.strictObject({
      annotationId: id,
      style: z.enum(annotationStyles).optional(),
      colour: z.enum(annotationColours).optional(),
      note: note.optional(),
      tags: tags.optional(),
      anchor: anchorSchema.optional(),
    }),
  ),
  'correction.list': request<readonly CorrectionView[]>()(z.strictObject({ issueId: id })),
  'correction.add': request<CorrectedPlace>()(z.strictObject({ documentId: id, change: correctionRequest })),
  'correction.remove': request<CorrectedPlace | null>()(z.strictObject({ correctionId: id })),
  'annotation.remove': request<null>()(z.strictObject({ annotationId: id })),
  /** Where an annotation without a place may belong, the likeliest first. */
  'annotation.places': request<readonly LikelyPlace[]>()(z.strictObject({ annotationId: id })),
  'annotation.list': request<AnnotationPage>()(
    z.strictObject({
      text: z.string().max(200),
      colours: z.array(z.enum(annotationColours)),
      tags: z.array(z.string().max(40)),
      issueId: id.nullable(),
      documentId: id.nullable(),
      state: z.enum(['all', 'anchored', 'unanchored']),
      limit: z.int().min(1).max(1000),
      offset: z.int().min(0),
    }),
  ),

  'bookmark.list': request<readonly Bookmark[]>()(none),
  'bookmark.add': request<Bookmark>()(z.strictObject({ documentId: id, blockId: id.nullable() })),
  'bookmark.remove': request<null>()(z.strictObject({ bookmarkId: id })),

  'collection.list': request<readonly Collection[]>()(none),
  'collection.open': request<CollectionView>()(z.strictObject({ collectionId: id })),
  'collection.create': request<Collection>()(z.strictObject({ title })),
  'collection.rename': request<Collection>()(z.strictObject({ collectionId: id, title })),
  'collection.remove': request<null>()(z.strictObject({ collectionId: id })),
  'collection.add': request<Collection>()(
    z.strictObject({ collectionId: id, documentIds: z.array(id).min(1).max(1000) }),
  ),
  'collection.take': request<Collection>()(
    z.strictObject({ collectionId: id, documentIds: z.array(id).min(1).max(1000) }),
  ),
  /** Puts the collection's documents into the given order. */
  'collection.arrange': request<Collection>()(
    z.strictObject({ collectionId: id, documentIds: z.array(id).max(1000) }),
  ),

  'excerpt.lists': request<readonly ExcerptList[]>()(none),
  'excerpt.open': request<ExcerptListView>()(z.strictObject({ listId: id })),
  'excerpt.createList': request<ExcerptList>()(z.strictObject({ title })),
  'excerpt.renameList': request<ExcerptList>()(z.strictObject({ listId: id, title })),
  'excerpt.removeList': request<null>()(z.strictObject({ listId: id })),
  /** Makes a list the current one. */
  'excerpt.chooseList': request<ExcerptList>()(z.strictObject({ listId: id })),
  /** At the end of the list; null means the current one, which is made where there is none. */
  'excerpt.add': request<ExcerptsAdded>()(
    z.strictObject({ listId: id.nullable(), sources: z.array(excerptSource).min(1).max(1000) }),
  ),
  'excerpt.update': request<Excerpt>()(
    z.strictObject({
      excerptId: id,
      heading: z.string().trim().max(200).optional(),
      remark: note.optional(),
      /** Another place, for one that has lost its own. */
      anchor: anchorSchema.optional(),
    }),
  ),
  'excerpt.remove': request<null>()(z.strictObject({ excerptIds: z.array(id).min(1).max(10_000) })),
  'excerpt.arrange': request<null>()(z.strictObject({ listId: id, excerptIds: z.array(id).max(10_000) })),
  /** Where an excerpt without a place may belong, the likeliest first. */
  'excerpt.places': request<readonly LikelyPlace[]>()(z.strictObject({ excerptId: id })),
  'excerpt.preview': request<ExportPreview>()(z.strictObject({ listId: id, options: excerptOptionsSchema })),
  'excerpt.previewForm': request<FormPreview>()(
    z.strictObject({ listId: id, form: z.enum(excerptTextForms), options: excerptOptionsSchema }),
  ),
  'excerpt.export': request<{ jobId: string }>()(
    z.strictObject({ listId: id, choice: excerptChoiceSchema, target: handle }),
  ),

  'import.start': request<{ jobId: string }>()(
    z.strictObject({
      files: z.array(handle).min(1).max(10_000),
      onDuplicate: z.enum(['skip', 'replace', 'keepBoth']),
      /** The reader has read the warning on a secrecy mark and wants the file all the same. */
      restrictedConfirmed: z.boolean(),
      /** Opens encrypted PDFs; it is neither kept nor logged. */
      password: password.optional(),
      /** Names of the files to take out of those given and the folders among them; without it all. */
      only: z.array(z.string().max(1000)).min(1).max(10_000).optional(),
    }),
  ),
  'import.sample': request<{ jobId: string }>()(none),
  'export.preview': request<ExportPreview>()(
    z.strictObject({ documentIds: z.array(id).min(1).max(1000), options: exportOptionsSchema }),
  ),
  /** Word is not shown by this, but by the pages that it is set as. */
  'export.previewForm': request<FormPreview>()(
    z.strictObject({ documentIds: z.array(id).min(1).max(1000), options: formOptionsSchema }),
  ),
  /** Nobody looks at the last preview any more. */
  'export.endPreview': request<null>()(none),
  'export.start': request<{ jobId: string }>()(
    z.strictObject({
      documentIds: z.array(id).min(1).max(1000),
      options: exportOptionsSchema,
      target: handle,
      /** Without it the file can't be opened; it is neither kept nor logged. */
      password: exportPassword.optional(),
    }),
  ),
  /** The names that files of one document each would get by a pattern such as `{文号} {标题}`. */
  'export.fileNames': request<readonly string[]>()(
    z.strictObject({
      documentIds: z.array(id).min(1).max(1000),
      form: z.enum(fileForms),
      pattern: namePattern,
    }),
  ),
  /** Writes each document to a file of its own in the folder; their titles stand on the covers, if there are any. */
  'export.files': request<{ jobId: string }>()(
    z.strictObject({
      documentIds: z.array(id).min(1).max(1000),
      choice: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('pdf'), options: exportOptionsSchema }),
        z.strictObject({ kind: z.literal('form'), options: formOptionsSchema }),
      ]),
      pattern: namePattern,
      folder: handle,
      existing: z.enum(existingFiles),
      /** Of all the PDFs; it is neither kept nor logged. */
      password: exportPassword.optional(),
    }),
  ),
  /** Writes the documents, or what was found in them, in a form other than PDF. */
  'export.form': request<{ jobId: string }>()(
    z.strictObject({
      documentIds: z.array(id).min(1).max(1000),
      options: formOptionsSchema,
      target: handle,
    }),
  ),
  'archive.verify': request<{ jobId: string }>()(none),
  'archive.backup': request<{ jobId: string }>()(z.strictObject({ target: handle })),
  'archive.restore': request<{ jobId: string }>()(z.strictObject({ file: handle })),
  /** Encrypted originals are read with whichever password is theirs; the others keep the text they have. */
  'archive.rebuild': request<{ jobId: string }>()(
    z.strictObject({ passwords: z.array(password).max(1000).optional() }),
  ),
  'archive.switch': request<AppInfo>()(
    z.strictObject({ folder: handle, mode: z.enum(['open', 'create', 'move']) }),
  ),
  /** Folders of this machine as handles, for choosing an archive where the host has no dialog of its own. */
  'folder.list': request<{
    id: string;
    path: string;
    parent: string | null;
    hasArchive: boolean;
    folders: readonly { id: string; name: string; hasArchive: boolean }[];
  }>()(z.strictObject({ folder: handle.nullable() })),
  /** Typed words that this archive has not taken yet; the host keeps them until it does. */
  'unsaved.list': request<readonly KeptText[]>()(none),
  /** Words as they are typed, before they are sent to be stored: they outlive a window that ends first. */
  'unsaved.hold': request<null>()(
    z
      .strictObject({ name: z.enum(typedRequestNames), payload: z.record(z.string(), z.unknown()) })
      .superRefine(({ name, payload }, context) => {
        const { error } = requests[name].payload.safeParse(payload);
        for (const issue of error?.issues ?? [])
          context.addIssue({ ...issue, path: ['payload', ...issue.path] });
        if (typedKey(name, payload) === null) context.addIssue({ code: 'custom', path: ['payload'] });
      }),
  ),
  /** The reader gives them up. */
  'unsaved.drop': request<null>()(z.strictObject({ key: z.string().min(1).max(300) })),
  'job.list': request<readonly JobInfo[]>()(none),
  'job.cancel': request<null>()(z.strictObject({ jobId: id })),
} as const;

export type RequestName = keyof typeof requests;
export type Payload<Name extends RequestName> = z.input<(typeof requests)[Name]['payload']>;
export type Value<Name extends RequestName> = (typeof requests)[Name]['value'];

export const requestNames = Object.keys(requests) as readonly RequestName[];
