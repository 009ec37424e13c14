/** Excerpts from the window's request to the stored archive and back, whatever becomes of their issue. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../../preload/contract/index.ts';
import { printAsPdf, printAsText } from '../../fixtures/two-prints.ts';
import { randomNumbers, readDocuments } from '../../helpers/random-annotations.ts';
import { readDocx } from '../../helpers/read-forms.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine, type TestEngine } from '../../helpers/test-engine.ts';

type Engine = Pick<TestEngine, 'ask' | 'runJob' | 'importFiles'>;

interface Run extends Engine {
  readonly folder: string;
  readonly issueId: string;
  /** The block that begins so, of the first document that has one. */
  readonly block: (
    start: string,
  ) => Promise<{ readonly id: string; readonly documentId: string; readonly text: string }>;
  /** Adds whole clauses to the current list and gives its id. */
  readonly take: (...starts: readonly string[]) => Promise<string>;
  readonly items: (listId: string) => Promise<Value<'excerpt.open'>['excerpts']>;
  readonly restart: () => Promise<void>;
  /** Another print of the same issue. */
  readonly other: string;
}

async function withIssue(work: (run: Run) => Promise<void>): Promise<void> {
  const folder = temporaryFolder();
  const [text, pdf] = [join(folder, 'issue.txt'), join(folder, 'issue.pdf')];
  writeFileSync(text, printAsText());
  writeFileSync(pdf, printAsPdf());
  let engine = openTestEngine(join(folder, 'archive'));
  const ask: Run['ask'] = (name, payload) => engine.ask(name, payload);
  try {
    const [result] = await engine.importFiles([text]);
    const issueId = result?.issueId ?? '';
    const block: Run['block'] = async (start) => {
      for (const { id } of (await ask('issue.open', { issueId })).documents) {
        const { document } = await ask('document.open', { documentId: id });
        const found = document.blocks.find((candidate) => candidate.text.startsWith(start));
        if (found !== undefined) return { id: found.id, documentId: id, text: found.text };
      }
      throw new Error(`no block ${start}`);
    };
    const take: Run['take'] = async (...starts) => {
      const blocks = await Promise.all(starts.map(block));
      const sources = blocks.map(({ id }) => ({ kind: 'clause', blockId: id }) as const);
      return (await ask('excerpt.add', { listId: null, sources })).list.id;
    };
    await work({
      ask,
      runJob: (start) => engine.runJob(start),
      importFiles: (...files) => engine.importFiles(...files),
      restart: async () => {
        await engine.close();
        engine = openTestEngine(join(folder, 'archive'));
      },
      items: async (listId) => (await ask('excerpt.open', { listId })).excerpts,
      folder,
      issueId,
      block,
      take,
      other: pdf,
    });
  } finally {
    await engine.close();
  }
}

const first = '（一）抓好河湖管护';
const path = '一、工作要求 › （一）抓好河湖管护';

