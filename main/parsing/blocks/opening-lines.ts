/** Lines between a title and its text: who issued it and when, who speaks, whom it addresses. */
import { isSigningAgency } from '../../gazette/agencies.ts';
import { attachmentListStart, isDateLine } from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';

/** （省财政厅　二〇一〇年十一月二十日） under the title of what a notice passes on, in either order. */
export const bearsIssuerAndDate = (line: Line): boolean =>
  line.bare.length <= 60 &&
  /^[（(](?:[\u4e00-\u9fff、]{2,40}[\d〇零○一二三四五六七八九]{4}年.{2,8}日|[\d〇零○一二三四五六七八九]{4}年.{2,8}日[\u4e00-\u9fff、]{2,40})[）)]$/.test(
    line.bare,
  );

/** Bodies under the title of what they propose: a line of names with their date below it. */
export const areDatedBodies = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at];
  const next = lines[at + 1];
  return (
    line !== undefined &&
    next !== undefined &&
    isDateLine(next) &&
    line.bare.length <= 60 &&
    line.text.split(/[\s\u3000]+/).every((name) => /^[\u4e00-\u9fff（）]{3,20}$/.test(name))
  );
};

export const isSpeechLine = (line: Line): boolean =>
  line.bare.length <= 60 &&
  /^[—–─-]{1,2}.*(?:会议上|大会上|座谈会上|仪式上|上的(?:讲话|报告|发言))$/.test(line.bare);

/** Bodies named under the title of what a notice passes on: 省民政厅　省财政厅. */
export const areAgencies = (line: Line): boolean =>
  line.bare.length <= 60 && line.text.split(/[\s\u3000]+/).every((name) => isSigningAgency(name));

/** Addressees open the text and end in a colon; a long list runs over a few lines. */
export function addresseeLength(lines: readonly Line[], at: number): number {
  for (let length = 1; length <= 4; length += 1) {
    const line = lines[at + length - 1];
    if (line === undefined || line.hasTab || /[。；！？《]/.test(line.bare) || line.label !== null) return 0;
    if (/[：:]$/.test(line.bare)) {
      const joined = lines
        .slice(at, at + length)
        .map((part) => part.bare)
        .join('');
      return /(?:如下|下列|以下|要求|认为|决定)[：:]$/.test(joined) || attachmentListStart(joined)
        ? 0
        : length;
    }
  }
  return 0;
}
