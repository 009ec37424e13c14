/** The parser: one source text in, the issue tree out. Pure: no clock, no disk, the same for the same input. */
export type { Decision } from './decisions.ts';
export { explainIssue, parseIssue } from './parse-issue.ts';
export { parserVersion } from './parser-version.ts';