describe('a list of excerpts', () => {
  it('holds words, clauses, annotations and hits, each with its path and source', () =>
    withIssue(async (run) => {
      const { ask } = run;
      const clause = await run.block(first);
      const annotation = await ask('annotation.create', {
        documentId: clause.documentId,
        anchor: { startBlockId: clause.id, startOffset: 3, endBlockId: clause.id, endOffset: 9 },
        style: 'highlight',
        colour: 'yellow',
        note: '写进第二部分',
        tags: [],
      });
      const { list, added } = await ask('excerpt.add', {
        listId: null,
        sources: [
          {
            kind: 'words',
            documentId: clause.documentId,
            anchor: { startBlockId: clause.id, startOffset: 5, endBlockId: clause.id, endOffset: 9 },
          },
          { kind: 'clause', blockId: (await run.block('一、工作要求')).id },
          { kind: 'annotation', annotationId: annotation.id, withNote: true },
          { kind: 'hit', blockId: clause.id },
        ],
      });
      expect(added).toBe(4);
      expect(list).toMatchObject({ items: 4, isCurrent: true });
      const excerpts = await run.items(list.id);
      expect(
        excerpts.map((excerpt) => [excerpt.path, excerpt.origin, excerpt.remark, excerpt.state]),
      ).toEqual([
        [path, 'words', '', 'placed'],
        ['一、工作要求', 'clause', '', 'placed'],
        [path, 'annotation', '写进第二部分', 'placed'],
        [path, 'hit', '', 'placed'],
      ]);
      expect(excerpts[0]?.quote).toBe(clause.text.slice(5, 9));
      expect(excerpts[1]?.quote.split('\n')).toHaveLength(7);
      expect(excerpts[3]?.quote).toBe(clause.text);
      expect(excerpts[3]?.source).toBe(
        '《云溪省人民政府关于做好河湖管护工作的通知》（云溪政发〔2024〕11号），《云溪省人民政府公报》2024年第8期',
      );
    }));

  it('takes a passage once, and says so', () =>
    withIssue(async (run) => {
      const listId = await run.take(first);
      const { id } = await run.block(first);
      const again = await run.ask('excerpt.add', { listId, sources: [{ kind: 'hit', blockId: id }] });
      expect(again).toMatchObject({ added: 0, known: 1, list: { items: 1 } });
    }));

  it('is arranged, given headings and remarks, and taken back step by step', () =>
    withIssue(async (run) => {
      const { ask } = run;
      const listId = await run.take(first, '（二）抓好', '（三）抓好');
      const ids = (await run.items(listId)).map(({ id }) => id);
      const order = [ids[2] ?? '', ids[0] ?? '', ids[1] ?? ''];
      await ask('excerpt.arrange', { listId, excerptIds: order });
      const [kept] = await run.items(listId);
      if (kept?.anchor == null) throw new Error('no place');
      const { startBlockId, startOffset } = kept.anchor;
      const nothing = { ...kept.anchor, endBlockId: startBlockId, endOffset: startOffset };
      const collapsed = ask('excerpt.update', { excerptId: kept.id, anchor: nothing });
      await expect(collapsed).rejects.toMatchObject({ code: 'annotation/invalidRange' });
      expect((await run.items(listId))[0]?.quote).toBe(kept.quote);
      await ask('excerpt.update', { excerptId: order[0] ?? '', heading: '三、林草', remark: '核对' });
      await ask('excerpt.remove', { excerptIds: [order[1] ?? ''] });
      const shown = async () => (await run.items(listId)).map(({ id, heading }) => [id, heading]);
      expect(await shown()).toEqual([
        [order[0], '三、林草'],
        [order[2], ''],
      ]);
      for (const label of ['excerpt.remove', 'excerpt.update', 'excerpt.arrange'])
        expect(await ask('history.undo', {})).toEqual({ label });
      expect(await shown()).toEqual(ids.map((id) => [id, '']));
      expect(await ask('history.undo', {})).toEqual({ label: 'excerpt.add' });
      expect(await ask('excerpt.lists', {})).toEqual([]);
      await ask('history.redo', {});
      expect(await shown()).toEqual(ids.map((id) => [id, '']));
    }));

  it('comes back whole when its removal is undone; the one used last is current', () =>
    withIssue(async (run) => {
      const { ask } = run;
      const listId = await run.take(first, '（二）抓好');
      const before = await run.items(listId);
      const other = await ask('excerpt.createList', { title: '周报' });
      const current = async () => (await ask('excerpt.lists', {})).find(({ isCurrent }) => isCurrent)?.id;
      expect(await current()).toBe(other.id);
      await ask('excerpt.chooseList', { listId });
      expect(await current()).toBe(listId);
      await ask('excerpt.removeList', { listId });
      expect(await current()).toBe(other.id);
      await ask('history.undo', {});
      expect(await current()).toBe(listId);
      expect(await run.items(listId)).toEqual(before);
    }));
});

