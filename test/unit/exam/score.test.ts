/** The scorer on trees made by hand: what it must count as right, wrong, missed or too much. */
import { describe, expect, it } from 'vitest';
import type {
  Block,
  Citation,
  GazetteDocument,
  IssueFacts,
  IssueTree,
  Responsibility,
} from '../../../main/gazette/tree.ts';
import { addScores, type Count, figuresOf, type Measure, scoreTree } from '../../helpers/score.ts';
import type { DocumentTruth, ResponsibilityTruth, SourceTruth } from '../../helpers/truth.ts';

const facts: IssueFacts = {
  publication: '云泽省人民政府公报',
  year: 2023,
  number: 4,
  cumulativeNumber: null,
  cumulativePrinted: null,
  publishedOn: null,
  frequency: null,
  sponsor: null,
  publisher: null,
  editors: [],
  issn: null,
  cn: null,
  address: null,
  postcode: null,
  phones: [],
  fax: null,
  website: null,
  email: null,
  printer: null,
};

const block = (over: Partial<Block>): Block => ({
  id: 'b',
  kind: 'paragraph',
  level: 1,
  label: null,
  path: '',
  parentId: null,
  text: '',
  headLength: 0,
  spans: [],
  page: null,
  responsibilities: [],
  duties: [],
  citations: [],
  deadlines: [],
  targets: [],
  corrections: [],
  ...over,
});

const given = (start: number, end: number, over: Partial<GazetteDocument> = {}): GazetteDocument => ({
  id: `at${start}`,
  section: null,
  title: '关于甲的通知',
  documentNumber: '云政发〔2023〕1号',
  documentNumberPrinted: null,
  issuer: '云泽省人民政府',
  addressees: [],
  signedBy: [],
  signedOn: '2023-01-02',
  genre: '通知',
  instruments: [],
  kind: 'document',
  inContents: false,
  corrected: [],
  pages: [],
  span: { start, end },
  attachments: [],
  notes: [],
  facts: [],
  text: '',
  blocks: [],
  tables: [],
  ...over,
});

const tree = (documents: readonly GazetteDocument[], over: Partial<IssueTree> = {}): IssueTree => ({
  issue: facts,
  toc: [],
  sections: [],
  documents,
  appointments: [],
  chronicle: [],
  captions: [],
  dropped: [],
  warnings: [],
  ...over,
});

const wanted = (start: number, end: number, over: Partial<DocumentTruth> = {}): DocumentTruth => ({
  id: `t${start}`,
  start,
  end,
  kind: ['document'],
  ...over,
});

const text = '文'.repeat(200);
const count = (
  measure: Measure,
  truth: Partial<SourceTruth>,
  found: IssueTree,
  source: string = text,
): Count => scoreTree({ documents: [], ...truth }, found, source).counts[measure];
const counts = (hits: number, expected: number, found: number): Count => ({ hits, expected, found });

describe('boundaries', () => {
  const rows: readonly (readonly [string, DocumentTruth[], GazetteDocument[], Count])[] = [
    ['both ends exact', [wanted(0, 50)], [given(0, 50)], counts(1, 1, 1)],
    ['an end one too far is a miss and one too many', [wanted(0, 50)], [given(0, 51)], counts(0, 1, 1)],
    ['two run together', [wanted(0, 50), wanted(51, 99)], [given(0, 99)], counts(0, 2, 1)],
    [
      'other kinds do not count',
      [wanted(0, 50)],
      [given(0, 50), given(60, 70, { kind: 'article' })],
      counts(1, 1, 1),
    ],
    [
      'a notice of appointments may be called either',
      [wanted(0, 50, { kind: ['document', 'appointments'] })],
      [given(0, 50, { kind: 'appointments' })],
      counts(1, 1, 1),
    ],
    [
      'a chronicle taken for a document is one too many',
      [wanted(0, 50, { kind: ['chronicle'] })],
      [given(0, 50)],
      counts(0, 0, 1),
    ],
  ];
  it.each(rows)('%s', (_reason, documents, found, expected) => {
    expect(count('boundaries', { documents }, tree(found))).toEqual(expected);
  });
});

