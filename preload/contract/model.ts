/** What the window is shown: rows and views made by the engine from the archive, by area. */
export type {
  Appointment,
  Block,
  ChronicleEntry,
  Citation,
  Fact,
  GazetteDocument,
  IssueFacts,
  ParseWarning,
  Responsibility,
  Span,
  Table,
  TocEntry,
} from '../../main/gazette/tree.ts';
export * from './annotations.ts';
export * from './archive-info.ts';
export * from './document-view.ts';
export * from './excerpts.ts';
export * from './export.ts';
export * from './jobs.ts';
export * from './library.ts';
export * from './pages.ts';
export * from './search.ts';
export * from './settings.ts';
export * from './shelves.ts';
export { warningSentence } from './warning-sentence.ts';
