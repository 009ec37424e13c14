import { describe, expect, it } from 'vitest';
import {
  deleteIssue,
  getDocument,
  getIssueTree,
  insertIssue,
  openArchive,
  setRemoved,
} from '../../../main/archive/index.ts';
import { searchIndexer } from '../../../main/engine/search/search-indexer.ts';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

const plan = `云泽省人民政府关于印发云泽省灌溉发展规划的通知
云政发〔2021〕37号
各市人民政府：
现将《云泽省灌溉发展规划》印发给你们。
云泽省人民政府
2021年12月1日
云泽省灌溉发展规划
一、总体要求
修好干渠和支渠。
`;
const citing = `云泽省水利厅关于做好灌溉工作的通知
云水发〔2022〕8号
各市水利局：
根据《云泽省灌溉发展规划》（云政发〔2021〕37号，以下简称《规划》）和《云泽省人民政府关于印发云泽省灌溉发展规划的通知》，现通知如下。
一、落实《规划》。
二、执行《云泽省修渠条例》和云政发〔2020〕1号。
云泽省水利厅
2022年2月1日
`;

const archiveOf = () => {
  const { db } = openArchive(temporaryFolder(), { create: true, write: 'required' });
  const add = (text: string): string =>
    insertIssue(
      db,
      parseIssue(sourceFromText(text)),
      {
        sha256: text.slice(0, 8),
        fileName: 'a.txt',
        bytes: 1,
        encoding: 'utf-8',
        importedAt: '2024-01-01T00:00:00Z',
      },
      1,
      searchIndexer,
    );
  const states = (issueId: string): readonly string[] =>
    getIssueTree(db, issueId)
      .documents.flatMap((document) => document.blocks)
      .flatMap((block) => block.citations)
      .map(
        (citation) => `${citation.title ?? citation.documentNumber} ${citation.state} ${citation.documentId}`,
      );
  return { db, add, states };
};

const unresolved = [
  '云泽省灌溉发展规划 absent null',
  '云泽省人民政府关于印发云泽省灌溉发展规划的通知 titleOnly null',
  '规划 absent null',
  '云泽省修渠条例 titleOnly null',
  '云政发〔2020〕1号 absent null',
];
const resolved = (target: string) => [
  `云泽省灌溉发展规划 resolved ${target}`,
  `云泽省人民政府关于印发云泽省灌溉发展规划的通知 resolved ${target}`,
  `规划 resolved ${target}`,
  '云泽省修渠条例 titleOnly null',
  '云政发〔2020〕1号 absent null',
];

describe('citations over issues', () => {
  it('find their target when it arrives later, and lose it with the trash', () => {
    const { db, add, states } = archiveOf();
    const from = add(citing);
    expect(states(from)).toEqual(unresolved);
    const to = add(plan);
    expect(states(from)).toEqual(resolved(`${to}-1`));
    setRemoved(db, to, '2024-02-01T00:00:00Z');
    expect(states(from)).toEqual(unresolved);
    setRemoved(db, to, null);
    expect(states(from)).toEqual(resolved(`${to}-1`));
    deleteIssue(db, to, searchIndexer);
    expect(states(from)).toEqual(unresolved);
  });
  it('find a target that was there before', () => {
    const { db, add } = archiveOf();
    const to = add(plan);
    const from = add(citing);
    const document = getDocument(db, `${from}-1`);
    expect(document.blocks.flatMap((block) => block.citations)[0]).toMatchObject({
      state: 'resolved',
      documentId: `${to}-1`,
    });
  });
  it('take a document that was printed twice for one, and two of one number for none', () => {
    const { add, states } = archiveOf();
    const from = add(citing);
    const to = add(plan);
    add(`${plan}\n`);
    expect(states(from)[0]).toBe(`云泽省灌溉发展规划 resolved ${to}-1`);
    add(plan.replaceAll('灌溉发展规划', '航运发展规划'));
    expect(states(from)[0]).toBe(`云泽省灌溉发展规划 resolved ${to}-1`);
    expect(states(from)[2]).toBe('规划 ambiguous null');
  });
  it('uses its index', () => {
    const { db } = archiveOf();
    const steps = db
      .all(
        "EXPLAIN QUERY PLAN SELECT d.id FROM citationTarget t JOIN document d ON d.rowNumber = t.documentRow WHERE t.key = 'n:a'",
      )
      .map((row) => String(row.detail));
    expect(steps.join(' ')).toMatch(/SEARCH t USING (?:PRIMARY KEY|INDEX)/);
  });
});
