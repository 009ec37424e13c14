/** 校正 from the window's request to the stored archive and back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CorrectionRequest } from '../../../preload/contract/index.ts';
import { typesetIssue } from '../../fixtures/typeset-issue.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine, type TestEngine } from '../../helpers/test-engine.ts';

const head = '云泽市人民政府公报　2024年第1期（总第9期）\n\n';
const first =
  '云泽市人民政府关于修渠的通知\n云政发〔2024〕3号\n\n各区人民政府：\n　　现通知如下。\n　　一、加强服。务。（市水务局负责）\n　　二、加强巡查，确保安全。\n\n云泽市人民政府\n2024年1月5日\n';
const second =
  '云泽市人民政府关于护林的通知\n云政发〔2024〕4号\n\n各区人民政府：\n　　护林是一件事关长远的大事。\n\n云泽市人民政府\n2024年1月6日\n';
const text = `${head}${first}\n${second}`;

interface Run extends TestEngine {
  readonly issueId: string;
  readonly folder: string;
  /** Titles of the official documents with their ids. */
  readonly documents: () => Promise<readonly { readonly id: string; readonly title: string }[]>;
  /** A document's block that begins so. */
  readonly block: (
    documentId: string,
    start: string,
  ) => Promise<{ readonly id: string; readonly text: string }>;
}

async function withIssue(
  work: (run: Run) => Promise<void>,
  name = 'issue.txt',
  content: string | Uint8Array = text,
): Promise<void> {
  const folder = temporaryFolder();
  writeFileSync(join(folder, name), content);
  const engine = openTestEngine(join(folder, 'archive'));
  try {
    const [result] = await engine.importFiles([join(folder, name)]);
    expect(result?.error).toBeUndefined();
    const issueId = result?.issueId ?? '';
    await work({
      ...engine,
      issueId,
      folder,
      documents: async () =>
        (await engine.ask('issue.open', { issueId })).documents.filter(({ kind }) => kind === 'document'),
      block: async (documentId, start) => {
        const { document } = await engine.ask('document.open', { documentId });
        const found = document.blocks.find((block) => block.text.startsWith(start));
        if (found === undefined) throw new Error(`no block ${start}`);
        return found;
      },
    });
  } finally {
    await engine.close();
  }
}

const idAt = async (run: Run, at: number): Promise<string> => (await run.documents())[at]?.id ?? '';
const add = (run: Run, documentId: string, change: CorrectionRequest) =>
  run.ask('correction.add', { documentId, change });
const list = (run: Run) => run.ask('correction.list', { issueId: run.issueId });

describe('corrections of values', () => {
  it('show, are found by search, listed, and taken back by undo', () =>
    withIssue(async (run) => {
      const documentId = await idAt(run, 0);
      const place = await add(run, documentId, {
        kind: 'value',
        field: 'title',
        value: '云泽市人民政府关于修渠护渠的通知',
      });
      expect(place.documentId).toBe(documentId);
      const titles = async () => (await run.documents()).map(({ title }) => title);
      expect(await titles()).toEqual(['云泽市人民政府关于修渠护渠的通知', '云泽市人民政府关于护林的通知']);
      expect(await list(run)).toMatchObject([
        {
          kind: 'value',
          field: 'title',
          printed: '云泽市人民政府关于修渠的通知',
          read: '云泽市人民政府关于修渠护渠的通知',
          place: { documentId },
        },
      ]);
      expect(await run.ask('history.undo', {})).toEqual({ label: 'correction.add' });
      expect(await titles()).toEqual(['云泽市人民政府关于修渠的通知', '云泽市人民政府关于护林的通知']);
      expect(await list(run)).toEqual([]);
      expect(await run.ask('history.redo', {})).toEqual({ label: 'correction.add' });
      expect((await titles())[0]).toBe('云泽市人民政府关于修渠护渠的通知');
    }));

  it('that change nothing are refused', () =>
    withIssue(async (run) => {
      const documentId = await idAt(run, 0);
      await expect(
        add(run, documentId, { kind: 'value', field: 'documentNumber', value: '云政发〔2024〕3号' }),
      ).rejects.toMatchObject({ code: 'correction/nothing' });
    }));
});

