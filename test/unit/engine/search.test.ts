/** Searches of a real archive, held against a scan of the normalised texts that knows nothing of the index. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Archive,
  checkIndex,
  deleteIssue,
  indexState,
  indexWaiting,
  prepareIndex,
  setRemoved,
} from '../../../main/archive/index.ts';
import { searchIndexer } from '../../../main/engine/search/search-indexer.ts';
import { createSearcher } from '../../../main/engine/search/searcher.ts';
import { normalise, parseQuery } from '../../../main/search/index.ts';
import { benchDocuments, randomFrom } from '../../bench/search/corpus.ts';
import { tried } from '../../helpers/length.ts';
import { addIssue, type MadeDocument, openEmptyArchive } from '../../helpers/search-archive.ts';
import { everywhere } from '../../helpers/search-request.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

let archive: Archive;
/** Normalised text of each document, by its id, as a scan would read it. */
const texts = new Map<string, string>();
const never = (): void => {};

const special: readonly MadeDocument[] = [
  {
    title: '云泽省人民政府关于印发计量发展规划的通知',
    documentNumber: '云政发〔2022〕21号',
    issuer: '云泽省人民政府',
    section: '省政府文件',
    genre: '通知',
    signedOn: '2022-11-18',
    paragraphs: [
      '一、推行“双随机、一公开”监管。',
      '（一）量值传递溯',
      '源体系更加完善，增长1.5%。',
      '𠮷林雪道',
    ],
    duties: [
      { unit: '云泽省水利厅', role: 'lead' },
      { unit: '云泽省财政厅', role: 'cooperate' },
    ],
    dueOn: ['2025', '2023-06-30'],
  },
  {
    title: '云泽省人民政府办公厅关于气象工作的意见',
    documentNumber: '云政办发〔2023〕210号',
    issuer: '云泽省人民政府办公厅',
    section: '省政府办公厅文件',
    genre: '意见',
    signedOn: '2023-02-01',
    paragraphs: [
      '根据云政发〔2022〕21号文件，做好气象工作。',
      '計量檢測能力提升，罚没收入。',
      '计量工作。气象工作。',
    ],
    duties: [{ unit: '云泽省财政厅', role: 'lead' }],
    dueOn: ['2024-12'],
  },
];

const textOf = (document: MadeDocument): string =>
  [
    document.title,
    ...(document.documentNumber == null ? [] : [document.documentNumber]),
    ...document.paragraphs,
  ].join('\n');

beforeAll(() => {
  archive = openEmptyArchive(temporaryFolder());
  const generated = benchDocuments(5);
  const issues = Array.from({ length: 12 }, (_, at) => ({
    publication: at % 2 === 0 ? '云泽省人民政府公报' : '临渊市人民政府公报',
    year: 2010 + at,
    number: at + 1,
    documents: Array.from({ length: 8 }, (): MadeDocument => {
      const { value } = generated.next();
      return { ...value, paragraphs: value.paragraphs.slice(0, 40) };
    }),
  }));
  issues.push({ publication: '云泽省人民政府公报', year: 2023, number: 4, documents: [...special] });
  for (const issue of issues) {
    const id = addIssue(archive, issue);
    issue.documents.forEach((document, at) => {
      texts.set(
        `${id}-${at + 1}`,
        normalise(`${document.title}。${textOf(document).slice(document.title.length)}`),
      );
    });
  }
});

afterAll(() => archive.close());

const found = (query: string): readonly string[] =>
  createSearcher(archive.db)
    .list(everywhere(query), { limit: 1000, offset: 0 }, never)
    .hits.map((hit) => hit.documentId);

const scan = (fits: (text: string) => boolean): readonly string[] =>
  [...texts].filter(([, text]) => fits(text)).map(([id]) => id);

const sorted = (ids: readonly string[]): readonly string[] => [...ids].sort();

describe('every term', () => {
  it('is found exactly where a scan finds it, for substrings of one to forty characters', () => {
    const random = randomFrom(77);
    const all = [...texts.values()];
    const searcher = createSearcher(archive.db);
    for (let count = 0; count < tried(300, 1000); count += 1) {
      const text = all[Math.floor(random() * all.length)] ?? '';
      const characters = Array.from(text);
      const length = 1 + Math.floor(random() ** 2 * 40);
      const from = Math.floor(random() * Math.max(1, characters.length - length));
      const term = characters.slice(from, from + length).join('');
      if (term.replaceAll('│', '') === '' || /^["|!&]|["]/.test(term)) continue;
      const query = `"${term.replaceAll('│', '。')}"`;
      if (!parseQuery(query).ok) continue;
      const page = searcher.list(everywhere(query), { limit: 1000, offset: 0 }, never);
      const needle = normalise(term.replaceAll('│', '。'));
      expect([term, sorted(page.hits.map((hit) => hit.documentId))]).toEqual([
        term,
        sorted(scan((candidate) => candidate.includes(needle))),
      ]);
      const occurrences = all.reduce((sum, candidate) => sum + candidate.split(needle).length - 1, 0);
      expect([term, page.occurrences]).toEqual([term, occurrences]);
    }
  });

  it('of a whole long passage is found too', () => {
    const passage = Array.from([...texts.values()][3] ?? '')
      .slice(40, 900)
      .join('')
      .replaceAll('│', '。');
    const needle = normalise(passage);
    expect(found(`"${passage}"`)).toEqual(scan((text) => text.includes(needle)));
    expect(found(`"${passage}计量"`)).toEqual([]);
  });

  it.each([
    ['双随机一公开', '“双随机、一公开”', '雙隨機、一公開', '双 随机'.replace(' ', '')],
    ['传递溯源体系', '传递溯　源体系'.replace('　', ''), '傳遞溯源體系'],
    [
      '云政发〔2022〕21号',
      '云政发2022-21号',
      '云政发[2022]21号',
      '云政发（2022）21号',
      '雲政發【2022】21號',
      '云政发２０２２２１号',
    ],
    ['1.5%', '１．５％'],
    ['𠮷林', '𠮷林'],
  ])('is the same in all spellings: %s', (...spellings) => {
    const [first = '', ...others] = spellings;
    expect(found(first).length).toBeGreaterThan(0);
    for (const other of others) expect(sorted(found(other))).toEqual(sorted(found(first)));
  });
});