describe('fields', () => {
  const right = counts(1, 1, 1);
  const wrong = counts(0, 1, 1);
  const rows: readonly (readonly [
    string,
    Measure,
    Partial<DocumentTruth>,
    Partial<GazetteDocument>,
    Count,
  ])[] = [
    [
      'white space and width do not matter',
      'title',
      { title: '关于甲（一）的通知' },
      { title: '关于甲 (一)的通知' },
      right,
    ],
    ['a word does', 'title', { title: '关于甲的通知' }, { title: '关于乙的通知' }, wrong],
    ['what is not stated is not measured', 'title', {}, {}, counts(0, 0, 0)],
    [
      'one of several readings',
      'documentNumber',
      { documentNumber: ['甲1号', '乙1号'] },
      { documentNumber: '乙1号' },
      right,
    ],
    ['none where there is none', 'documentNumber', { documentNumber: null }, { documentNumber: null }, right],
    ['one where there is none', 'documentNumber', { documentNumber: null }, {}, wrong],
    [
      'joint: all',
      'documentNumber',
      { documentNumber: ['甲1号 + 乙2号'] },
      { documentNumber: '甲1号、乙2号' },
      right,
    ],
    [
      'joint: the first alone',
      'documentNumber',
      { documentNumber: ['甲1号 + 乙2号'] },
      { documentNumber: '甲1号' },
      right,
    ],
    [
      'joint: the second alone',
      'documentNumber',
      { documentNumber: ['甲1号 + 乙2号'] },
      { documentNumber: '乙2号' },
      wrong,
    ],
    ['issuers in any joint', 'issuer', { issuer: ['省甲厅 省乙厅'] }, { issuer: '省甲厅、省乙厅' }, right],
    ['an issuer less', 'issuer', { issuer: ['省甲厅 省乙厅'] }, { issuer: '省甲厅' }, wrong],
    ['short and long name of a genre', 'genre', { genre: '令' }, { genre: '命令（令）' }, right],
    ['a date', 'signedOn', { signedOn: '2023-01-03' }, {}, wrong],
    [
      'addressees in order',
      'addressees',
      { addressees: ['各市', '各县'] },
      { addressees: ['各县', '各市'] },
      wrong,
    ],
  ];
  it.each(rows)('%s (%s)', (_reason, measure, truth, found, expected) => {
    expect(count(measure, { documents: [wanted(0, 50, truth)] }, tree([given(0, 50, found)]))).toEqual(
      expected,
    );
  });
  it('are read from the document that shares most of the text', () => {
    const documents = [wanted(0, 50, { title: '甲' }), wanted(51, 99, { title: '乙' })];
    const found = tree([given(0, 52, { title: '甲' }), given(52, 99, { title: '乙' })]);
    expect(count('title', { documents }, found)).toEqual(counts(2, 2, 2));
  });
  it('are lost with a document that is not there', () => {
    expect(count('signedOn', { documents: [wanted(0, 50, { signedOn: null })] }, tree([]))).toEqual(wrong);
  });
  it('facts of the issue', () => {
    const issue = new Map([
      ['year', '2023'],
      ['number', '5'],
    ]);
    expect(count('issue', { issue }, tree([]))).toEqual(counts(1, 2, 2));
  });
  it('an order may list its rules as what it issues', () => {
    const documents = [wanted(0, 50, { title: '甲办法', instruments: [] })];
    const instruments = [
      { title: '甲办法', kind: '办法', documentNumber: null, issuer: null, signedOn: null },
    ];
    const found = tree([given(0, 50, { title: '甲办法', instruments })]);
    expect(count('instruments', { documents }, found)).toEqual(counts(0, 0, 0));
  });
});

describe('clauses', () => {
  const clause = (label: string, start: number): Block =>
    block({ kind: 'clause', label, spans: [{ start, end: start + 9 }] });
  const truth = (label: string, start: number, optional = false) => ({ label, start, optional });
  it('match on label and place, each once', () => {
    const clauses = [truth('一、', 0), truth('二、', 20), truth('1.', 40)];
    const blocks = [clause('一、', 2), clause('二、', 24), clause('1．', 40), clause('1.', 40)];
    expect(count('clauses', { clauses }, tree([given(0, 99, { blocks })]))).toEqual(counts(2, 3, 4));
  });
  it('what is optional counts neither way; headings of attachments are no clauses', () => {
    const clauses = [truth('1.', 0, true), truth('2.', 9, true)];
    const blocks = [clause('1.', 0), clause('附件1', 40)];
    expect(count('clauses', { clauses }, tree([given(0, 99, { blocks })]))).toEqual(counts(0, 0, 0));
  });
});

