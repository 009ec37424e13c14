/** Sentences by which a text says once what holds for all its duties: whom later clauses bind, who leads of those named. */
import { anyOf } from './any-of.ts';

/** A list of units, as short as it can be; a name may hold a bracket: 各市（州）. */
const units = '((?:[^，。；（）()：:]|[（(][^（）()]{1,12}[）)]){2,40}?)';

/** What the sentence speaks of: 以下各项任务, 本方案各条. */
const spokenOf = ['以下', '下述', '下列', '后续', '本方案', '所有', '上述'];
const itsParts = ['各项', '各条', '任务', '工作', '措施', '条款', '事项', '内容', '重点', '分工', '的', '各'];
/** Before the units: 均需各市、县级政府落实. */
const beforeUnits = ['需要', '需', '由', '须', '应由', '要由', '要', '含', '包括'];
const manner = ['认真', '具体', '共同', '贯彻', '抓好', '组织', '按职责'];
const duties = ['落实', '负责', '配合', '参与', '实施', '执行'];
/** That they are named only here: 不再列出. */
const namedOnce = ['不再', '不一一', '不另', '下同'];

/** 以下均需各市、县级政府落实，不再列出, in its variants: the sentence and the units that it names. */
export const standingSentence = new RegExp(
  `${anyOf(spokenOf)}?${anyOf(itsParts)}*(?:均|都)${anyOf(beforeUnits)}${units}${anyOf(manner)}*${anyOf(duties)}[，,；;]?[^。；（）()]{0,8}?${anyOf(namedOnce)}[^。，；（）()]{0,8}`,
);

/** 各县（市、区）人民政府均为各项任务的责任单位，以下不再逐一列出: the units first. */
export const standingAfter = new RegExp(
  `${units}(?:均为|为|作为)(?:各项任务的|共同|以下各项)?(?:责任|落实|配合)(?:单位|主体)[，,]?(?:以下|下文|各项)?(?:均)?不再(?:逐一|一一|单独|重复|分别|另行)?列(?:出|示)?`,
);

/** Words without which no sentence stands for later clauses. */
export const standsForLater = new RegExp(anyOf(namedOnce));

/** 括号内为责任单位, 任务后括号所列为承办单位: the text's brackets name who answers, and say no more. */
export const bracketsName =
  /括号(?:内|中|里)的?(?:单位|部门)?(?:均|都)?(?:为|是)(?:责任|承办|负责|牵头|落实)(?:单位|部门)|(?:任务|措施|事项)后(?:面)?(?:括号|所列|列出)[^。]{0,12}(?:责任|承办|负责)(?:单位|部门)/;

/** 列第一位的为牵头单位: the first unit of each list leads. */
export const namesFirstAsLead =
  /(?:列|排)(?:在)?(?:第一(?:位|名|个)?|首位)的?(?:[^，。；（）()]{0,6})?(?:为|是|即为|系)?牵头(?:单位|部门)?|(?:第一个|首个|第一)(?:单位|部门)(?:为|是)牵头(?:单位|部门)/;