describe('operators', () => {
  const has = (term: string) => (text: string) => text.includes(term);
  it.each<[string, (text: string) => boolean]>([
    ['规定 部门', (text) => has('规定')(text) && has('部门')(text)],
    ['规定 罚', (text) => has('规定')(text) && has('罚')(text)],
    ['罚 款', (text) => has('罚')(text) && has('款')(text)],
    ['罚款 OR 气象', (text) => has('罚款')(text) || has('气象')(text)],
    ['规定 -罚款', (text) => has('规定')(text) && !has('罚款')(text)],
    ['-规定', (text) => !has('规定')(text)],
    ['-规定 -部门', (text) => !has('规定')(text) && !has('部门')(text)],
    ['(罚款 OR 气象) 部门', (text) => (has('罚款')(text) || has('气象')(text)) && has('部门')(text)],
    ['部门 -(罚款 OR 气象)', (text) => has('部门')(text) && !has('罚款')(text) && !has('气象')(text)],
    ['罚款 OR -部门', (text) => has('罚款')(text) || !has('部门')(text)],
    ['-(-部门)', (text) => has('部门')(text)],
    ['责令 NEAR/3 改正', (text) => /责令.{0,3}改正|改正.{0,3}责令/u.test(text)],
    ['处 NEAR/2 罚款', (text) => /处.{0,2}罚款|罚款.{0,2}处/u.test(text)],
  ])('%s', (query, fits) => {
    expect(sorted(found(query))).toEqual(sorted(scan(fits)));
  });

  it('同条 asks for one block', () => {
    expect(found('溯源 同条 完善')).toEqual([]);
    expect(found('量值 同条 传递')).toHaveLength(1);
    expect(found('气象工作 同条 云政发')).toHaveLength(1);
  });
});

describe('fields', () => {
  const last = (at: number): string => `13-${at}`;
  it.each<[string, readonly string[]]>([
    ['标题:计量发展', [last(1)]],
    ['文号:云政发2022-21', [last(1)]],
    ['文号:云政办发2023-21', []],
    ['文号:云政办发2023', [last(2)]],
    ['文号:210', [last(2)]],
    ['机关:省人民政府办公厅 气象', [last(2)]],
    ['栏目:省政府办公厅 計量檢測', [last(2)]],
    ['文种:意见 标题:气象', [last(2)]],
    ['年:2023', [last(1), last(2)]],
    ['期:4 年:>=2022', [last(1), last(2)]],
    ['日期:2022-11', [last(1)]],
    ['日期:2022..2023-01', [last(1)]],
    ['单位:水利厅', [last(1)]],
    ['单位:财政厅', [last(1), last(2)]],
    ['单位:财政厅 角色:牵头', [last(2)]],
    ['单位:财政厅 角色:配合', [last(1)]],
    ['角色:牵头', [last(1), last(2)]],
    ['时限:2023-06', [last(1)]],
    ['时限:<2025', [last(1), last(2)]],
    ['时限:>=2024 -时限:2025', [last(2)]],
  ])('%s', (query, expected) => {
    expect(sorted(found(query))).toEqual(expected);
  });
});

describe('order', () => {
  it('puts the document of that number first, then those that cite it', () => {
    for (const query of ['云政发〔2022〕21号', '云政发2022-21', '云政发（2022）21'])
      expect(found(query).slice(0, 2)).toEqual(['13-1', '13-2']);
  });
  it('by date is newest first', () => {
    const ids = createSearcher(archive.db)
      .list(everywhere('规定', { order: 'date' }), { limit: 1000, offset: 0 }, never)
      .hits.map((hit) => Number(hit.issueId));
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
  });
});

