/** What a text says once of all its duties: whom later clauses bind too, whom its brackets name, who leads. */
import { isUnitName } from '../../gazette/agencies.ts';
import { splitOutside, unitsOfParts } from './unit-lists.ts';
import { openTail } from './unit-roles.ts';

/** 以下均需各市、县级政府落实，不再列出, in its variants: the sentence and the units that it names. */
export const standingSentence =
  /(?:以下|下述|下列|后续|本方案|所有|上述)?(?:各项|各条|任务|工作|措施|条款|事项|内容|重点|分工|的|各)*(?:均|都)(?:需要|需|由|须|应由|要由|要|含|包括)((?:[^，。；（）()：:]|[（(][^（）()]{1,12}[）)]){2,40}?)(?:认真|具体|共同|贯彻|抓好|组织|按职责)*(?:落实|负责|配合|参与|实施|执行)[，,；;]?[^。；（）()]{0,8}?(?:不再|不一一|不另|下同)[^。，；（）()]{0,8}/;
const standingAfter =
  /((?:[^，。；（）()：:]|[（(][^（）()]{1,12}[）)]){2,40}?)(?:均为|为|作为)(?:各项任务的|共同|以下各项)?(?:责任|落实|配合)(?:单位|主体)[，,]?(?:以下|下文|各项)?(?:均)?不再(?:逐一|一一|单独|重复|分别|另行)?列(?:出|示)?/;

/** Units that later clauses are bound with too; empty where none is named. */
export function readStandingUnits(content: string): readonly string[] {
  if (!/不再|不一一|不另|下同/.test(content)) return [];
  const match = standingSentence.exec(content) ?? standingAfter.exec(content);
  if (match === null) return [];
  return unitsOfParts(splitOutside((match[1] ?? '').replace(openTail, ''), '、')).filter(isUnitName);
}

/** What a general sentence says of brackets that name units and nothing else. */
export interface GeneralRoles {
  /** True where the first unit of each list leads. */
  readonly firstLeads: boolean;
}

const firstLeads =
  /(?:列|排)(?:在)?(?:第一(?:位|名|个)?|首位)的?(?:[^，。；（）()]{0,6})?(?:为|是|即为|系)?牵头(?:单位|部门)?|(?:第一个|首个|第一)(?:单位|部门)(?:为|是)牵头(?:单位|部门)/;

/** Where a text says that the first unit of each list leads: 列第一位的为牵头单位. Null where it does not. */
export function findFirstLeads(text: string): readonly [number, number] | null {
  const match = /牵头/.test(text) ? firstLeads.exec(text) : null;
  return match === null ? null : [match.index, match.index + match[0].length];
}

const bracketsName =
  /括号(?:内|中|里)的?(?:单位|部门)?(?:均|都)?(?:为|是)(?:责任|承办|负责|牵头|落实)(?:单位|部门)|(?:任务|措施|事项)后(?:面)?(?:括号|所列|列出)[^。]{0,12}(?:责任|承办|负责)(?:单位|部门)/;

/** What a text says once of all its brackets; null where it says nothing of them. */
export function readGeneralRoles(text: string): GeneralRoles | null {
  const firstLeads = findFirstLeads(text) !== null;
  return firstLeads || bracketsName.test(text) ? { firstLeads } : null;
}
