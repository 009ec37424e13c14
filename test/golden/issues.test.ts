/**
 * Whole issues against what a person has read. The real ones lie in ../shared: their golden files hold structure,
 * spans, numbers and hashes, no sentences. The sample issue is ours and has its whole tree here.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { GazetteDocument, IssueTree, TextSpan } from '../../main/gazette/tree.ts';
import { parseIssue } from '../../main/parsing/index.ts';
import { sourceFromText } from '../../main/sources/index.ts';
import { expectGolden, outlineOf } from '../helpers/golden.ts';
import { readShared } from '../helpers/shared-data.ts';

const parse = (text: string): IssueTree => parseIssue(sourceFromText(text));
const official = (tree: IssueTree): readonly GazetteDocument[] =>
  tree.documents.filter((document) => document.kind === 'document');

describe('the sample issue', () => {
  const text = readFileSync(new URL('../../resources/sample/issue.txt', import.meta.url), 'utf8');
  it('is as read', () => {
    expectGolden('sample-issue.json', parse(text));
  });
  it('has every kind of part', () => {
    const kinds = new Set(parse(text).documents.map((document) => document.kind));
    expect([...kinds].sort()).toEqual([
      'appointments',
      'article',
      'backMatter',
      'chronicle',
      'contents',
      'document',
      'frontMatter',
    ]);
  });
});

describe('a provincial issue, OCR text', () => {
  const text = readShared('jilin-2023-04/issue.txt');
  it.skipIf(text === null)('is as read', () => {
    expectGolden('jilin-2023-04.json', outlineOf(parse(text ?? '')));
  });
  it.skipIf(text === null)('gives the issue, its documents and their duties', () => {
    const tree = parse(text ?? '');
    expect(tree.issue).toMatchObject({
      publication: '吉林省人民政府公报',
      year: 2023,
      number: 4,
      cumulativeNumber: 888,
      cumulativePrinted: '复总第888期',
      publishedOn: '2023-02-28',
      issn: '1009-1818',
      cn: '22-1416/D',
    });
    expect(
      official(tree).map((document) => [
        document.documentNumber,
        document.issuer,
        document.signedOn,
        document.genre,
      ]),
    ).toEqual([
      ['吉政发〔2022〕21号', '吉林省人民政府', '2022-11-18', '通知'],
      ['吉政办发〔2022〕26号', '吉林省人民政府办公厅', '2022-08-12', '通知'],
      ['吉政办发〔2022〕27号', '吉林省人民政府办公厅', '2022-08-12', '通知'],
      ['吉政办函〔2022〕137号', '吉林省人民政府办公厅', '2022-12-08', '通知'],
    ]);
    expect(official(tree).map((document) => document.addressees[2])).toEqual(
      Array(4).fill('长春新区、中韩（长春）国际合作示范区管委会'),
    );
    expect([tree.appointments.length, tree.chronicle.length, tree.captions.length]).toEqual([2, 19, 7]);
    expect(tree.toc.map((row) => row.state)).toEqual(['titleDiffers', ...Array(6).fill('matched')]);
    const duties = official(tree).map((document) => {
      const own = document.blocks.map((block) =>
        block.responsibilities.filter((row) => row.inheritedFrom === null),
      );
      const rows = own.flat();
      return [
        own.filter((list) => list.length > 0).length,
        rows.length,
        rows.filter((row) => row.role === 'lead').length,
      ];
    });
    expect(duties).toEqual([
      [29, 120, 11],
      [26, 206, 0],
      [24, 165, 24],
      [51, 280, 0],
    ]);
    const inherited = official(tree)[0]?.blocks.filter((block) =>
      block.responsibilities.some((row) => row.inheritedFrom !== null),
    );
    expect(inherited).toHaveLength(28);
    expect(official(tree).flatMap((document) => document.tables.map((table) => table.rows.length))).toEqual([
      6, 25,
    ]);
    const list = official(tree)[2]?.blocks.find((block) => block.kind === 'list');
    expect(list?.text.split('\n')).toHaveLength(18);
    const codes = tree.warnings.map((warning) => warning.code);
    expect(codes).toEqual(
      expect.arrayContaining(['parse/numberRepaired', 'parse/doubledPassage', 'parse/doubledCharacters']),
    );
  });
});

interface Truth {
  readonly start: number;
  readonly end: number;
  readonly title: string;
  readonly documentNumber: string;
  readonly issuer: string;
}

describe('fifteen documents of the State Council', () => {
  const text = readShared('state-council/issue.txt');
  const truthText = readShared('state-council/truth.json');
  it.skipIf(text === null)('is as read', () => {
    expectGolden('state-council.json', outlineOf(parse(text ?? '')));
  });
  it.skipIf(text === null || truthText === null)('has every boundary, title, number and issuer right', () => {
    const truth = JSON.parse(truthText ?? '[]') as readonly Truth[];
    const found = official(parse(text ?? ''));
    const keys = (start: number, end: number): string => `${start}-${end}`;
    const printed = new Set(truth.map((document) => keys(document.start, document.end)));
    const right = found.filter(({ span }) =>
      printed.has(keys((span as TextSpan).start, (span as TextSpan).end)),
    );
    console.info(
      `boundaries: precision ${right.length}/${found.length}, recall ${right.length}/${truth.length}`,
    );
    expect(right).toHaveLength(truth.length);
    expect(
      found.map(({ span, title, documentNumber, issuer }) => ({
        start: (span as TextSpan).start,
        end: (span as TextSpan).end,
        title,
        documentNumber,
        issuer,
      })),
    ).toEqual(
      truth.map(({ start, end, title, documentNumber, issuer }) => ({
        start,
        end,
        title,
        documentNumber,
        issuer,
      })),
    );
  });
});
