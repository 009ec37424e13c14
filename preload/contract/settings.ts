/** The reader's settings. */
import type { QuoteForm } from '../../main/gazette/citing.ts';
import type { ExcerptChoice } from './excerpts.ts';
import type { ExportOptions, FormChoice } from './export.ts';

export const themes = ['system', 'light', 'dark', 'eyeCare'] as const;
export const readingFonts = ['serif', 'fangsong', 'kai', 'sans'] as const;

export const sheetFlows = ['continuous', 'single'] as const;
export const sheetSpreads = ['one', 'two', 'twoCover'] as const;
export const pagePanels = ['none', 'thumbnails', 'outline'] as const;
export const sheetTurns = [0, 90, 180, 270] as const;

/** How the printed pages are shown. */
export interface PageViewSettings {
  /** All sheets one below the other, or one row of them at a time. */
  readonly flow: (typeof sheetFlows)[number];
  /** Sheets in a row; `twoCover` leaves the first one alone, as a bound issue does. */
  readonly spread: (typeof sheetSpreads)[number];
  /** Fitted to the pane, or a share of the printed size (1 is 100 %). */
  readonly zoom: 'width' | 'page' | number;
  /** Degrees clockwise beyond the file's own. */
  readonly turn: (typeof sheetTurns)[number];
  readonly panel: (typeof pagePanels)[number];
}

/** How words are copied with their source: as official papers cite, by GB/T 7714, the source on a line of its own. */
export const quoteForms = ['official', 'gbt7714', 'plain'] as const satisfies readonly QuoteForm[];
/** `text`: the words alone. */
export const quotedForms = ['text', ...quoteForms] as const;
export type QuotedForm = (typeof quotedForms)[number];

export interface Settings {
  readonly language: 'zh-CN' | 'en';
  readonly theme: (typeof themes)[number];
  readonly readingFont: (typeof readingFonts)[number];
  readonly fontSizePx: number;
  readonly lineHeight: number;
  /** Characters to a line. */
  readonly measure: number;
  readonly leftPaneWidthPx: number;
  readonly rightPaneWidthPx: number;
  readonly annotator: string;
  readonly keepRecent: boolean;
  /** The form in which words were last copied with their source. */
  readonly quoteForm: (typeof quoteForms)[number];
  readonly keepSearchHistory: boolean;
  /** When the reader accepted the notice on non-classified use; null before. */
  readonly acceptedUseAt: string | null;
  readonly backupReminderDays: number;
  readonly lastBackupAt: string | null;
  /** The document that was in the main reader when the window closed; null where it was another page. */
  readonly lastDocumentId: string | null;
  /** The document that is being opened; null once it is shown. Left by a window that died over it. */
  readonly openingDocumentId: string | null;
  /** Options last used in the export dialog. */
  readonly exportOptions: ExportOptions | null;
  readonly exportForm: FormChoice | null;
  /** Pattern of names last used for files of one document each; null before. */
  readonly exportPattern: string | null;
  readonly excerptChoice: ExcerptChoice | null;
  readonly pageView: PageViewSettings;
}
