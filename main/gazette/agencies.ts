/** Names of public bodies: telling them from other text, and splitting a title into issuer and matter. */
import { stripSpaces } from './characters.ts';
import { agencyEndings, signatureEndings } from './data/agency-words.ts';
import { unitAliases } from './data/unit-aliases.ts';

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

const matterWords = '关于|转发|批转|印发|公布|发布|颁布|贯彻|批复|通告|公告|表彰|授予|任免|任命|对';
const titleHead = new RegExp(`^([\\u4e00-\\u9fff（）()、· \\u3000]{2,80}?)(?:${matterWords})`);

/**
 * The issuer that heads a title: 国务院办公厅 of 国务院办公厅转发国家教委关于…的通知. Several bodies keep the
 * space printed between them. Null where the title begins with its matter.
 */
export function issuerOfTitle(title: string): string | null {
  const head = titleHead.exec(title)?.[1]?.trim();
  if (head === undefined) return null;
  if (/等[一二三四五六七八九十\d]{0,3}(?:部门|单位|厅局|委办局)$/.test(head)) return head;
  return isAgencyName(head) && signatureEndings.test(stripSpaces(head)) ? head : null;
}

/** A unit's full form where the data file knows it, else the printed form. */
export function fullUnitName(printed: string): string {
  return unitAliases[printed] ?? printed;
}
