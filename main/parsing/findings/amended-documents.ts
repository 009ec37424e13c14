/** Which document the steps of an amendment change, where the steps themselves do not say. */
import { amends, amendsTitled, opensAmending } from '../../gazette/data/effect-words.ts';
import type { DraftBlock } from '../draft/draft.ts';
import { findCitations } from './citations.ts';

/** The document that a block names for the steps under it; null where it names none. */
function namedFor(block: DraftBlock): string | null {
  const text = block.text.text;
  const isHeading = amendsTitled.test(text) && (text.length <= 200 || amends.test(text.slice(0, 200)));
  const found = isHeading ? findCitations(text.slice(0, 300))[0] : undefined;
  return found === undefined ? null : (found.number ?? found.title);
}

/**
 * What the steps of a block amend: what the clause names, or the nearest clause around it, or the paragraph that opened
 * the list; never what a clause beside it names.
 */
export class AmendedDocuments {
  readonly #names: (string | null)[] = [];
  readonly #blocks: readonly DraftBlock[];
  #opening: string | null = null;

  constructor(blocks: readonly DraftBlock[]) {
    this.#blocks = blocks;
  }

  /** Enters the next block; returns what stands for its steps as long as they name nothing themselves. */
  enter(index: number): string | null {
    const block = this.#blocks[index] as DraftBlock;
    if (block.role !== 'body' && block.kind !== 'table') this.#opening = null;
    this.#names[index] = block.role === 'body' && block.label !== null ? namedFor(block) : null;
    return this.#names[index] ?? this.#around(index);
  }

  /** A sentence of block `index` amends `target`: its later sentences and the clauses under it do so too. */
  name(index: number, target: string): void {
    const block = this.#blocks[index] as DraftBlock;
    if (block.label !== null) this.#names[index] ??= target;
    else if (opensAmending.test(block.text.text.trim())) this.#opening = target;
  }

  #around(index: number): string | null {
    let at = this.#blocks[index]?.parent ?? -1;
    for (let step = 0; at >= 0 && step < 16; step += 1) {
      const name = this.#names[at];
      if (name != null) return name;
      at = this.#blocks[at]?.parent ?? -1;
    }
    return this.#opening;
  }
}
