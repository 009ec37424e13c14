/** What is stored as JSON: every value comes back; anything else gives a value of the right shape, and its faults. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockDetails } from '../../../main/archive/codecs/block-details.ts';
import type { Codec } from '../../../main/archive/codecs/codec.ts';
import { correctionChange } from '../../../main/archive/codecs/correction.ts';
import { documentDetails } from '../../../main/archive/codecs/document-details.ts';
import { codecs } from '../../../main/archive/codecs/index.ts';
import { issueFacts, issueParts } from '../../../main/archive/codecs/issue.ts';
import { sourceLayout } from '../../../main/archive/codecs/source-layout.ts';
import { searchRequest } from '../../../main/engine/codecs/search-request.ts';
import { settingCodecs, settingNames } from '../../../main/engine/codecs/settings.ts';
import { layoutOf } from '../../../main/gazette/source-layout.ts';
import { parseIssue, parserVersion } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';
import { inventedIssue } from '../../fixtures/invented-issue.ts';
import { oldBlocks, oldDocuments } from '../../fixtures/old-rows.ts';
import { chosenSettings } from '../../helpers/seeded-archive.ts';

type Decoder = Pick<Codec<unknown>, 'decode'>;

const all: readonly (readonly [string, Decoder])[] = [
  ...Object.entries<Decoder>(codecs),
  ['savedSearch.request', searchRequest],
  ...settingNames.map((name): [string, Decoder] => [`setting.value of ${name}`, settingCodecs[name]]),
];

const source = sourceFromText(inventedIssue(2024, 3), 'utf-8');
const tree = parseIssue(source);

/** What the program itself writes. */
const written: readonly (readonly [string, Decoder, readonly unknown[]])[] = [
  [
    'block.details',
    blockDetails,
    tree.documents.flatMap(({ blocks }) =>
      blocks.map(({ id, kind, level, label, path, parentId, text, ...details }) => details),
    ),
  ],
  [
    'document.details',
    documentDetails,
    tree.documents.map((document) => {
      const { id, kind, title, documentNumber, section, issuer, signedOn, text, blocks, ...details } =
        document;
      return { ...details, untitled: title === '' };
    }),
  ],
  ['issue.facts', issueFacts, [tree.issue]],
  ['issue.parts', issueParts, [tree].map(({ issue, documents, ...parts }) => parts)],
  ['sourceText.layout', sourceLayout, [layoutOf(source)]],
  ...Object.entries(chosenSettings).map(([name, value]): [string, Decoder, readonly unknown[]] => [
    `setting.value of ${name}`,
    settingCodecs[name as keyof typeof chosenSettings],
    [value],
  ]),
];

describe.each(written)('%s', (_name, { decode }, values) => {
  it('comes back as it was written', () => {
    expect(values.length).toBeGreaterThan(0);
    for (const value of values)
      expect(decode(JSON.stringify(value), parserVersion)).toEqual({ value, faults: [] });
  });
});