describe('what answers to a field', () => {
  const hitOf = (query: string) =>
    createSearcher(archive.db).first(everywhere(query), { limit: 5, offset: 0 }, never).hits[0];
  it('is shown: the clause with the duty, the deadline, the words of the title', () => {
    expect(hitOf('单位:财政厅 角色:牵头')?.blocks.map(({ blockId }) => blockId)).toEqual(['13-2-1']);
    expect(hitOf('时限:2023-06')?.blocks).toHaveLength(1);
    const [title] = hitOf('标题:计量发展')?.blocks ?? [];
    expect(title?.ranges.map(([start, end]) => title.text.slice(start, end))).toEqual(['计量发展']);
  });
});

describe('a number that the text prints otherwise', () => {
  it('finds its document first, then those that cite it', () => {
    const id = addIssue(archive, {
      publication: '甲公报',
      year: 2025,
      number: 2,
      documents: [
        { title: '代理条例', documentNumber: null, paragraphs: ['依照国务院令第906号执行。'] },
        {
          title: '船舶条例',
          documentNumber: '国令第906号',
          paragraphs: ['第一条　为了管理船舶，制定本条例。'],
        },
      ],
    });
    expect(found('国务院令第906号')).toEqual([`${id}-2`, `${id}-1`]);
    expect(found('国令第906号')).toContain(`${id}-2`);
    expect(found('国令第906号 船舶')).toEqual([`${id}-2`]);
    archive.db.transaction(() => deleteIssue(archive.db, id, searchIndexer));
  });
});

describe('facets and scopes', () => {
  it('count what is found, and what else could be chosen', () => {
    const searcher = createSearcher(archive.db);
    const request = everywhere('计量', { choice: { year: ['2023'] } });
    const totals = searcher.totals(request, { limit: 20, offset: 0 }, never);
    const years = new Map(totals.facets.year.map(({ value, count }) => [value, count]));
    const perYear = (year: number): number =>
      scan((text) => text.includes('计量')).filter(
        (id) => Number(id.split('-')[0]) === year - 2009 || (year === 2023 && id.startsWith('13-')),
      ).length;
    for (const [value, count] of years) expect([value, count]).toEqual([value, perYear(Number(value))]);
    expect(totals.facets.unit).toEqual([
      { value: '云泽省财政厅', count: 2 },
      { value: '云泽省水利厅', count: 1 },
    ]);
    expect(searcher.first(request, { limit: 20, offset: 0 }, never).documents).toBe(2);
  });
  it('look in one issue or document only', () => {
    const searcher = createSearcher(archive.db);
    const page = { limit: 20, offset: 0 };
    const issue = everywhere('气象', { scope: { kind: 'issue', issueId: '13' } });
    expect(searcher.first(issue, page, never).documents).toBe(1);
    const document = everywhere('计量', { scope: { kind: 'document', documentId: '13-1' } });
    expect(searcher.first(document, page, never).documents).toBe(1);
  });
});

describe('upkeep', () => {
  it('an issue in the trash is not found, and one that is gone leaves no trace', () => {
    const id = addIssue(archive, {
      publication: '甲公报',
      year: 2024,
      number: 1,
      documents: [{ title: '冰凌观测办法', paragraphs: ['冰凌观测站应当每日观测。'] }],
    });
    const searcher = createSearcher(archive.db);
    const count = (): number =>
      searcher.first(everywhere('冰凌观测'), { limit: 5, offset: 0 }, never).documents;
    expect(count()).toBe(1);
    setRemoved(archive.db, id, '2026-01-01T00:00:00Z');
    expect(count()).toBe(0);
    setRemoved(archive.db, id, null);
    expect(count()).toBe(1);
    archive.db.transaction(() => deleteIssue(archive.db, id, searchIndexer));
    expect(count()).toBe(0);
    expect(archive.db.all('SELECT rowid FROM searchPair WHERE searchPair MATCH \'"冰凌 凌观"\'')).toEqual([]);
    expect(checkIndex(archive.db, searchIndexer, 1000, () => 0.5)).toMatchObject({ wrong: [] });
  });
  it('texts that the index does not hold yet are found all the same', () => {
    prepareIndex(archive.db, searchIndexer.version, true);
    expect(indexState(archive.db, searchIndexer.version).waiting).toBe(texts.size);
    expect(sorted(found('规定 -罚款'))).toEqual(
      sorted(scan((text) => text.includes('规定') && !text.includes('罚款'))),
    );
    indexWaiting(archive.db, searchIndexer, 30);
    expect(sorted(found('罚 部门'))).toEqual(
      sorted(scan((text) => text.includes('罚') && text.includes('部门'))),
    );
    while (indexWaiting(archive.db, searchIndexer, 30) > 0);
    expect(indexState(archive.db, searchIndexer.version)).toMatchObject({ waiting: 0, isCurrent: true });
    expect(checkIndex(archive.db, searchIndexer, 1000, () => 0.2)).toMatchObject({ wrong: [] });
  });
  it('a damaged index is noticed', () => {
    archive.db.run("INSERT INTO searchPair (rowid, text) VALUES (999999, '不存 存在')");
    const { held, due } = checkIndex(archive.db, searchIndexer, 10, () => 0);
    expect(held).not.toBe(due);
  });
});