describe('corrections of characters', () => {
  it('are kept as small as they are, and a second one of a block replaces the first', () =>
    withIssue(async (run) => {
      const documentId = await idAt(run, 0);
      const block = await run.block(documentId, '一、');
      await add(run, documentId, {
        kind: 'text',
        blockId: block.id,
        text: '一、加强服务。（市水利局负责）',
      });
      expect((await list(run)).map(({ printed, read }) => [printed, read])).toEqual([
        ['。', ''],
        ['务', '利'],
      ]);
      expect((await run.block(documentId, '一、')).text).toBe('一、加强服务。（市水利局负责）');
      await add(run, documentId, {
        kind: 'text',
        blockId: block.id,
        text: '一、加强服务保障。（市水务局负责）',
      });
      expect((await run.block(documentId, '一、')).text).toBe('一、加强服务保障。（市水务局负责）');
      const duties = (await run.ask('document.open', { documentId })).document.blocks.flatMap(
        ({ responsibilities }) => responsibilities.map(({ unit }) => unit),
      );
      expect(duties).toEqual(['市水务局']);
      await add(run, documentId, { kind: 'text', blockId: block.id, text: block.text });
      expect(await list(run)).toEqual([]);
      expect((await run.block(documentId, '一、')).text).toBe(block.text);
    }));

  it('are searched as they are read', () =>
    withIssue(async (run) => {
      const documentId = await idAt(run, 0);
      const { id } = await run.block(documentId, '一、');
      await add(run, documentId, { kind: 'text', blockId: id, text: '一、加强服务。（市水务局负责）' });
      const found = await run.ask('document.find', { documentId, query: '加强服务' });
      expect(found.length).toBe(1);
    }));
});

describe('corrections of borders', () => {
  it('merge two documents and split them again; notes stay with their words', () =>
    withIssue(async (run) => {
      const [firstId, secondId] = [await idAt(run, 0), await idAt(run, 1)];
      const block = await run.block(secondId, '护林是');
      await run.ask('annotation.create', {
        documentId: secondId,
        anchor: { startBlockId: block.id, startOffset: 0, endBlockId: block.id, endOffset: 12 },
        style: 'highlight',
        colour: 'yellow',
        note: '记一笔',
        tags: [],
      });
      const place = await add(run, secondId, { kind: 'merge' });
      expect(place.documentId).toBe(firstId);
      expect((await run.documents()).length).toBe(1);
      const merged = await run.ask('document.open', { documentId: firstId });
      expect(merged.annotations.map(({ quote, note }) => [quote, note])).toEqual([
        ['护林是一件事关长远的大事', '记一笔'],
      ]);
      const title = await run.block(firstId, '云泽市人民政府关于护林');
      await add(run, firstId, { kind: 'split', blockId: title.id });
      expect((await run.documents()).map((document) => document.title)).toEqual([
        '云泽市人民政府关于修渠的通知',
        '云泽市人民政府关于护林的通知',
      ]);
      const again = await run.ask('document.open', { documentId: secondId });
      expect(again.annotations.map(({ quote }) => quote)).toEqual(['护林是一件事关长远的大事']);
    }));

  it('move: the next document takes the end of the one before, and gives it back', () =>
    withIssue(async (run) => {
      const [firstId, secondId] = [await idAt(run, 0), await idAt(run, 1)];
      const { id } = await run.block(firstId, '2024年1月5日');
      const place = await add(run, secondId, { kind: 'moveStart', blockId: id });
      const texts = async () =>
        Promise.all(
          (await run.documents()).map(async (summary) =>
            (await run.ask('document.open', { documentId: summary.id })).document.blocks.map(
              (block) => block.text,
            ),
          ),
        );
      expect((await texts()).map((blocks) => [blocks[0], blocks.at(-1)])).toEqual([
        ['云泽市人民政府关于修渠的通知', '云泽市人民政府'],
        ['2024年1月5日', '2024年1月6日'],
      ]);
      expect((await run.documents()).map(({ title }) => title)).toEqual([
        '云泽市人民政府关于修渠的通知',
        '云泽市人民政府关于护林的通知',
      ]);
      const title = await run.block(place.documentId, '云泽市人民政府关于护林');
      await add(run, place.documentId, { kind: 'moveStart', blockId: title.id });
      expect((await texts()).map((blocks) => [blocks[0], blocks.at(-1)])).toEqual([
        ['云泽市人民政府关于修渠的通知', '2024年1月5日'],
        ['云泽市人民政府关于护林的通知', '2024年1月6日'],
      ]);
    }));

  it('break and join paragraphs', () =>
    withIssue(async (run) => {
      const documentId = await idAt(run, 0);
      const { id } = await run.block(documentId, '二、');
      await add(run, documentId, { kind: 'break', blockId: id, offset: '二、加强巡查，'.length });
      const { id: tail } = await run.block(documentId, '确保安全');
      await add(run, documentId, { kind: 'join', blockId: tail });
      expect((await run.block(documentId, '二、')).text).toBe('二、加强巡查，确保安全。');
      expect((await list(run)).map(({ kind }) => kind)).toEqual(['break', 'join']);
    }));

  it('of the first document have nothing before them', () =>
    withIssue(async (run) => {
      const documentId = await idAt(run, 0);
      const { id } = await run.block(documentId, '云泽市人民政府关于修渠');
      await expect(add(run, documentId, { kind: 'join', blockId: id })).rejects.toMatchObject({
        code: 'correction/noNeighbour',
      });
    }));
});

