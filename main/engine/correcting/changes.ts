/** From what the window asks to what is stored: places in clean text become places in the source. */
import type { CorrectionRequest } from '../../../preload/contract/index.ts';
import type { StoredChange } from '../../archive/index.ts';
import { alignText } from '../../gazette/align-text.ts';
import { readLabel } from '../../gazette/labels.ts';
import type { Block, GazetteDocument, TextSpan } from '../../gazette/tree.ts';
import { EngineError } from '../errors.ts';
import { anchorAt } from '../importing/place-corrections.ts';

/** A document with the text it was read from and the document before it in the issue. */
export interface Correctable {
  readonly document: GazetteDocument;
  readonly before: GazetteDocument | null;
  /** The source text its spans point to. */
  readonly text: string;
}

export const textSpans = (block: Pick<Block, 'spans'>): readonly TextSpan[] =>
  block.spans.flatMap((span) => ('start' in span ? [span] : []));

/** The block of that id. Throws `correction/noPlace`. */
export function blockOf({ document, before }: Correctable, blockId: string): Block {
  const block = [...document.blocks, ...(before?.blocks ?? [])].find(({ id }) => id === blockId);
  if (block === undefined) throw new EngineError('correction/noPlace', { blockId });
  return block;
}

/** Where the block's first character stands in the source. */
export function startOf(block: Block | undefined): number {
  const [span] = block === undefined ? [] : textSpans(block);
  if (span === undefined) throw new EngineError('correction/noPlace', { blockId: block?.id ?? null });
  return span.start;
}

/** Where a character of the block's clean text stands in the source, or the first behind it that stands there. */
function offsetIn(block: Block, at: number, text: string): number {
  const offset = alignText(block.text, text, textSpans(block))
    .slice(at)
    .find((found) => found >= 0);
  if (offset === undefined) throw new EngineError('correction/noPlace', { blockId: block.id });
  return offset;
}

const startOfDocument = ({ blocks }: GazetteDocument): number => startOf(blocks[0]);

/** The change to be stored for anything but characters. Throws `correction/…` where it can't be made or changes nothing. */
export function storedChange(
  place: Correctable,
  change: Exclude<CorrectionRequest, { readonly kind: 'text' }>,
): StoredChange {
  const { document, before, text } = place;
  switch (change.kind) {
    case 'value': {
      const { field, value, was } = change;
      if (was !== undefined && (was ?? '') !== (document[field] ?? ''))
        throw new EngineError('correction/changed');
      if (document[field] === value) throw new EngineError('correction/nothing');
      const at = anchorAt(text, startOfDocument(document));
      return { kind: 'value', at, field, value, before: document[field] };
    }
    case 'blockKind': {
      const block = blockOf(place, change.blockId);
      if (block.kind === change.to) throw new EngineError('correction/nothing');
      if (change.to === 'clause' && readLabel(block.text) === null)
        throw new EngineError('correction/noLabel');
      return {
        kind: 'blockKind',
        at: anchorAt(text, startOf(block)),
        to: change.to,
        before: block.kind,
      };
    }
    case 'break': {
      const block = blockOf(place, change.blockId);
      if (change.offset === 0 || change.offset >= block.text.length)
        throw new EngineError('correction/nothing');
      return { kind: 'break', at: anchorAt(text, offsetIn(block, change.offset, text)) };
    }
    case 'join': {
      const block = blockOf(place, change.blockId);
      if (document.blocks[0] === block) throw new EngineError('correction/noNeighbour');
      return { kind: 'join', at: anchorAt(text, startOf(block)) };
    }
    case 'split': {
      const block = blockOf(place, change.blockId);
      if (document.blocks[0] === block) throw new EngineError('correction/nothing');
      return { kind: 'boundary', from: null, to: anchorAt(text, startOf(block)) };
    }
    case 'merge': {
      if (before === null) throw new EngineError('correction/noNeighbour');
      return { kind: 'boundary', from: anchorAt(text, startOfDocument(document)), to: null };
    }
    case 'moveStart': {
      const from = startOfDocument(document);
      const to = startOf(blockOf(place, change.blockId));
      if (from === to) throw new EngineError('correction/nothing');
      return { kind: 'boundary', from: anchorAt(text, from), to: anchorAt(text, to) };
    }
  }
}
