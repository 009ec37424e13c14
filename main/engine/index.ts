export {
  asArchiveError,
  copyArchive,
  holdsParts,
  makeFolder,
  removeArchive,
  sweepParts,
  takeWriteLock,
  writeDurably,
} from '../archive/index.ts';
export type { Decision } from '../parsing/index.ts';
export { readableSuffixes } from '../sources/index.ts';
export type { EnginePorts } from './context.ts';
export { createEngine, type Engine, type EngineOptions } from './engine.ts';
export { asErrorInfo, EngineError, errorInfo, errorMessage, type Language } from './errors.ts';
export { type EngineRequest, handlers, type OuterRequest } from './handlers.ts';
export type { FromEngine, PrintAnswer, PrintCommand, StartOptions, ToEngine } from './process-protocol.ts';
export { explainFile, parseFile } from './reading/parse-file.ts';
export { normaliseText, showIssue } from './reading/show.ts';
export { type RescueReport, rescueArchive } from './upkeep/rescue-archive.ts';
export { annotationsAsCsv, annotationsAsWebAnnotations } from './user-data/list-annotations.ts';