describe('corrections outlive', () => {
  const changes = async (run: Run): Promise<void> => {
    const documentId = await idAt(run, 0);
    await add(run, documentId, { kind: 'value', field: 'section', value: '市政府文件' });
    const { id } = await run.block(documentId, '一、');
    await add(run, documentId, { kind: 'text', blockId: id, text: '一、加强服务。（市水务局负责）' });
  };
  const look = async (run: Run, issueId = run.issueId) => {
    const { documents } = await run.ask('issue.open', { issueId });
    const document = documents.find(({ kind }) => kind === 'document');
    const view = await run.ask('document.open', { documentId: document?.id ?? '' });
    return [view.document.section, view.document.blocks.find(({ label }) => label === '一、')?.text];
  };
  const corrected = ['市政府文件', '一、加强服务。（市水务局负责）'];

  it('a rebuild', () =>
    withIssue(async (run) => {
      await changes(run);
      await run.runJob(() => run.ask('archive.rebuild', {}));
      expect(await look(run)).toEqual(corrected);
    }));

  it('the issue itself: they come back with its file', () =>
    withIssue(async (run) => {
      await changes(run);
      await run.ask('issue.remove', { issueId: run.issueId });
      await run.ask('trash.empty', {});
      const [result] = await run.importFiles([join(run.folder, 'issue.txt')]);
      expect(await look(run, result?.issueId ?? '')).toEqual(corrected);
    }));

  it('a better copy that takes its place: what is right there is listed without a place', () =>
    withIssue(async (run) => {
      await changes(run);
      const better = join(run.folder, 'better.txt');
      writeFileSync(better, text.replace('服。务', '服务').replace('确保安全', '确保各方安全'));
      const [result] = await run.importFiles([better], 'replace');
      expect(result?.outcome).toBe('replaced');
      expect(await look(run, result?.issueId ?? '')).toEqual(corrected);
      const views = await run.ask('correction.list', { issueId: result?.issueId ?? '' });
      expect(views.map(({ kind, place }) => [kind, place !== null])).toEqual([
        ['value', true],
        ['text', false],
      ]);
    }));
});

describe('corrections of a PDF', () => {
  it('need neither its file nor its pages read again', () =>
    withIssue(
      async (run) => {
        const documentId = await idAt(run, 0);
        const { id, text: printed } = await run.block(documentId, '一、');
        await add(run, documentId, { kind: 'text', blockId: id, text: printed.replace('一、', '一、要') });
        expect((await run.block(documentId, '一、')).text).toBe(printed.replace('一、', '一、要'));
        const { id: blockId } = await run.block(documentId, '一、');
        const anchor = { startBlockId: blockId, startOffset: 3, endBlockId: blockId, endOffset: 5 };
        const [places] = await run.ask('document.pagesOf', { documentId, anchors: [anchor] });
        expect(places?.length).toBe(1);
      },
      'issue.pdf',
      typesetIssue(),
    ));
});