describe.each(all)('%s', (_name, { decode }) => {
  it('is read from anything, as a value of its shape', () => {
    const anything = fc.oneof(
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.string(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(anything, (stored) => {
        const { value, faults } = decode(stored);
        // Null stands for what can't be read at all.
        if (value === null && faults.length > 0) return;
        expect(decode(JSON.stringify(value))).toEqual({ value, faults: [] });
      }),
    );
  });

  it('tells of what is no JSON', () => {
    for (const stored of ['', '{', null]) expect(decode(stored).faults).toEqual(['']);
  });
});

const someBlock = blockDetails.decode(JSON.stringify(oldBlocks[3]), 3).value;
const someDocument = documentDetails.decode(JSON.stringify(oldDocuments[6]), 6).value;

describe.each([
  ['block.details', blockDetails, someBlock],
  ['document.details', documentDetails, someDocument],
  ['issue.facts', issueFacts, tree.issue],
] as readonly (readonly [string, Decoder, object])[])(
  'a field of %s that is damaged',
  (_name, { decode }, value) => {
    it('leaves all others as they are', () => {
      fc.assert(
        fc.property(fc.constantFrom(...Object.keys(value)), fc.jsonValue(), (field, other) => {
          const { value: read, faults } = decode(JSON.stringify({ ...value, [field]: other }), parserVersion);
          expect({ ...(read as object), [field]: null }).toEqual({ ...value, [field]: null });
          expect(faults.every((path) => path === field || path.startsWith(`${field}.`))).toBe(true);
        }),
      );
    });
  },
);

describe('a list', () => {
  it('keeps the members that are whole, and mends what can be mended', () => {
    const [citation] = someBlock.citations;
    const stored = { ...someBlock, citations: [5, { ...citation, title: 7 }, citation] };
    expect(blockDetails.decode(JSON.stringify(stored))).toEqual({
      value: { ...someBlock, citations: [{ ...citation, title: null }, citation] },
      faults: ['citations.0', 'citations.1.title'],
    });
  });

  it('drops what would tell of something else: a duty without its unit, a sentence on validity of no known kind', () => {
    const [duty] = someBlock.responsibilities;
    const { value } = blockDetails.decode(
      JSON.stringify({ ...someBlock, responsibilities: [{ ...duty, unit: null }, duty] }),
    );
    expect(value.responsibilities).toEqual([duty]);
    const [fact] = someDocument.facts;
    const facts = [{ ...fact, kind: 'pink' }];
    expect(documentDetails.decode(JSON.stringify({ ...someDocument, facts })).value.facts).toEqual([]);
  });

  it('of cells keeps their columns', () => {
    const [table] = someDocument.tables;
    const tables = [{ ...table, rows: [[5, '省水利厅']] }];
    const { value, faults } = documentDetails.decode(JSON.stringify({ ...someDocument, tables }));
    expect(value.tables[0]?.rows).toEqual([['', '省水利厅']]);
    expect(faults).toEqual(['tables.0.rows.0.0']);
  });
});

it('a duty with a field of any other value is sound where that field may have it, and only there', () => {
  const isText = (value: unknown) => typeof value === 'string';
  const isPlace = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
  const fits: Readonly<Record<string, (value: unknown) => boolean>> = {
    unit: isText,
    printed: isText,
    role: (value) => ['lead', 'cooperate', 'responsible'].some((role) => role === value),
    openEnded: (value) => typeof value === 'boolean',
    inheritedFrom: (value) => value === null || isText(value),
    origin: (value) => ['bracket', 'line', 'table'].some((origin) => origin === value),
    row: (value) => value === null || isPlace(value),
  };
  const [duty] = someBlock.responsibilities;
  expect(Object.keys(fits).sort()).toEqual(Object.keys(duty ?? {}).sort());
  const values = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      'lead',
      'cooperate',
      'responsible',
      'bracket',
      'line',
      'table',
      true,
      null,
      0,
      3,
      -1,
      1.5,
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(fits)), values, (field, value) => {
      const stored = { ...someBlock, responsibilities: [{ ...duty, [field]: value }] };
      const { faults } = blockDetails.decode(JSON.stringify(stored), parserVersion);
      expect(faults.length === 0).toBe(fits[field]?.(value));
    }),
  );
});

it('fields of a later program are left away, and are no fault', () => {
  const stored = JSON.stringify({ ...someBlock, text: 'not a detail', later: 1 });
  expect(blockDetails.decode(stored)).toEqual({ value: someBlock, faults: [] });
});

describe.each(Object.entries(oldBlocks))('a block of parser %s', (parser, stored) => {
  it('is read without a fault, with what was not told yet at its default', () => {
    const { value, faults } = blockDetails.decode(JSON.stringify(stored), Number(parser));
    expect(faults).toEqual([]);
    expect(value).toMatchObject(stored);
    expect(value.responsibilities[0]).toMatchObject({ origin: 'bracket', row: null });
    expect(value.citations[0]?.standsFor).toBeNull();
    expect(value.duties).toHaveLength(Number(parser) === 1 ? 0 : 1);
  });
});

describe.each(Object.entries(oldDocuments))('a document of parser %s', (parser, stored) => {
  it('is read without a fault, with what was not told yet at its default', () => {
    const { value, faults } = documentDetails.decode(JSON.stringify(stored), Number(parser));
    expect(faults).toEqual([]);
    expect(value).toMatchObject(stored);
    expect(value.tables[0]?.carried).toEqual(Number(parser) === 1 ? [] : [[0, 1]]);
    expect(value.untitled).toBe(Number(parser) >= 4);
    expect(value.corrected).toEqual(Number(parser) === 6 ? ['title'] : []);
  });
});

it('what an earlier parser could not tell is missing in a row of this one', () => {
  expect(blockDetails.decode(JSON.stringify(oldBlocks[1]), parserVersion).faults).toEqual([
    'responsibilities.0.origin',
    'responsibilities.0.row',
    'duties',
    'citations.0.standsFor',
  ]);
  expect(documentDetails.decode(JSON.stringify(oldDocuments[1]), parserVersion).faults).toEqual([
    'corrected',
    'tables.0.carried',
    'untitled',
  ]);
});

describe('a correction', () => {
  const at = { start: 3, end: 5, quote: '供氺', prefix: '加强', suffix: '保障' };

  it.each([
    { kind: 'text', at, read: '供水' },
    { kind: 'value', at, field: 'title', value: null, before: '题' },
    { kind: 'blockKind', at, to: 'clause', before: 'paragraph' },
    { kind: 'break', at },
    { kind: 'join', at },
    { kind: 'boundary', from: at, to: null },
  ] as const)('of kind $kind comes back', (change) => {
    expect(correctionChange.decode(correctionChange.encode(change))).toEqual({ value: change, faults: [] });
  });

  it('of no known kind is none', () => {
    expect(correctionChange.decode('{"kind":"pink"}')).toEqual({ value: null, faults: [''] });
  });
});
