/** What each setting may be. */
import { z } from 'zod';
import { excerptChoiceSchema } from '../excerpts.ts';
import {
  exportForms,
  exportSubjects,
  pagePanels,
  quoteForms,
  readingFonts,
  sheetFlows,
  sheetSpreads,
  sheetTurns,
  themes,
} from '../model.ts';
import { exportOptionsSchema, namePattern } from './exporting.ts';
import { id } from './parts.ts';

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

export const settingsPatch = z.strictObject(settingSchemas).partial();
