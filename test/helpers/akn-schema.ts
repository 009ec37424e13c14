/**
 * What the Akoma Ntoso 3.0 schema (OASIS, LegalDocML Version 1.0, Part 2) asks of the elements we write, in our own
 * words: content models as regular expressions over child names, attributes required and allowed. It is narrower than
 * the schema, never wider: an element that is not listed here is refused.
 */
import { elementsOf, type XmlElement } from './read-xml.ts';

interface Model {
  /** Over the children's names, each followed by a blank; null for text only mixed with `inline`. */
  readonly content: RegExp | 'inline' | 'empty' | 'foreign';
  readonly required?: readonly string[];
  readonly allowed?: readonly string[];
}

const block = '(?:p|table)';
const clauses = '(?:part|chapter|section|article|paragraph|point|subparagraph|indent|level|hcontainer)';
const core = ['eId', 'class', 'status'];

const hierarchy: Model = {
  content: new RegExp(`^(?:num |heading )*(?:(?:intro )?(?:${clauses} )*(?:wrapUp )?|content )$`),
  required: ['eId'],
  allowed: core,
};
const blocks: Model = { content: new RegExp(`^(?:${block} )*$`), allowed: core };
const inline: Model = { content: 'inline', allowed: core };
const value: Model = { content: 'empty', required: ['value'] };
const identity = 'FRBRthis (?:FRBRuri )+(?:FRBRalias )*(?:FRBRdate )+(?:FRBRauthor )+(?:preservation )?';
const tlc: Model = { content: 'empty', required: ['eId', 'href', 'showAs'] };
const collection: Model = {
  content: /^meta (?:preface )?collectionBody $/,
  required: ['name'],
};

const models: Readonly<Record<string, Model>> = {
  akomaNtoso: { content: /^(?:officialGazette|documentCollection) $/, allowed: ['xmlns'] },
  officialGazette: collection,
  documentCollection: collection,
  collectionBody: { content: /^(?:component )+$/ },
  component: { content: /^doc $/, required: ['eId'] },
  doc: { content: /^meta (?:preface )?mainBody $/, required: ['name'] },
  preface: { content: new RegExp(`^(?:${block} )+$`) },
  mainBody: { content: new RegExp(`^(?:(?:${block}|${clauses}) )+$`) },
  ...Object.fromEntries(
    ['part', 'chapter', 'section', 'article', 'paragraph', 'point', 'subparagraph', 'indent', 'level'].map(
      (name) => [name, hierarchy],
    ),
  ),
  hcontainer: { ...hierarchy, required: ['eId', 'name'] },
  intro: blocks,
  content: blocks,
  wrapUp: blocks,
  num: { ...inline, required: ['eId'] },
  heading: { ...inline, required: ['eId'] },
  p: inline,
  docTitle: inline,
  docNumber: inline,
  caption: inline,
  br: { content: 'empty' },
  table: { content: /^(?:caption )?(?:tr )+$/, required: ['eId'], allowed: core },
  tr: { content: /^(?:(?:th|td) )+$/ },
  th: { ...blocks, allowed: [...core, 'rowspan', 'colspan'] },
  td: { ...blocks, allowed: [...core, 'rowspan', 'colspan'] },
  meta: { content: /^identification (?:references )*$/ },
  identification: { content: /^FRBRWork FRBRExpression FRBRManifestation $/, required: ['source'] },
  FRBRWork: { content: new RegExp(`^${identity}FRBRcountry (?:FRBRnumber )*$`) },
  FRBRExpression: { content: new RegExp(`^${identity}(?:FRBRauthoritative )?(?:FRBRlanguage )+$`) },
  FRBRManifestation: { content: new RegExp(`^${identity}(?:FRBRformat )?$`) },
  FRBRthis: value,
  FRBRuri: value,
  FRBRcountry: value,
  FRBRnumber: value,
  FRBRformat: value,
  FRBRauthoritative: value,
  FRBRalias: { content: 'empty', required: ['value', 'name'] },
  FRBRdate: { content: 'empty', required: ['date', 'name'] },
  FRBRauthor: { content: 'empty', required: ['href'], allowed: ['as'] },
  FRBRlanguage: { content: 'empty', required: ['language'] },
  preservation: { content: 'foreign' },
  references: { content: /^(?:TLCOrganization |TLCRole )+$/, required: ['source'] },
  TLCOrganization: tlc,
  TLCRole: tlc,
};

const inlines = new Set(['docTitle', 'docNumber', 'br']);
const namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** What is wrong, with the way to it; empty for a file the schema takes. */
export function aknProblems(root: XmlElement): readonly string[] {
  const problems = root.attributes.xmlns === namespace && root.name === 'akomaNtoso' ? [] : ['root'];
  const ids = new Map<string, number>();
  const references: string[] = [];
  visit(root, '');
  for (const [id, count] of ids) if (count > 1) problems.push(`eId ${id} ${count} times`);
  for (const reference of references)
    if (!ids.has(reference.slice(1))) problems.push(`${reference} leads nowhere`);
  return problems;

  function visit(element: XmlElement, path: string): void {
    const here = `${path}/${element.name}`;
    const model = models[element.name];
    if (model === undefined) {
      problems.push(`${here}: unknown`);
      return;
    }
    checkAttributes(element, model, here);
    if (model.content === 'foreign') {
      if (elementsOf(element).some(({ attributes }) => (attributes.xmlns ?? namespace) === namespace))
        problems.push(`${here}: own namespace`);
      return;
    }
    checkContent(element, model.content, here);
    for (const child of elementsOf(element)) visit(child, here);
  }

  function checkAttributes(
    { attributes }: XmlElement,
    { required = [], allowed = [] }: Model,
    here: string,
  ): void {
    for (const name of required) if (attributes[name] === undefined) problems.push(`${here}: no ${name}`);
    for (const [name, text] of Object.entries(attributes)) {
      if (![...required, ...allowed].includes(name)) problems.push(`${here}: ${name} is not allowed`);
      if (name === 'eId') {
        ids.set(text, (ids.get(text) ?? 0) + 1);
        if (!/^\S+$/.test(text)) problems.push(`${here}: eId ${text}`);
      }
      if (name === 'date' && !isDate(text)) problems.push(`${here}: date ${text}`);
      if (name === 'rowspan' && !/^\d+$/.test(text)) problems.push(`${here}: rowspan ${text}`);
      if (name === 'status' && text !== 'editorial') problems.push(`${here}: status ${text}`);
      if ((name === 'source' || name === 'as' || name === 'href') && text.startsWith('#'))
        references.push(text);
      if ((name === 'href' || here.endsWith('FRBRuri')) && /\s/.test(text)) problems.push(`${here}: ${text}`);
    }
  }

  function checkContent(element: XmlElement, content: RegExp | 'inline' | 'empty', here: string): void {
    const names = elementsOf(element).map(({ name }) => name);
    const text = element.children.filter((child) => typeof child === 'string').join('');
    if (content === 'inline') {
      for (const name of names) if (!inlines.has(name)) problems.push(`${here}: ${name} within a line`);
    } else if (content === 'empty') {
      if (element.children.length > 0) problems.push(`${here}: not empty`);
    } else {
      if (text.trim() !== '') problems.push(`${here}: text ${text.trim().slice(0, 20)}`);
      if (!content.test(names.map((name) => `${name} `).join('')))
        problems.push(`${here}: ${names.join(' ')}`);
    }
  }
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}
