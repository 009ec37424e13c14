export type { Decision } from '../parsing/index.ts';
export type { EnginePorts } from './context.ts';
export { createEngine, type Engine, type EngineOptions } from './engine.ts';
export { asErrorInfo, EngineError, errorInfo, errorMessage, type Language } from './errors.ts';
export { type EngineRequest, handlers, type OuterRequest } from './handlers.ts';
export { annotationsAsCsv, annotationsAsWebAnnotations } from './list-annotations.ts';
export { explainFile, parseFile } from './parse-file.ts';
export type { FromEngine, PrintAnswer, PrintCommand, StartOptions, ToEngine } from './process-protocol.ts';
export { normaliseText, showIssue } from './show.ts';
