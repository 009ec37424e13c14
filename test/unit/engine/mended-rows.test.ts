/** What is shown in the place of what can't be read, and that it never takes its place on the disk. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { type Seeded, seedArchive } from '../../helpers/seeded-archive.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine, type TestEngine } from '../../helpers/test-engine.ts';

const seed = temporaryFolder();
let seeded: Seeded;
let engine: TestEngine;

beforeAll(async () => {
  seeded = await seedArchive(seed);
});
beforeEach(() => {
  const folder = join(temporaryFolder(), 'archive');
  cpSync(seed, folder, { recursive: true });
  engine = openTestEngine(folder, { indexes: false });
});
afterEach(() => engine.close());

const db = () => engine.engine.context().archive.db;
const everything = {
  text: '',
  colours: [],
  tags: [],
  issueId: null,
  documentId: null,
  state: 'all',
  limit: 100,
  offset: 0,
} as const;
const listed = () => engine.ask('annotation.list', { ...everything, colours: [], tags: [] });
const opened = () => engine.ask('document.open', { documentId: seeded.documentId });

it('a note written on an annotation leaves its damaged tags, colour and style as they are stored', async () => {
  const [{ id } = { id: '' }] = (await listed()).items;
  db().run(`UPDATE annotation SET tags = '["督办"', colour = 'pink', style = 'bold' WHERE id = ?`, id);
  const shown = (await listed()).items.find((item) => item.id === id);
  expect(shown).toMatchObject({ tags: [], colour: 'yellow', style: 'highlight' });
  expect((await listed()).damaged).toBe(1);
  await engine.ask('annotation.update', { annotationId: id, note: '新的批注' });
  expect(db().get('SELECT tags, colour, style, note FROM annotation WHERE id = ?', id)).toEqual({
    tags: '["督办"',
    colour: 'pink',
    style: 'bold',
    note: '新的批注',
  });
});

it('an annotation whose place can’t be is listed with its words, without a place', async () => {
  const marked = (await listed()).items.filter(({ anchor, region }) => anchor !== null && region === null);
  const [{ id, quote, anchor } = { id: '', quote: '', anchor: null }] = marked;
  for (const [start, end] of [
    [-4, 7],
    [9, 2],
    [3, 100_000_000],
  ] as const) {
    db().run('UPDATE annotation SET startOffset = ?, endOffset = ? WHERE id = ?', start, end, id);
    expect((await listed()).items.find((item) => item.id === id)).toMatchObject({ anchor: null, quote });
    const [place] = await engine.ask('annotation.places', { annotationId: id });
    expect(place).toMatchObject({ anchor });
  }
});

it('a damaged correction is listed as such, has no effect, stays on the disk, and can be taken back', async () => {
  const { issueId, correctionId } = seeded;
  const before = await engine.ask('correction.list', { issueId });
  db().run(`UPDATE correction SET change = '{"kind":"value","at":5}' WHERE id = ?`, correctionId);
  db().run("UPDATE issue SET readWith = ''");
  const after = await engine.ask('correction.list', { issueId });
  expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
  expect(after.find(({ id }) => id === correctionId)).toMatchObject({ kind: 'damaged', place: null });
  const [other] = after.filter(({ id }) => id !== correctionId);
  await engine.ask('correction.remove', { correctionId: other?.id ?? '' });
  expect(db().get('SELECT change FROM correction WHERE id = ?', correctionId)?.change).toBe(
    '{"kind":"value","at":5}',
  );
  await engine.ask('correction.remove', { correctionId });
  expect(await engine.ask('correction.list', { issueId })).toEqual([]);
});

it('a damaged saved search is shown by its name, and can be removed', async () => {
  const [first, second] = await engine.ask('savedSearch.list', {});
  db().run(
    `UPDATE savedSearch SET request = '{"query":"水利","order":"pink"}' WHERE id = ?`,
    first?.id ?? '',
  );
  expect(await engine.ask('savedSearch.list', {})).toEqual([{ ...first, request: null }, second]);
  await engine.ask('savedSearch.remove', { savedSearchId: first?.id ?? '' });
  expect(await engine.ask('savedSearch.list', {})).toEqual([second]);
});

it('settings of another type have their default, the others are as they were chosen', async () => {
  const chosen = await engine.ask('settings.get', {});
  const set = (name: string, value: string) =>
    db().run('UPDATE setting SET value = ? WHERE name = ?', value, name);
  set('lastDocumentId', '5');
  set('fontSizePx', '"abc"');
  set('pageView', '{"flow":"pink","spread":"two","zoom":2,"turn":90,"panel":"outline"}');
  expect(await engine.ask('settings.get', {})).toEqual({
    ...chosen,
    lastDocumentId: null,
    fontSizePx: 18,
    pageView: { ...chosen.pageView, flow: 'continuous' },
  });
  await engine.ask('settings.set', { theme: 'light' });
  expect(db().get("SELECT value FROM setting WHERE name = 'fontSizePx'")?.value).toBe('"abc"');
});

it('a document says what of it can’t be read, and shows all its text', async () => {
  const whole = await opened();
  expect(whole.damaged).toEqual({ head: false, blockIds: [] });
  const blockId = whole.document.blocks[4]?.id ?? '';
  db().run("UPDATE block SET details = '{' WHERE id = ?", blockId);
  db().run("UPDATE block SET kind = 'pink' WHERE id = ?", whole.document.blocks[6]?.id ?? '');
  db().run("UPDATE document SET details = json_remove(details, '$.pages') WHERE id = ?", seeded.documentId);
  const shown = await opened();
  expect(shown.damaged).toEqual({ head: true, blockIds: [blockId, whole.document.blocks[6]?.id] });
  expect(shown.document.text).toBe(whole.document.text);
  expect(shown.document.facts).toEqual(whole.document.facts);
  const issue = await engine.ask('issue.open', { issueId: seeded.issueId });
  expect(issue.damaged).toBe(1);
});

it('an issue whose facts can’t be read is told by its columns', async () => {
  const whole = await engine.ask('issue.open', { issueId: seeded.issueId });
  db().run("UPDATE issue SET facts = ''");
  const shown = await engine.ask('issue.open', { issueId: seeded.issueId });
  const { publication, year, number, publishedOn } = whole.facts;
  expect(shown.facts).toMatchObject({ publication, year, number, publishedOn, sponsor: null });
  expect(shown.damaged).toBe(1);
});

it('what is read anew from its source is whole again, and the reader’s own is still there', async () => {
  const before = (await listed()).items.map(({ id, quote }) => ({ id, quote }));
  db().run("UPDATE block SET details = ''");
  db().run("UPDATE document SET details = ''");
  db().run("UPDATE issue SET facts = '', parts = '5'");
  await engine.runJob(() => engine.ask('archive.rebuild', {}));
  expect((await opened()).damaged).toEqual({ head: false, blockIds: [] });
  expect((await listed()).items.map(({ id, quote }) => ({ id, quote }))).toEqual(
    expect.arrayContaining(before),
  );
});
