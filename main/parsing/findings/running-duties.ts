/**
 * Duties in running text: 由省水利厅负责…, 省财政厅会同省审计厅…, 各地要…. They are kept apart from printed lists of
 * units, whose rows people count; 应当 of laws, which binds everyone, is none.
 */
import { fullUnitName, isUnitName } from '../../gazette/agencies.ts';
import type { ResponsibilityRole, RunningDuty } from '../../gazette/tree.ts';
import { takenPlaces } from '../draft/taken.ts';
import { unitsOfParts } from './unit-lists.ts';

const name = '[^，。；：、（）()《》“”\\s由要]{2,24}';
const list = `${name}(?:（[^（）]{1,20}）)?(?:、${name}(?:（[^（）]{1,20}）)?){0,12}`;
const verb =
  '牵头|负责(?!人|同志|制|任|解释|[^，。；]{2,14}的(?:部门|机构|单位|人员))|会同(?!步|时|样|一)|配合|协助|组织实施';
const byWhom = new RegExp(`由(${list}?)(?:分别|共同|具体|统一|按职责分工|按照职责分工)?(${verb})`, 'g');
const atStart = new RegExp(
  `(?<=^|[。；，：\\n]|[）).．、](?=[省市县区国中各地有乡]))(${list}?)(?:等(?:有关)?部门)?(?:分别|共同|具体|统一|按职责分工|按照职责分工)?(${verb}|(?:都)?要(?![素求件点闻害领么紧]))`,
  'g',
);
const withWhom = new RegExp(`^(?:积极|主动)?会同(${list})`);
const actions =
  /制定|组织|开展|建立|研究|提出|对|做好|加强|推进|负责|按|依|根据|指导|落实|统筹|编制|拟订|及时|定期|共同|等|进一步|加快|完善|抓好|明确|出台|在/;
/** Kinds of units end so too: 各地, 各市州, 各级财政. */
const kindEnding =
  /(?:地|地区|市|州|县|区|旗|盟|省|地方|级|乡镇|街道|级财政|市（州）|县（市、区）|府|门|位|构|业|关|委|厅|局|部|办|院|会|社|校|行|室|处|中心|署|组织|队|集团|公司|兵团|高校|海关|专班)$/;
/** Starts that are no name though their end is a body's. */
const falseStart =
  /^(?:各?该|本|此|其|这|那|并|和|与|及|对|在|为|是|将|把|被|使|让|从|以|按|依|凡|如|经|向|同时|以及|其中|因|未|不|没有|需|应|可|所|者|主|工作|人员|人民群众|要|实现|鼓励|支持|引导|违反|强化|健全|加强|完善|落实|明确|坚持|充分|切实|认真|定期|全面|统一|具体|分别|共同|上述|前款)/;

const roleOf = (word: string): ResponsibilityRole =>
  word.startsWith('牵头') ? 'lead' : /配合|协助/.test(word) ? 'cooperate' : 'responsible';

const isUnit = (text: string): boolean =>
  text.length >= 2 &&
  !falseStart.test(text) &&
  !/应当|率|总理|省长|市长|书记|主席|同志/.test(text) &&
  isUnitName(text) &&
  kindEnding.test(text);

/** Units of a list with their places in the text; empty where any part of it is no unit. */
function placed(printed: string, start: number, role: ResponsibilityRole): readonly RunningDuty[] {
  const units = unitsOfParts(printed.split('、'));
  if (units.length === 0 || !units.every(isUnit)) return [];
  let from = 0;
  return units.map((unit) => {
    const at = printed.indexOf(unit, from);
    from = at + unit.length;
    return {
      unit: fullUnitName(unit),
      printed: unit,
      role,
      range: [start + at, start + from] as const,
    };
  });
}

/** Duties of a block's clean text outside lists of units, in order. */
export function readRunningDuties(text: string): readonly RunningDuty[] {
  if (!/牵头|负责|会同|配合|协助|组织实施|要/.test(text)) return [];
  const found: RunningDuty[] = [];
  const taken = takenPlaces(text.length);
  const add = (rows: readonly RunningDuty[]): void => {
    for (const row of rows) {
      if (taken.isTaken(...row.range)) continue;
      taken.take(...row.range);
      found.push(row);
    }
  };
  const bracketed = takenPlaces(text.length, bracketRanges(text));
  for (const pattern of [byWhom, atStart]) {
    for (const match of text.matchAll(pattern)) {
      const [whole, units = '', word = ''] = match;
      const end = match.index + whole.length;
      if (bracketed.isTaken(match.index, match.index + 1) && bracketed.isTaken(end - 1, end)) continue;
      const start = match.index + whole.indexOf(units);
      const rows = placed(units, start, roleOf(word));
      add(rows);
      if (rows.length === 0 || !/会同|要/.test(word)) continue;
      const from = word === '会同' ? end - 2 : end;
      const partners = withWhom.exec(text.slice(from, from + 160))?.[1];
      if (partners === undefined) continue;
      const parts = partners.split('、');
      const last = (parts.at(-1) ?? '').split(actions)[0] ?? '';
      const at = text.indexOf(partners, from);
      add(placed([...parts.slice(0, -1), last].join('、'), at, 'cooperate'));
    }
  }
  return found.sort((a, b) => a.range[0] - b.range[0]);
}

const bracketRanges = (text: string): readonly (readonly [number, number])[] =>
  [...text.matchAll(/[（(【][^（(【）)】]{4,2000}[）)】]/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
