/** What the rest of the archive says of a document's validity: looked up with each asking, exactly. */

import type { EffectsOn } from '../../../preload/contract/index.ts';
import { getDocument, issueOfDocument, summariesOf } from '../../archive/index.ts';
import { addAll } from '../../gazette/add-all.ts';
import { effectsOn, namesOf } from '../../relations/effects-on.ts';
import { breathe } from '../breathe.ts';
import type { EngineContext } from '../context.ts';

const pageSize = 200;
/** Documents read for one asking; beyond them the answer says that it is not whole. */
const mostRead = 1000;

/** Stands in every document that acts on another. */
const actingWords = ['废止', '失效', '停止执行', '修改', '修订', '修正', '继续有效', '撤销'];

const anyOf = (words: readonly string[]): string =>
  `(${words.map((word) => `"${word.replaceAll('"', '')}"`).join(' OR ')})`;

/** Throws `document/notFound`, and what a search throws. */
export async function effectsOnDocument(context: EngineContext, documentId: string): Promise<EffectsOn> {
  const { db } = context.archive;
  const target = getDocument(db, documentId);
  const names = namesOf(target);
  const candidates = names.length === 0 ? null : await documentsNaming(context, names);
  const effects: EffectsOn['effects'][number][] = [];
  for (const id of candidates?.ids ?? []) {
    if (id === documentId) continue;
    await breathe();
    const found = effectsOn(target, getDocument(db, id));
    const [by] = found.length === 0 ? [] : summariesOf(db, [id]);
    if (by === undefined) continue;
    const { title, documentNumber, issueLabel } = by;
    const source = { documentId: id, title, documentNumber, issueId: issueOfDocument(db, id), issueLabel };
    addAll(
      effects,
      found.map((effect) => ({ ...effect, by: source })),
    );
  }
  return { effects, isWhole: candidates?.isWhole ?? false };
}

async function documentsNaming(
  context: EngineContext,
  names: readonly string[],
): Promise<{ readonly ids: readonly string[]; readonly isWhole: boolean }> {
  const request = {
    query: `${anyOf(names)} ${anyOf(actingWords)}`,
    scope: { kind: 'all' as const },
    choice: {},
    order: 'date' as const,
  };
  const ids: string[] = [];
  for (;;) {
    const page = { limit: pageSize, offset: ids.length };
    const { hits, documents } = await context.search.ask({ kind: 'list', request, page }, context.language());
    addAll(
      ids,
      hits.map((hit) => hit.documentId),
    );
    if (ids.length >= documents || hits.length === 0) return { ids, isWhole: true };
    if (ids.length >= mostRead) return { ids, isWhole: false };
  }
}
