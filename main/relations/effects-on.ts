/**
 * 效力线索 from outside: what one document says of the validity of another. Sentences with their place, never a verdict.
 */

import { titleKey } from '../gazette/characters.ts';
import { singleNumbers, titleKeysOf } from '../gazette/citation-matching.ts';
import type { Block, Citation, Fact, FactKind, GazetteDocument } from '../gazette/tree.ts';

/** Kinds of sentence by which one document acts on another. */
const actingKinds: ReadonlySet<FactKind> = new Set(['repeal', 'expiry', 'cease', 'amend', 'continue']);

export interface EffectOn {
  readonly kind: FactKind;
  /** As printed. */
  readonly sentence: string;
  readonly blockId: string;
  /** False where more than one document bears the title that is named. */
  readonly isCertain: boolean;
}

export type EffectTarget = Pick<GazetteDocument, 'id' | 'title' | 'documentNumber' | 'instruments'>;

/** Words of which one at least stands in a document that speaks of the target: its numbers, its titles as printed. */
export function namesOf(target: EffectTarget): readonly string[] {
  const keys = titleKeysOf({ ...target, instruments: target.instruments.map(({ title }) => title) });
  // Where a longer name stands, the shorter one in it stands too.
  const titles = keys.filter((key) => !keys.some((other) => other !== key && key.includes(other)));
  return [...singleNumbers(target.documentNumber), ...titles];
}

/**
 * What `by`, whose citations are resolved, says of `target`, in reading order. A list that is led by such a sentence
 * (对下列文件予以废止：) says it of each document it lists.
 */
export function effectsOn(target: EffectTarget, by: GazetteDocument): readonly EffectOn[] {
  if (by.id === target.id) return [];
  const keys = new Set(titleKeysOf({ ...target, instruments: target.instruments.map(({ title }) => title) }));
  const numbers = new Set(singleNumbers(target.documentNumber));
  const factsByBlock = Map.groupBy(
    by.facts.filter(({ kind }) => actingKinds.has(kind)),
    ({ blockId }) => blockId,
  );
  let lead: readonly Fact[] = [];
  return by.blocks.flatMap((block) => {
    const facts = factsByBlock.get(block.id) ?? [];
    if (leadsList(block, facts)) lead = facts;
    else if (block.kind === 'heading' || block.kind === 'signature') lead = [];
    const cited = citationsOf(block, target.id, keys);
    if (cited.length === 0) return [];
    const own = facts.filter((fact) =>
      fact.target === null ? cited.some(({ text }) => fact.text.includes(text)) : isOf(fact, numbers, keys),
    );
    const said = own.length > 0 ? own : lead.map((fact) => ({ ...fact, text: block.text }));
    return said.map(({ kind, text }) => ({
      kind,
      sentence: text,
      blockId: block.id,
      isCertain: cited.some(({ documentId }) => documentId === target.id),
    }));
  });
}

/** A sentence that names no document itself and goes on in a list. */
const leadsList = ({ text }: Block, facts: readonly Fact[]): boolean =>
  facts.some(({ target }) => target === null) && /[：:]\s*$/.test(text);

/** Citations that mean the target, and those that may, by a title that it shares with others. */
const citationsOf = (block: Block, documentId: string, keys: ReadonlySet<string>): readonly Citation[] =>
  block.citations.filter(
    ({ documentId: cited, state, title }) =>
      cited === documentId ||
      ((state === 'ambiguous' || state === 'titleOnly') && title !== null && keys.has(titleKey(title))),
  );

const isOf = ({ target }: Fact, numbers: ReadonlySet<string>, keys: ReadonlySet<string>): boolean =>
  target !== null && (numbers.has(target) || keys.has(titleKey(target)));