describe('responsibilities', () => {
  const row = (printed: string, role: Responsibility['role'], inheritedFrom: string | null = null) => ({
    unit: printed,
    printed,
    role,
    openEnded: false,
    inheritedFrom,
    origin: 'bracket' as const,
    row: null,
  });
  const duty = (unit: string, over: Partial<ResponsibilityTruth> = {}): ResponsibilityTruth => ({
    clause: '一、',
    start: 10,
    units: [unit],
    roles: ['lead'],
    optional: false,
    ...over,
  });
  const found = (responsibilities: readonly Responsibility[], over: Partial<Block> = {}): IssueTree =>
    tree([
      given(0, 99, {
        blocks: [
          block({ kind: 'clause', label: '一、', spans: [{ start: 0, end: 30 }], responsibilities, ...over }),
        ],
      }),
    ]);
  /** Offset 10 stands within the bracket. */
  const printedText = '一、做好各项工作。（省甲厅、省乙厅牵头）';
  const rows: readonly (readonly [string, ResponsibilityTruth[], IssueTree, Count])[] = [
    ['clause, unit and role', [duty('省甲厅')], found([row('省甲厅', 'lead')]), counts(1, 1, 1)],
    ['another role', [duty('省甲厅')], found([row('省甲厅', 'cooperate')]), counts(0, 1, 1)],
    [
      'either role',
      [duty('省甲厅', { roles: ['lead', 'responsible'] })],
      found([row('省甲厅', 'responsible')]),
      counts(1, 1, 1),
    ],
    ['another clause', [duty('省甲厅')], found([row('省甲厅', 'lead')], { label: '二、' }), counts(0, 1, 1)],
    ['inherited rows do not count', [], found([row('省甲厅', 'lead', 'x')]), counts(0, 0, 0)],
    [
      'units run together',
      [duty('省甲厅'), duty('省乙厅')],
      found([row('省甲厅、省乙厅', 'lead')]),
      counts(0, 2, 1),
    ],
    [
      'with or without 等部门',
      [duty('省甲厅', { units: ['省甲厅', '省甲厅等部门'] })],
      found([row('省甲厅等部门', 'lead')]),
      counts(1, 1, 1),
    ],
    [
      'optional, given',
      [duty('省甲厅', { optional: true })],
      found([row('省甲厅', 'lead')]),
      counts(0, 0, 0),
    ],
    ['optional, not given', [duty('省甲厅', { optional: true })], found([]), counts(0, 0, 0)],
  ];
  it.each(rows)('%s', (_reason, responsibilities, issue, expected) => {
    expect(count('responsibilities', { responsibilities }, issue, printedText)).toEqual(expected);
  });
  it('duties in running text are asked for apart, and those found beyond them do not count', () => {
    const text = '一、由省甲厅牵头，省乙厅配合。（省丙厅负责）';
    const truth = {
      responsibilities: [duty('省甲厅', { start: 3 }), duty('省丙厅', { start: 17, roles: ['responsible'] })],
    };
    const duties = [{ unit: '省甲厅', printed: '省甲厅', role: 'lead' as const, range: [3, 6] as const }];
    const issue = found([row('省丙厅', 'responsible')], { duties });
    const score = scoreTree({ documents: [], ...truth }, issue, text);
    expect(score.counts.responsibilities).toEqual(counts(1, 1, 1));
    expect(score.counts.runningDuties).toEqual(counts(1, 1, 1));
  });
  it('a paragraph of its own belongs to the clause above it', () => {
    const blocks = [
      block({ id: 'c', kind: 'clause', label: '一、', spans: [{ start: 0, end: 9 }] }),
      block({
        id: 'p',
        parentId: 'c',
        spans: [{ start: 9, end: 30 }],
        responsibilities: [row('省甲厅', 'lead')],
      }),
    ];
    expect(
      count(
        'responsibilities',
        { responsibilities: [duty('省甲厅')] },
        tree([given(0, 99, { blocks })]),
        printedText,
      ),
    ).toEqual(counts(1, 1, 1));
  });
});

