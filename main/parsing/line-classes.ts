/** What a single printed line can be, told by the line alone. */
import { isSigningAgency } from '../gazette/agencies.ts';
import { foldWidth, stripSpaces } from '../gazette/characters.ts';
import { type PartialDate, parseDate } from '../gazette/dates.ts';
import type { Line } from './lines.ts';

/** Longest line that can be a title, a heading or a signature. */
export const shortLine = 80;

/** A line that ends a sentence, or opens a list of what follows. */
export const endsSentence = (bare: string): boolean => /[。！？；：:;!?…]["”’』」）)]?$/.test(bare);

/** A short line without a stop at its end and without sentences inside. */
export function isTitleLike(line: Line): boolean {
  const { bare } = line;
  return (
    bare.length <= shortLine &&
    !endsSentence(bare) &&
    !/[。；！？，]/.test(bare.replace(/《[^》]*》/g, '')) &&
    !line.hasTab
  );
}

/** A running sentence: long, or with a stop inside. */
export function isProse(line: Line): boolean {
  return line.bare.length > 40 || /[。；！？]/.test(line.bare);
}

/** The date in a line that prints nothing else (成文日期). */
export function dateOfLine(line: Line): PartialDate | null {
  return line.bare.length <= 20 ? parseDate(line.bare) : null;
}

/** Notes in brackets under signature or title: （此件公开发布） （本文有删减）. */
export function isNoteLine(line: Line): boolean {
  return (
    line.bare.length <= 60 &&
    /^[（(〔【](?:此件|本文|本件|此文|附件|注|有删减|略|联系电话|发至|已登|文稿)[^（）()]*[）)〕】]$/.test(
      line.bare,
    )
  );
}

/** 题注: the bracket under the title of rules that tells when they were passed, issued and amended. */
export function isHistoryNote(text: string): boolean {
  return /^[（(].{0,600}(?:通过|公布|发布|修订|修正|施行|批准|颁布)[^（()）]*[）)]$/.test(stripSpaces(text));
}

/** A line under a law's title that tells its history without brackets: 2011年8月30日 某市人大常委会第三十次会议通过. */
export function isHistoryLine(line: Line): boolean {
  return (
    line.bare.length <= 150 &&
    !/[。；：]/.test(line.bare) &&
    /^[（(]?(?:根据)?(?:\d{4}|[一二〇○零三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日.*(?:通过|公布|发布|修订|修正|批准|施行|令|号|决定》?|颁布|备案)[，,、]?(?:根据)?[）)]?$/.test(
      foldWidth(line.bare),
    )
  );
}

/** 附件 / 附件1 / 附： as a line of its own, which opens an attachment. */
export function isAttachmentLabel(line: Line): boolean {
  return (
    /^附(?:件|表|录|图)?[一二三四五六七八九十\d]{0,3}(?:[-—]\d)?[:：]?$/.test(foldWidth(line.bare)) &&
    line.bare !== '附录'
  );
}

/** 附件：1.… before the signature: the list of attachments. */
export function attachmentListStart(text: string): RegExpExecArray | null {
  return /^(附(?:件|表|录)?[一二三四五六七八九十\d]{0,3})[:：]\s*(?=\S)/.exec(foldWidth(text.slice(0, 200)));
}

/** 总理 李克强 / 省长 某某: office and name that sign a 令. */
const personSignature =
  /^((?:代)?(?:总理|主席|省长|代省长|自治区主席|市长|代市长|州长|县长|区长|部长|主任|局长|署长|行长|委员长|审计长|会长|盟长|厅长|检察长|院长|州长|专员)|[\u4e00-\u9fff]{2,12}(?:部长|主任|局长|署长|行长))[\s\u3000：:]*([\u4e00-\u9fff·]{2,12})$/;

/** The person who signs, with the office as printed; null where the line is none. */
export function personSignatureOf(line: Line): { readonly office: string; readonly name: string } | null {
  if (line.bare.length > 24 || !/[\s\u3000]/.test(line.raw)) return null;
  const match = personSignature.exec(line.bare);
  return match ? { office: match[1] ?? '', name: match[2] ?? '' } : null;
}

/** A line that signs in a body's name. */
export const isAgencySignature = (line: Line): boolean => isSigningAgency(line.bare);

/** Lines that stand at the end of a document and are certainly no part of the next one's title. */
export function closesDocument(line: Line): boolean {
  return endsSentence(line.bare) || dateOfLine(line) !== null || isNoteLine(line);
}