describe('excerpts survive', () => {
  it('a restart, a rebuild, a correction and a better copy of the issue', () =>
    withIssue(async (run) => {
      const listId = await run.take(first, '（二）抓好', '二、组织保障');
      const before = await run.items(listId);
      await run.restart();
      expect(await run.items(listId)).toEqual(before);
      await run.runJob(() => run.ask('archive.rebuild', {}));
      expect(await run.items(listId)).toEqual(before);

      const clause = await run.block(first);
      const corrected = clause.text.replace('健全工作机制', '建立健全工作机制');
      await run.ask('correction.add', {
        documentId: clause.documentId,
        change: { kind: 'text', blockId: clause.id, text: corrected },
      });
      expect((await run.items(listId))[0]).toMatchObject({ state: 'placed', quote: corrected });

      const [result] = await run.importFiles([run.other], 'replace');
      expect(result?.outcome).toBe('replaced');
      const after = await run.items(listId);
      expect(after.map(({ id, state, issueId }) => [id, state, issueId])).toEqual(
        before.map(({ id }) => [id, 'placed', result?.issueId]),
      );
      expect(after[2]?.quote.replace(/\s/gu, '')).toBe(before[2]?.quote.replace(/\s/gu, ''));
      const { ok, excerpts, problems } = await verify(run);
      expect({ ok, excerpts, problems }).toEqual({ ok: true, excerpts: 3, problems: [] });
    }));

  it('by the hundred: none is lost, and the placed ones hold their document’s words', () =>
    withIssue(async (run) => {
      // The running head stands as text of its own in one print, and in none of the other.
      const documents = (await readDocuments(run, run.issueId)).filter(({ blocks }) => blocks.length > 1);
      const random = randomNumbers(2024);
      const sources = Array.from({ length: 100 }, () => {
        const document = documents[Math.floor(random() * documents.length)];
        const block = document?.blocks[Math.floor(random() * (document?.blocks.length ?? 0))];
        return { kind: 'clause', blockId: block?.id ?? '' } as const;
      });
      const { list, added, known } = await run.ask('excerpt.add', { listId: null, sources });
      expect(added + known).toBe(100);
      const [result] = await run.importFiles([run.other], 'replace');
      const after = await run.items(list.id);
      expect(after).toHaveLength(added);
      const now = new Map((await readDocuments(run, result?.issueId ?? '')).map((doc) => [doc.id, doc.text]));
      const placed = after.filter(({ state }) => state === 'placed');
      expect(placed).toHaveLength(added);
      for (const { documentId, quote } of placed) expect(now.get(documentId ?? '')).toContain(quote);
    }));

  it('the end of their issue, with their words and where they stood; and go home when it is back', () =>
    withIssue(async (run) => {
      const { ask } = run;
      const listId = await run.take(first);
      const [before] = await run.items(listId);
      await ask('issue.remove', { issueId: run.issueId });
      expect((await run.items(listId))[0]).toMatchObject({ state: 'inTrash', quote: before?.quote });
      await ask('trash.empty', {});
      const [lost] = await run.items(listId);
      expect(lost).toMatchObject({
        state: 'lost',
        anchor: null,
        documentId: null,
        quote: before?.quote,
        path: before?.path,
        source: before?.source,
      });
      const target = join(run.folder, 'lost.docx');
      const choice = { form: 'docx', layout: 'gb9704', contents: false, remarks: false } as const;
      await run.runJob(() => ask('excerpt.export', { listId, choice, target }));
      const { readFileSync } = await import('node:fs');
      const lines = readDocx(readFileSync(target)).paragraphs.map(({ text }) => text);
      expect(lines).toContain(before?.quote);
      expect(lines.at(-1)).toBe(`——${before?.source}（原处已变，未能定位，文字为摘入时所记）`);

      const [back] = await run.importFiles([join(run.folder, 'issue.txt')]);
      expect((await run.items(listId))[0]).toMatchObject({
        state: 'placed',
        issueId: back?.issueId,
        quote: before?.quote,
      });
    }));

  it('a backup that is restored', () =>
    withIssue(async (run) => {
      const listId = await run.take(first, '二、组织保障');
      const before = await run.items(listId);
      const target = join(run.folder, 'all.gazette-backup');
      await run.runJob(() => run.ask('archive.backup', { target }));
      await run.ask('excerpt.removeList', { listId });
      await run.runJob(() => run.ask('archive.restore', { file: target }));
      expect(await run.items(listId)).toEqual(before);
    }));
});

describe('an excerpt whose words were lost', () => {
  it('is shown its likeliest places and put where the reader says', () =>
    withIssue(async (run) => {
      const { ask } = run;
      const clause = await run.block('各地要健全工作机制，落实属地责任，完善配套政策措施。河湖管护');
      const { list } = await ask('excerpt.add', {
        listId: null,
        sources: [
          {
            kind: 'words',
            documentId: clause.documentId,
            anchor: { startBlockId: clause.id, startOffset: 25, endBlockId: clause.id, endOffset: 31 },
          },
        ],
      });
      const [taken] = await run.items(list.id);
      expect(taken?.state).toBe('placed');
      const text = clause.text.slice(0, 24) + clause.text.slice(34);
      await ask('correction.add', {
        documentId: clause.documentId,
        change: { kind: 'text', blockId: clause.id, text },
      });
      const [lost] = await run.items(list.id);
      expect(lost).toMatchObject({ state: 'lost', quote: taken?.quote });
      await ask('excerpt.places', { excerptId: lost?.id ?? '' });
      const other = await run.block(first);
      const anchor = { startBlockId: other.id, startOffset: 0, endBlockId: other.id, endOffset: 9 };
      const placed = await ask('excerpt.update', { excerptId: lost?.id ?? '', anchor });
      expect(placed).toMatchObject({ state: 'placed', quote: other.text.slice(0, 9), path });
    }));
});

async function verify(engine: Engine) {
  const result = await engine.runJob(() => engine.ask('archive.verify', {}));
  if (result?.kind !== 'verify') throw new Error('no report');
  return result.report;
}
