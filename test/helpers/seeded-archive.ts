/** An archive with one of everything at least: the bundled sample, and all that a reader can put on it. */
import { readFileSync } from 'node:fs';
import { getDocument, getSource, insertAnnotation, writeSourceText } from '../../main/archive/index.ts';
import { sourceOf } from '../../main/engine/importing/read-source.ts';
import { samplePath } from '../../main/engine/importing/sample.ts';
import { encodeMap } from '../../main/sources/page-map/map-codec.ts';
import { emptyMap } from '../../main/sources/page-map/page-map.ts';
import type { Settings } from '../../preload/contract/index.ts';
import { openTestEngine } from './test-engine.ts';

export interface Seeded {
  readonly issueId: string;
  /** The document that bears the marks; the longest one. */
  readonly documentId: string;
  readonly collectionId: string;
  readonly listId: string;
  readonly lostAnnotationId: string;
  readonly excerptId: string;
  readonly correctionId: string;
}

/** Every setting with a value that is not its default. */
export const chosenSettings: Omit<Settings, 'lastBackupAt'> = {
  language: 'en',
  theme: 'dark',
  readingFont: 'kai',
  fontSizePx: 20,
  lineHeight: 2,
  measure: 40,
  leftPaneWidthPx: 300,
  rightPaneWidthPx: 300,
  annotator: '某某',
  keepRecent: false,
  quoteForm: 'plain',
  keepSearchHistory: false,
  acceptedUseAt: '2026-01-02T03:04:05.000Z',
  backupReminderDays: 7,
  lastDocumentId: '1-2',
  openingDocumentId: null,
  exportOptions: { layout: 'gazette', cover: true, contents: true, annotations: false, title: '' },
  exportForm: { form: 'docx', subject: 'duties' },
  exportPattern: '{文号} {标题}',
  excerptChoice: { form: 'docx', layout: 'gb9704', contents: true, remarks: false },
  pageView: { flow: 'single', spread: 'two', zoom: 2, turn: 90, panel: 'outline' },
};

/** Makes it in `folder`, closed again. */
export async function seedArchive(folder: string): Promise<Seeded> {
  const engine = openTestEngine(folder, { indexes: false });
  try {
    const { ask } = engine;
    const file = samplePath();
    if (file === null) throw new Error('the sample is not there');
    const [result] = await engine.importFiles([file]);
    const issueId = result?.issueId ?? '';
    const { db } = engine.engine.context().archive;
    // As though it had come as a PDF of one page.
    const { text } = await sourceOf(readFileSync(file), 'issue.txt');
    const page = { left: 0, bottom: 0, width: 595, height: 842, rotation: 0, printed: 1, untrusted: null };
    writeSourceText(db, issueId, text, encodeMap(emptyMap([page], 0)));

    const { documents } = await ask('issue.open', { issueId });
    const opened = await Promise.all(documents.map(({ id }) => ask('document.open', { documentId: id })));
    const [longest] = opened
      .filter(({ document }) => document.kind === 'document')
      .sort((a, b) => b.document.blocks.length - a.document.blocks.length);
    if (longest === undefined) throw new Error('the sample has no document');
    const { id: documentId, blocks } = longest.document;
    const anchors = blocks
      .filter((block) => block.text.length > 20)
      .slice(0, 3)
      .map(({ id }) => ({ startBlockId: id, startOffset: 2, endBlockId: id, endOffset: 18 }));
    const mark = { style: 'highlight', colour: 'red', note: '一处批注', tags: ['督办', '水利'] } as const;
    for (const anchor of anchors)
      await ask('annotation.create', { documentId, anchor, ...mark, tags: [...mark.tags] });
    const { sha256 } = getSource(db, issueId);
    const { text: words } = getDocument(db, documentId);
    const region = { source: sha256, sheet: 1, x: 0.1, y: 0.2, width: 0.3, height: 0.4 };
    const now = '2026-01-02T03:04:05.000Z';
    for (const end of [30, 40])
      insertAnnotation(db, words, { documentId, start: 0, end, region, ...mark, style: 'box' }, now);
    const lost = insertAnnotation(db, words, { documentId, start: 0, end: 9, ...mark }, now);
    db.run("UPDATE annotation SET anchored = 0, quote = '不见了的文字' WHERE id = ?", lost.id);

    await ask('bookmark.add', { documentId, blockId: null });
    await ask('bookmark.add', { documentId, blockId: blocks[3]?.id ?? null });
    const collection = await ask('collection.create', { title: '专题' });
    const ids = documents.map(({ id }) => id);
    await ask('collection.add', {
      collectionId: collection.id,
      documentIds: [documentId, ...ids.slice(0, 3)],
    });
    const request = {
      query: '水利',
      scope: { kind: 'document', documentId },
      choice: { year: ['2024'] },
      order: 'relevance',
    } as const;
    for (const title of ['一', '二'])
      await ask('savedSearch.add', { title, request: { ...request, choice: { year: ['2024'] } } });
    const { list } = await ask('excerpt.add', {
      listId: null,
      sources: [
        ...anchors.map((anchor) => ({ kind: 'words', documentId, anchor }) as const),
        { kind: 'annotation', annotationId: lost.id, withNote: true },
      ],
    });
    await ask('correction.add', {
      documentId,
      change: { kind: 'value', field: 'section', value: '另一栏目' },
    });
    const block = blocks.find(({ kind, text: own }) => kind === 'paragraph' && own.length > 20);
    if (block === undefined) throw new Error('the sample has no paragraph');
    await ask('correction.add', {
      documentId,
      change: { kind: 'text', blockId: block.id, text: block.text.replace(/.$/u, '改') },
    });
    await ask('reading.setPosition', { documentId, blockId: blocks[2]?.id ?? '', fraction: 0.5 });
    for (const query of ['水利', '防汛']) await ask('search.remember', { query });
    await ask('settings.set', chosenSettings);
    db.run("INSERT INTO setting (name, value) VALUES ('lastBackupAt', '\"2026-01-02T03:04:05.000Z\"')");
    const corrections = await ask('correction.list', { issueId });
    const { excerpts } = await ask('excerpt.open', { listId: list.id });
    return {
      issueId,
      documentId,
      collectionId: collection.id,
      listId: list.id,
      lostAnnotationId: lost.id,
      excerptId: excerpts[0]?.id ?? '',
      correctionId: corrections[0]?.id ?? '',
    };
  } finally {
    await engine.close();
  }
}
