/** Warnings as the command line prints them: with their sentences, in Chinese. */

import type { PrintedTree } from '../../../preload/contract/outputs.ts';
import { warningSentence } from '../../../preload/contract/warning-sentence.ts';
import sentences from '../../../resources/locales/zh-CN/warnings.json' with { type: 'json' };
import type { IssueTree, ParseWarning } from '../../gazette/tree.ts';

export const sentenceOf = (warning: ParseWarning): string => warningSentence(warning, sentences);

/** A tree as `show` and `parse` print it. */
export const printedTree = (tree: IssueTree): PrintedTree => ({
  ...tree,
  warnings: tree.warnings.map((warning) => ({
    code: warning.code,
    message: sentenceOf(warning),
    span: warning.span,
  })),
});
