import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FormDocument, rowSubjects } from '../../../../main/export/forms/form-input.ts';
import { makeForm } from '../../../../main/export/forms/make-form.ts';
import { sheetOf } from '../../../../main/export/forms/rows/index.ts';
import { asCsv, sheetBytes } from '../../../../main/export/rows.ts';
import { annotate, formInput } from '../../../helpers/form-input.ts';
import { rawCsv, readCsv, readXlsx } from '../../../helpers/read-forms.ts';
import { invented, issues, sample } from './issues.ts';

const cellsOf = (sheet: ReturnType<typeof sheetOf>): readonly (readonly string[])[] => [
  sheet.columns.map(({ title }) => title),
  ...sheet.rows.map((row) => row.map((cell) => String(cell ?? ''))),
];

const trimmedEnd = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== '') + 1));

const marked = (documents: readonly FormDocument[]): readonly FormDocument[] =>
  documents.map((item) => (item.document.blocks.length > 0 ? annotate(item, 0, 0, 1) : item));

describe.each(issues)('rows of %s', (_name, documents) => {
  it.each(rowSubjects)('%s: CSV and XLSX give the same rows back', async (subject) => {
    const input = formInput(marked(documents), { subject });
    const rows = cellsOf(sheetOf(input));
    const csv = await makeForm({ ...input, form: 'csv' });
    expect(readCsv(new TextDecoder('utf-8', { ignoreBOM: true }).decode(csv.bytes))).toEqual(rows);
    const xlsx = await makeForm({ ...input, form: 'xlsx' });
    expect(trimmedEnd(readXlsx(xlsx.bytes))).toEqual(trimmedEnd(rows));
    expect(xlsx.rows).toBe(rows.length - 1);
  });

  it.each(rowSubjects)('%s: every row has its issue, page, clause and quote', (subject) => {
    const { columns, rows } = sheetOf(formInput(marked(documents), { subject }));
    const at = (title: string) => columns.findIndex((column) => column.title === title);
    for (const row of rows) {
      expect(row[at('期次')]).toMatch(/《.+》/);
      const item = documents.find(({ document }) => document.title === row[at('文件')]);
      expect(item).toBeDefined();
      // Where the source gives no page, the cell is empty: none is made up.
      if ((item?.document.pages.length ?? 0) > 0) expect(String(row[at('页码')])).toMatch(/^\d/);
      expect(typeof row[at('条款')]).toBe('string');
      const quote = String(row[at('原文')]).replace(/\s/g, '');
      expect(quote).not.toBe('');
      const text = documents
        .filter(({ document }) => document.title === row[at('文件')])
        .flatMap(({ document }) => [
          document.text,
          ...document.tables.flatMap(({ header, rows: body }) =>
            [...header, ...body].map((cells) => cells.join('')),
          ),
        ])
        .map((part) => part.replace(/\s/g, ''));
      if (subject !== 'tables') expect(text.some((part) => part.includes(quote))).toBe(true);
    }
  });

  it('leaves out no duty, deadline, appointment or entry', () => {
    const count = (subject: (typeof rowSubjects)[number]) =>
      sheetOf(formInput(documents, { subject })).rows.length;
    const blocks = documents.flatMap(({ document }) => document.blocks);
    expect(count('duties')).toBe(
      blocks.reduce((sum, b) => sum + b.responsibilities.length + b.duties.length, 0),
    );
    expect(count('deadlines')).toBe(blocks.reduce((sum, b) => sum + b.deadlines.length, 0));
    expect(count('appointments')).toBe(documents.reduce((sum, item) => sum + item.appointments.length, 0));
    expect(count('chronicle')).toBe(documents.reduce((sum, item) => sum + item.chronicle.length, 0));
    expect(count('tables')).toBe(
      documents
        .flatMap(({ document }) => document.tables)
        .reduce((sum, table) => sum + table.header.length + table.rows.length, 0),
    );
  });
});

describe('the list of responsibilities', () => {
  it('names task, unit, role and deadline, in printed order', () => {
    const { columns, rows } = sheetOf(formInput(sample, { subject: 'duties' }));
    expect(columns.map(({ title }) => title).slice(0, 6)).toEqual([
      '任务',
      '责任单位',
      '单位（原文）',
      '分工',
      '时限（原文）',
      '依据',
    ]);
    const water = rows.filter((row) => row[0] === '优化水源配置').map((row) => row.slice(1, 6));
    expect(water.slice(0, 3)).toEqual([
      ['省水利厅', '省水利厅', '牵头', '2025年底前', '本条'],
      ['省发展改革委', '省发展改革委', '负责', '2025年底前', '本条'],
      ['省生态环境厅', '省生态环境厅', '负责', '2025年底前', '本条'],
    ]);
  });

  it('says that an issue is the invented one', () => {
    const [item] = sample.filter(({ document }) =>
      document.blocks.some((b) => b.responsibilities.length > 0),
    );
    const documents = item === undefined ? [] : [{ ...item, issue: { ...item.issue, isSample: true } }];
    const { columns, rows } = sheetOf(formInput(documents, { subject: 'duties' }));
    const at = columns.findIndex(({ title }) => title === '期次');
    expect(String(rows[0]?.[at])).toMatch(/^样例·虚构/);
  });
});

describe('pages', () => {
  it('are a range where only the range is known, and said to be a beginning where only that is', () => {
    const [item] = invented;
    const document = item?.document;
    if (item === undefined || document === undefined) throw new Error('no fixture');
    const page = (pages: readonly number[]) => {
      const { columns, rows } = sheetOf(
        formInput([{ ...item, document: { ...document, pages } }], { subject: 'tables' }),
      );
      return rows[0]?.[columns.findIndex(({ title }) => title === '页码')];
    };
    expect(page([4, 5, 6, 7])).toBe('4—7');
    expect(page([4])).toBe('4起');
    expect(page([])).toBe('');
  });
});

describe('cells', () => {
  const cell = fc
    .string({ unit: 'binary', maxLength: 30 })
    .map((text) => text.toWellFormed().replace(/\0/g, ''));

  it('come back from CSV whatever they hold, and none is a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 })), (rows) => {
        const columns = [
          { title: '甲', width: 1 },
          { title: '乙', width: 1 },
        ];
        const csv = asCsv({ columns, rows });
        expect(readCsv(csv)).toEqual([['甲', '乙'], ...rows]);
        for (const raw of rawCsv(csv).flat()) expect(raw).not.toMatch(/^[=+\-@＝＋－＠\t\r\n]/);
      }),
    );
  });

  it('come back from XLSX', async () => {
    const rows = [
      ['=1+1', '@SUM'],
      ['a<b>&"\'', '行一\n行二'],
      ['𠮷👨‍👩‍👧', '〔2031〕《〈〉》——'],
    ];
    const columns = [
      { title: '甲', width: 1 },
      { title: '乙', width: 1 },
    ];
    expect(readXlsx(await sheetBytes({ name: '一', columns, rows }, 'xlsx'))).toEqual([
      ['甲', '乙'],
      ...rows,
    ]);
  });
});
