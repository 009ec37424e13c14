/** One operation on an archive, run as a process that may be killed: each thing acknowledged is told in a line of JSON. */
import { join } from 'node:path';
import { findArchive } from '../../main/host/move-plan.ts';
import { switchArchive } from '../../main/host/switch-archive.ts';
import type { Acknowledged, OperationName } from './operations.ts';
import { openTestEngine, type TestEngine } from './test-engine.ts';

const [name, work] = process.argv.slice(2) as [OperationName, string];
const archive = join(work, 'archive');

const acknowledge = (what: Acknowledged) => process.stdout.write(`${JSON.stringify(what)}\n`);

async function placeOf({ ask }: TestEngine) {
  const { documents } = await ask('issue.open', { issueId: '1' });
  const documentId = documents.find(({ kind }) => kind === 'document')?.id ?? '';
  const { document } = await ask('document.open', { documentId });
  const blocks = document.blocks.filter(({ text }) => text.length > 20);
  const anchors = blocks.map(({ id }) => ({
    startBlockId: id,
    startOffset: 1,
    endBlockId: id,
    endOffset: 9,
  }));
  return { documentId, blocks, anchors };
}

const operations: {
  readonly [Name in Exclude<OperationName, 'move'>]: (engine: TestEngine) => Promise<void>;
} = {
  import: async ({ importFiles }) => {
    for (const number of [3, 4]) {
      const [result] = await importFiles([join(work, 'issues', `${number}.txt`)]);
      if (result?.outcome !== 'imported') throw result?.error ?? new Error(String(result?.outcome));
      acknowledge({ kind: 'issue', issueId: result.issueId ?? '' });
    }
  },
  annotate: async (engine) => {
    const { documentId, anchors } = await placeOf(engine);
    for (const anchor of anchors.slice(0, 2)) {
      const mark = { documentId, anchor, style: 'highlight', colour: 'red', tags: ['督办'] } as const;
      const made = await engine.ask('annotation.create', { ...mark, tags: [...mark.tags], note: '' });
      acknowledge({ kind: 'note', id: made.id, note: '' });
      await engine.ask('annotation.update', { annotationId: made.id, note: '请于月底前核对' });
      acknowledge({ kind: 'note', id: made.id, note: '请于月底前核对' });
    }
  },
  correct: async (engine) => {
    const { documentId, blocks } = await placeOf(engine);
    const [block] = blocks;
    await engine.ask('correction.add', {
      documentId,
      change: { kind: 'text', blockId: block?.id ?? '', text: `${block?.text}（经核）` },
    });
    acknowledge({ kind: 'corrected' });
  },
  excerpt: async (engine) => {
    const { documentId, anchors } = await placeOf(engine);
    const { id: listId } = await engine.ask('excerpt.createList', { title: '周报' });
    const sources = anchors.slice(0, 2).map((anchor) => ({ kind: 'words' as const, documentId, anchor }));
    await engine.ask('excerpt.add', { listId, sources });
    acknowledge({ kind: 'excerpts', listId, count: sources.length });
  },
  rebuild: async ({ ask, runJob }) => {
    await runJob(() => ask('archive.rebuild', {}));
    acknowledge({ kind: 'done' });
  },
  backup: async ({ ask, runJob }) => {
    await runJob(() => ask('archive.backup', { target: join(work, 'new.gazette-backup') }));
    acknowledge({ kind: 'backup' });
  },
  restore: async ({ ask, runJob }) => {
    await runJob(() => ask('archive.restore', { file: join(work, 'old.gazette-backup') }));
    acknowledge({ kind: 'restored' });
  },
  upgrade: async ({ ask }) => {
    await ask('library.tree', {});
    acknowledge({ kind: 'done' });
  },
  trash: async ({ ask }) => {
    await ask('issue.remove', { issueId: '2' });
    await ask('trash.empty', {});
    acknowledge({ kind: 'trashed' });
  },
};

if (name === 'move') {
  const { folder } = findArchive(join(work, 'user'), undefined);
  await switchArchive(join(work, 'user'), folder, join(work, 'elsewhere'), 'move');
  acknowledge({ kind: 'moved' });
} else {
  const engine = openTestEngine(archive, { write: 'required' });
  await operations[name](engine);
  await engine.close();
}
