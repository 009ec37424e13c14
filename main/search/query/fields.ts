/** Names under which fields, roles and operators are typed. */
import { type DutyRole, type RangeField, rangeFields, type TextField } from './ast.ts';

export type FieldName = TextField | RangeField | 'role';

/** As typed before a colon; compared in lower case. The first name of each is the one that the window offers. */
const names: Readonly<Record<FieldName, readonly string[]>> = {
  title: ['标题', '题名', '题目', 'title'],
  number: ['文号', '字号', '发文字号', 'number'],
  issuer: ['机关', '发文机关', '发文单位', 'issuer'],
  section: ['栏目', 'section'],
  genre: ['文种', 'genre'],
  publication: ['公报', '刊名', 'publication'],
  unit: ['单位', '责任单位', '责任部门', 'unit'],
  role: ['角色', '职责', '分工', 'role'],
  year: ['年', '年份', 'year'],
  issue: ['期', '期号', 'issue'],
  signedOn: ['日期', '成文日期', '发文日期', 'date'],
  deadline: ['时限', '期限', '完成时限', 'deadline'],
  note: ['批注', '笔记', 'note'],
};

const fieldsByName: ReadonlyMap<string, FieldName> = new Map(
  (Object.keys(names) as FieldName[]).flatMap((field) => names[field].map((name) => [name, field] as const)),
);

/** The field typed as `name`; null for other words. */
export const fieldNamed = (name: string): FieldName | null =>
  fieldsByName.get(name.normalize('NFKC').toLowerCase()) ?? null;

export const isRangeField = (field: FieldName): field is RangeField =>
  (rangeFields as readonly string[]).includes(field);

const roleNames: ReadonlyMap<string, DutyRole> = new Map([
  ['牵头', 'lead'],
  ['主办', 'lead'],
  ['lead', 'lead'],
  ['配合', 'cooperate'],
  ['参与', 'cooperate'],
  ['协助', 'cooperate'],
  ['协办', 'cooperate'],
  ['会同', 'cooperate'],
  ['cooperate', 'cooperate'],
  ['负责', 'responsible'],
  ['责任', 'responsible'],
  ['分工负责', 'responsible'],
  ['responsible', 'responsible'],
  ['指导', 'guide'],
  ['督促', 'guide'],
  ['监督', 'guide'],
  ['guide', 'guide'],
]);

export const roleNamed = (name: string): DutyRole | null =>
  roleNames.get(
    name
      .normalize('NFKC')
      .toLowerCase()
      .replace(/单位$|部门$/, ''),
  ) ?? null;

export type Operator =
  | { readonly kind: 'and' | 'or' | 'not' | 'sameClause' }
  | { readonly kind: 'near'; readonly distance: number };

const words: ReadonlyMap<string, 'and' | 'or' | 'not' | 'sameClause'> = new Map([
  ['AND', 'and'],
  ['与', 'and'],
  ['且', 'and'],
  ['&', 'and'],
  ['&&', 'and'],
  ['OR', 'or'],
  ['或', 'or'],
  ['|', 'or'],
  ['||', 'or'],
  ['NOT', 'not'],
  ['非', 'not'],
  ['!', 'not'],
  ['同条', 'sameClause'],
  ['NEAR/条', 'sameClause'],
]);

/** Distance of NEAR without a number, in characters. */
const usualDistance = 10;
const longestDistance = 1000;

/** The operator that a whole word is; null for other words. Latin ones are written in capitals. */
export function operatorOf(word: string): Operator | null {
  if (word.length > 12) return null;
  const folded = word.normalize('NFKC');
  const kind = words.get(folded);
  if (kind !== undefined) return { kind };
  // In small letters only with its number: near alone is a word.
  const near = /^(?:NEAR|邻近|near(?=\/))(?:\/(\d{1,6}))?$/.exec(folded);
  if (near === null) return null;
  return { kind: 'near', distance: Math.min(longestDistance, Number(near[1] ?? usualDistance)) };
}
