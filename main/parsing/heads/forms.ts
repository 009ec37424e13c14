/**
 * Orders and announcements: a body's name with 令 or 公告 where others print a title, over one line or several
 * (joint orders name a body a line), and the number below it.
 */
import { isSigningAgency } from '../../gazette/agencies.ts';
import { foldWidth } from '../../gazette/characters.ts';
import { isFormNumber } from '../../gazette/form-number.ts';
import { isProse, isTitleLike } from '../line-classes.ts';
import type { Line } from '../lines.ts';
import type { Head, HeadForm } from './head.ts';
import { titleEndBelow } from './title-lines.ts';

/** 国家主席 and the chairmen of 人大 give orders too, though they are no bodies. */
const givesOrders = (name: string): boolean => isSigningAgency(name) || /主席(?:团)?$/.test(name);
const formWord = /(?:令|公告|通告)$/;
const maxBodies = 12;

interface FormName {
  /** Lines [from, to) print the bodies and the form's word. */
  readonly from: number;
  readonly to: number;
  readonly form: HeadForm;
  /** True where the number stands in the same line: 国家市场监督管理总局令（第60号）. */
  readonly hasNumber: boolean;
}

/** The form named at line `at`, the bodies above it included; null where there is none. */
function formNameAt(lines: readonly Line[], at: number, floor: number): FormName | null {
  const line = lines[at];
  if (line === undefined || line.hasTab || line.bare.length > 60) return null;
  const bare = foldWidth(line.bare);
  const numberAt = /(?<=令|公告|通告)[(（〔]?(?:\d{4}年)?第?[\d一二三四五六七八九十百零〇]{1,6}号[)）]?$/.exec(bare);
  const name = numberAt === null ? bare : bare.slice(0, numberAt.index);
  const word = formWord.exec(name)?.[0];
  if (word === undefined || /关于|《/.test(name)) return null;
  const body = name.slice(0, -word.length);
  let from = at;
  if (body === '' || givesOrders(body)) {
    while (from > floor && at - from < maxBodies) {
      const above = lines[from - 1];
      const below = lines[from];
      if (above === undefined || below === undefined || below.gap > 1 || above.bare.length > 40) break;
      if (!isTitleLike(above) || !isSigningAgency(above.bare) || /令$/.test(above.bare)) break;
      from -= 1;
    }
  }
  if (body === '' ? from === at : !givesOrders(body)) return null;
  return {
    from,
    to: at + 1,
    form: word === '令' ? 'order' : 'announcement',
    hasNumber: numberAt !== null,
  };
}

/** Heads of orders and announcements from line `floor` on. */
export function formHeads(lines: readonly Line[], floor: number): readonly Head[] {
  const heads: Head[] = [];
  let bottom = floor;
  for (let at = floor; at < lines.length; at += 1) {
    if (!/[令告]/.test(lines[at]?.bare.slice(0, 60) ?? '')) continue;
    const name = formNameAt(lines, at, bottom);
    if (name === null) continue;
    const isNumbered = !name.hasNumber && isFormNumber(lines[name.to]?.bare ?? '');
    const numberTo = isNumbered ? name.to + 1 : name.to;
    const titleTo = name.form === 'announcement' ? titleEndBelow(lines, numberTo, lines.length) : numberTo;
    const next = lines[titleTo];
    // Without number and title only a sentence right below shows that this is more than a mention.
    if (!isNumbered && !name.hasNumber && titleTo === numberTo && (next === undefined || !isProse(next))) continue;
    if (!isNumbered && !name.hasNumber && titleTo > numberTo) continue;
    heads.push({
      from: name.from,
      titleFrom: titleTo > numberTo ? numberTo : name.from,
      titleTo: titleTo > numberTo ? titleTo : name.from,
      numberFrom: name.hasNumber ? at : name.to,
      numberTo,
      form: name.form,
      rule: name.form === 'order' ? 'order' : 'announcement',
    });
    bottom = Math.max(titleTo, numberTo);
    at = bottom - 1;
  }
  return heads;
}
