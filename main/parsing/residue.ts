/** What belongs to no text: running heads, page numbers, remains of web pages. Dropped lines leave with their reason. */
import { foldWidth } from '../gazette/characters.ts';
import type { Dropped } from '../gazette/tree.ts';
import type { Line } from './lines.ts';

const pageNumber =
  /^(?:[—–\-－―·•.]{1,3}\d{1,4}[—–\-－―·•.]{1,3}|第\d{1,4}页(?:[，,]?共\d{1,4}页)?|\d{1,4}\/\d{1,4})$/;
const webLine =
  /^(?:扫一扫.{0,20}|打印(?:本页)?|【?打印】?【?关闭】?|关闭(?:窗口)?|分享到?[:：]?.{0,12}|字体[:：]?(?:大中小|.{0,10})|字号[:：].{0,10}|浏览次数[:：]?\d*|责任编辑[:：].{0,8}扫一扫.{0,20}|您(?:当前)?(?:的)?(?:所在)?位置[:：].*|返回(?:顶部|首页)|相关(?:链接|稿件|文档)[:：]?)$/;
/** A head is told by coming again: so often at least. */
const leastRepeats = 3;
/** The masthead stands among the first lines; a head further down never does. */
const mastheadLines = 60;
const headWords = /(?:公报|第[\d一二三四五六七八九十]+期|文件|GAZETTE|GONGBAO)/;

interface Sifted {
  readonly lines: readonly Line[];
  readonly dropped: readonly Dropped[];
}

/** Digits masked: 2023.4 吉林省人民政府公报 5 and … 6 are one head. */
const mask = (bare: string): string => foldWidth(bare).replace(/\d+/g, '#');

/** True for a line that could be a running head: the publication's name with year, number or page beside it. */
function couldBeHead(line: Line): boolean {
  return (
    line.bare.length <= 40 &&
    headWords.test(line.bare) &&
    /公报/.test(line.bare) &&
    !/[。，：《》]/.test(line.bare)
  );
}

/** Takes out running heads, page numbers and web residue. The first time a head appears it may be the masthead and stays. */
export function siftResidue(lines: readonly Line[]): Sifted {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (!couldBeHead(line)) continue;
    const key = mask(line.bare);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const dropped: Dropped[] = [];
  const seen = new Set<string>();
  const kept: Line[] = [];
  const isHead = (line: Line): boolean =>
    couldBeHead(line) && (counts.get(mask(line.bare)) ?? 0) >= leastRepeats;
  const drop = (line: Line, reason: Dropped['reason']): void => {
    dropped.push({ span: { start: line.start, end: line.end }, reason });
  };
  let lastHead = -10;
  for (const line of lines) {
    const key = isHead(line) ? mask(line.bare) : '';
    if (key !== '' && (seen.has(key) || line.index > mastheadLines)) {
      drop(line, 'runningHead');
      lastHead = line.index;
    } else if (
      pageNumber.test(foldWidth(line.bare)) ||
      (/^\d{1,4}$/.test(line.bare) && line.index - lastHead === 1)
    )
      drop(line, 'pageNumber');
    else if (line.bare.length <= 40 && webLine.test(line.bare)) drop(line, 'webResidue');
    else kept.push(line);
    if (key !== '') seen.add(key);
  }
  return { lines: dropped.length === 0 ? lines : renumber(kept, lines), dropped };
}

/** Lines after a dropped one stand apart from those before it: the gap is kept, the index made whole again. */
function renumber(kept: readonly Line[], all: readonly Line[]): readonly Line[] {
  return kept.map((line, index) => {
    const before = all[line.index - 1];
    const isAfterDropped = before !== undefined && kept[index - 1] !== before && index > 0;
    return { ...line, index, gap: isAfterDropped ? Math.max(1, line.gap) : line.gap };
  });
}
