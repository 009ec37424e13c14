/**
 * How a block's text is coloured: everything that lies on it (annotations, matches, citations, units) as
 * ranges, cut into segments in which nothing changes. Pure, so that overlaps can be tested.
 */
import type { Anchor, Annotation, Block, FindMatch } from '../../../preload/contract/model.ts';

export interface Layer {
  readonly start: number;
  readonly end: number;
  readonly paint: Paint;
}

export type Paint =
  | { readonly kind: 'annotation'; readonly annotation: Annotation }
  | { readonly kind: 'match'; readonly isCurrent: boolean }
  | { readonly kind: 'citation'; readonly index: number }
  | { readonly kind: 'unit'; readonly index: number }
  | { readonly kind: 'running'; readonly index: number }
  | { readonly kind: 'duty' }
  | { readonly kind: 'lead' };

export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly paints: readonly Paint[];
}

/** Part of an anchor that lies in one block, or null. `order` gives each block's place in the document. */
function anchorInBlock(
  anchor: Anchor,
  blockId: string,
  length: number,
  order: ReadonlyMap<string, number>,
): readonly [number, number] | null {
  const here = order.get(blockId);
  const first = order.get(anchor.startBlockId);
  const last = order.get(anchor.endBlockId);
  if (here === undefined || first === undefined || last === undefined) return null;
  if (here < first || here > last) return null;
  const start = here === first ? anchor.startOffset : 0;
  const end = here === last ? anchor.endOffset : length;
  const clamped: readonly [number, number] = [Math.max(0, start), Math.min(length, end)];
  return clamped[0] < clamped[1] ? clamped : null;
}

/** Annotations of a document sorted into the blocks they touch, the newest last so that it lies on top. */
export function annotationsByBlock(
  blocks: readonly Block[],
  annotations: readonly Annotation[],
): ReadonlyMap<string, readonly Layer[]> {
  const order = new Map(blocks.map((block, index) => [block.id, index]));
  const result = new Map<string, Layer[]>();
  const oldestFirst = annotations.toSorted((a, b) => a.createdAt.localeCompare(b.createdAt));
  for (const annotation of oldestFirst) {
    const { anchor } = annotation;
    if (anchor === null) continue;
    const first = order.get(anchor.startBlockId);
    const last = order.get(anchor.endBlockId);
    if (first === undefined || last === undefined) continue;
    for (const block of blocks.slice(first, last + 1)) {
      const range = anchorInBlock(anchor, block.id, block.text.length, order);
      if (range === null) continue;
      const layer: Layer = { start: range[0], end: range[1], paint: { kind: 'annotation', annotation } };
      result.set(block.id, [...(result.get(block.id) ?? []), layer]);
    }
  }
  return result;
}

/** Matches sorted into the blocks they touch. */
export function matchesByBlock(
  matches: readonly FindMatch[],
  current: number,
): ReadonlyMap<string, readonly Layer[]> {
  const result = new Map<string, Layer[]>();
  matches.forEach((match, index) => {
    for (const { blockId, range } of match.parts) {
      const layer: Layer = {
        start: range[0],
        end: range[1],
        paint: { kind: 'match', isCurrent: index === current },
      };
      result.set(blockId, [...(result.get(blockId) ?? []), layer]);
    }
  });
  return result;
}

/** Cuts `[start, end)` of a text wherever a layer begins or ends. Joined, the segments give the text. */
export function cutSegments(
  text: string,
  layers: readonly Layer[],
  start = 0,
  end = text.length,
): readonly Segment[] {
  const touching = layers.filter(
    (layer) => layer.start < end && layer.end > start && layer.start < layer.end,
  );
  const cuts = new Set([start, end]);
  for (const layer of touching) {
    if (layer.start > start) cuts.add(layer.start);
    if (layer.end < end) cuts.add(layer.end);
  }
  const points = [...cuts].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (const [index, from] of points.entries()) {
    const to = points[index + 1];
    if (to === undefined) break;
    const paints = touching
      .filter((layer) => layer.start < to && layer.end > from)
      .map((layer) => layer.paint);
    segments.push({ start: from, end: to, text: text.slice(from, to), paints });
  }
  return segments;
}

/**
 * Where the units of a clause stand in its text, found from the end backwards, since the list of units
 * closes the clause while a name may well occur before it. Inherited units stand in another clause.
 */
export function unitLayers(block: Block): readonly Layer[] {
  const layers: Layer[] = [];
  let limit = block.text.length;
  for (let index = block.responsibilities.length - 1; index >= 0; index--) {
    const duty = block.responsibilities[index];
    if (duty === undefined || duty.inheritedFrom !== null || duty.printed === '') continue;
    const at = block.text.lastIndexOf(duty.printed, limit - duty.printed.length);
    if (at < 0 || at + duty.printed.length > limit) continue;
    layers.unshift({ start: at, end: at + duty.printed.length, paint: { kind: 'unit', index } });
    limit = at;
  }
  const bracket = dutyBracket(block.text, layers);
  return bracket === null ? layers : [bracket, ...layers];
}

const openers = '（(';
const closers = '）)';

/** The bracket at the clause's end that lists its units, （…负责）; set in a quieter ink. */
function dutyBracket(text: string, units: readonly Layer[]): Layer | null {
  const first = units[0];
  const last = units.at(-1);
  if (first === undefined || last === undefined) return null;
  let depth = 0;
  let start = -1;
  for (let at = first.start - 1; at >= 0 && start < 0; at--) {
    const sign = text.charAt(at);
    if (closers.includes(sign)) depth++;
    else if (openers.includes(sign) && depth-- === 0) start = at;
  }
  if (start < 0) return null;
  const close = [...closers].map((sign) => text.indexOf(sign, last.end)).filter((at) => at >= 0);
  if (close.length === 0) return null;
  return { start, end: Math.min(...close) + 1, paint: { kind: 'duty' } };
}

/** Units that the running text gives a duty: told apart from those that a list names. */
const runningLayers = (block: Block): readonly Layer[] =>
  block.duties.map(({ range: [start, end] }, index) => ({
    start,
    end,
    paint: { kind: 'running', index },
  }));

/** What belongs to the block itself and not to the reader. */
export function ownLayers(block: Block): readonly Layer[] {
  const citations = block.citations.map(
    (citation, index): Layer => ({
      start: citation.range[0],
      end: citation.range[1],
      paint: { kind: 'citation', index },
    }),
  );
  const lead: readonly Layer[] =
    block.headLength > 0 && block.headLength < block.text.length
      ? [{ start: 0, end: block.headLength, paint: { kind: 'lead' } }]
      : [];
  return [...lead, ...unitLayers(block), ...runningLayers(block), ...citations];
}
