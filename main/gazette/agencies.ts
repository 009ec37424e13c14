/** Names of public bodies: telling them from other text, and splitting a title into issuer and matter. */
import { stripSpaces } from './characters.ts';
import { agencyEndings, signatureEndings } from './data/agency-words.ts';
import { bodyAliases, wholeAliases } from './data/unit-aliases.ts';
import { kindOfUnits, unitEndings } from './data/unit-words.ts';

const strongEnding = new RegExp(`(?:${agencyEndings.join('|')})$`);

/** True for a text that can be the name of one public body and nothing more. */
export function isAgencyName(text: string): boolean {
  const bare = stripSpaces(text);
  return (
    bare.length >= 2 &&
    bare.length <= 40 &&
    /^[\u4e00-\u9fff（）()、·\d]+$/.test(bare) &&
    strongEnding.test(bare)
  );
}

/** True for a printed line that signs a document in a body's (or several bodies') name. */
export function isSigningAgency(line: string): boolean {
  const bare = stripSpaces(line);
  if (bare.length < 2 || bare.length > 60 || /[，。；：！？、《》:;,]/.test(bare)) return false;
  return signatureEndings.test(bare.replace(/[（(][^（）()]*[）)]$/, ''));
}

const matterWords =
  '关于|转发|批转|印发|公布|发布|颁布|贯彻|批复|通告|公告|表彰|授予|任免|任命|对|嘉奖令|特赦令|褒奖令';
const titleHead = new RegExp(`^([\\u4e00-\\u9fff（）()、· \\u3000]{2,300}?)(?:${matterWords})`);

/**
 * The issuer that heads a title: 国务院办公厅 of 国务院办公厅转发国家教委关于…的通知. Several bodies keep the
 * space printed between them. Null where the title begins with its matter.
 */
export function issuerOfTitle(title: string): string | null {
  const head = titleHead.exec(title)?.[1]?.trim();
  if (head === undefined) return null;
  if (/等[一二三四五六七八九十\d]{0,3}(?:部门|单位|厅局|委办局)$/.test(head)) return head;
  const isBody = (name: string): boolean => isAgencyName(name) && signatureEndings.test(stripSpaces(name));
  const bodies = head.split(/[\s\u3000]+/);
  return isBody(head) || (bodies.length > 1 && bodies.every((name) => name.length >= 3 && isBody(name)))
    ? head
    : null;
}

/** A body's name, and what a title says of the matter right behind it. */
const bodyAndMatter = new RegExp(`^([\\u4e00-\\u9fff（）()·]{3,30}?)(?:联合)?(?:${matterWords})`);
const startsMatter = new RegExp(`^(?:联合)?(?:${matterWords})`);

/**
 * How many of the words that open a line are bodies set side by side (云泽省财政厅 云泽省教育厅关于…): two at least, else
 * none. Nothing else but the matter of a title may follow; the space between them is no accident of type-setting.
 */
export function countJointBodies(words: readonly string[]): number {
  const isBody = (word: string): boolean => word.length >= 3 && isSigningAgency(word);
  const first = words.findIndex((word) => !isBody(word));
  if (first < 0) return words.length > 1 ? words.length : 0;
  const other = words[first] ?? '';
  // 国家发展改革委 财政部 工业和: the last name goes on in the next line.
  if (first > 0 && first === words.length - 1 && /^[\u4e00-\u9fff]{2,20}和$/.test(other)) return words.length;
  if (first > 1 && startsMatter.test(other)) return first;
  return first > 0 && isBody(bodyAndMatter.exec(other)?.[1] ?? '') ? first + 1 : 0;
}

const unitEnding = new RegExp(`(?:${unitEndings.join('|')})$`);

/** True for a text that may name a unit or a kind of units (各市县政府, 有关部门, 国网云泽电力); brackets behind it do not count. */
export function isUnitName(text: string): boolean {
  const bare = stripSpaces(text).replace(/[（(〔[][^（()）]*[）)〕\]]$/, '');
  if (
    bare.length < 2 ||
    bare.length > 40 ||
    /[。：；！？《》:;]|可先|先行|可以|应当|必须|已经|以前|以后/.test(bare)
  )
    return false;
  return kindOfUnits.test(bare) || unitEnding.test(bare) || unitEnding.test(stripSpaces(text));
}

const place = '(?:中共)?(?:[\\u4e00-\\u9fff]{0,10}?(?:省|市|自治区|自治州|州|县|区|盟|旗|兵团)|国家|全国)?';
const aliasEndings = Object.keys(bodyAliases).sort((a, b) => b.length - a.length);
const aliased = new RegExp(`^(${place})(${aliasEndings.join('|')})$`);

/**
 * A unit's name as it is compared: 省工信厅 and 云泽省工业和信息化厅 keep their place and get the full body. Units the
 * data file does not know stay as printed.
 */
export function fullUnitName(printed: string): string {
  const whole = wholeAliases[printed];
  if (whole !== undefined) return whole;
  const match = printed.length > 40 ? null : aliased.exec(printed);
  return match === null ? printed : `${match[1] ?? ''}${bodyAliases[match[2] ?? ''] ?? match[2] ?? ''}`;
}