describe('lists of the issue', () => {
  const span = { start: 5, end: 9 };
  it('a row of the contents needs title, section, page and state', () => {
    const row = {
      section: '省政府文件',
      title: '甲',
      documentNumber: null,
      page: 3,
      documentId: null,
      span,
    } as const;
    const toc = [
      { section: '省政府文件', title: '甲', start: 5, page: 3, state: 'matched', optional: false },
    ] as const;
    expect(count('toc', { toc }, tree([], { toc: [{ ...row, state: 'matched' }] }))).toEqual(counts(1, 1, 1));
    expect(count('toc', { toc }, tree([], { toc: [{ ...row, state: 'missing' }] }))).toEqual(counts(0, 1, 1));
    expect(count('toc', {}, tree([], { toc: [{ ...row, state: 'missing' }] }))).toEqual(counts(0, 0, 0));
  });
  it('an appointment needs person, post and action, and what else is stated', () => {
    const row = { person: '王一', post: '省甲厅厅长', action: '任命', on: '2023-01-02' } as const;
    const got = { ...row, by: null, term: null, documentNumber: null, blockId: 'b', span };
    expect(count('appointments', { appointments: [row] }, tree([], { appointments: [got] }))).toEqual(
      counts(1, 1, 1),
    );
    const other = { ...row, on: '2023-01-03' };
    expect(count('appointments', { appointments: [other] }, tree([], { appointments: [got] }))).toEqual(
      counts(0, 1, 1),
    );
  });
  it('a chronicle entry needs its dates and place', () => {
    const got = { on: '2023-01-02', until: null, text: '', blockId: 'b', span };
    const chronicle = [{ start: 5, on: '2023-01-02', until: null }];
    expect(count('chronicle', { chronicle }, tree([], { chronicle: [got] }))).toEqual(counts(1, 1, 1));
  });
});

describe('links', () => {
  const citation = (documentNumber: string | null, documentId: string | null): Citation => ({
    text: '《甲》',
    standsFor: null,
    title: '甲',
    documentNumber,
    state: documentId === null ? 'absent' : 'resolved',
    documentId,
    span: { start: 10, end: 20 },
    range: [0, 10],
  });
  const found = (cited: Citation): IssueTree =>
    tree([
      given(0, 50, { blocks: [block({ citations: [cited] })] }),
      given(51, 99, { documentNumber: '云政发〔2023〕2号' }),
    ]);
  const documents = [wanted(0, 50, { id: 'a' }), wanted(51, 99, { id: 'b' })];
  const mark = (target: string | null) => [{ start: 10, end: 20, target }];
  const rows: readonly (readonly [string, ReturnType<typeof mark> | [], Citation, Count])[] = [
    ['to the document of that number', [], citation('云政发〔2023〕2号', 'at51'), counts(1, 1, 1)],
    ['to a document of another number', [], citation('云政发〔2022〕2号', 'at51'), counts(0, 1, 1)],
    ['as marked', mark('b'), citation(null, 'at51'), counts(1, 1, 1)],
    ['to another than marked', mark('a'), citation(null, 'at51'), counts(0, 1, 1)],
    ['to itself', mark('self'), citation(null, 'at0'), counts(1, 1, 1)],
    ['where there is nothing to link to', mark(null), citation(null, 'at51'), counts(0, 1, 1)],
    ['no link is never wrong', mark('b'), citation(null, null), counts(0, 0, 0)],
  ];
  it.each(rows)('%s', (_reason, citations, cited, expected) => {
    expect(count('links', { documents, citations }, found(cited))).toEqual(expected);
  });
});

describe('figures', () => {
  it('are micro-averages over sources', () => {
    const one = scoreTree({ documents: [wanted(0, 50)] }, tree([given(0, 50)]), text);
    const two = scoreTree({ documents: [wanted(0, 50), wanted(51, 99)] }, tree([given(0, 99)]), text);
    const figures = figuresOf(addScores([one, two]));
    expect(figures.boundaries).toEqual({ f1: 0.4, hits: 1, expected: 3, found: 2 });
    expect(figures.toc.f1).toBeNull();
  });
});
