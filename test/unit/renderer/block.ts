import type { Annotation, Block } from '../../../preload/contract/model.ts';

/** A block with nothing in it but what a test says. */
export function block(part: Partial<Block> & Pick<Block, 'id' | 'text'>): Block {
  return {
    kind: 'paragraph',
    level: 1,
    label: null,
    path: '',
    parentId: null,
    headLength: 0,
    spans: [],
    page: null,
    responsibilities: [],
    duties: [],
    citations: [],
    deadlines: [],
    targets: [],
    corrections: [],
    ...part,
  };
}

/** An annotation over the given blocks and offsets. */
export function annotation(
  id: string,
  start: readonly [string, number],
  end: readonly [string, number],
): Annotation {
  return {
    id,
    documentId: 'd',
    documentTitle: '',
    documentNumber: null,
    region: null,
    issueId: 'i',
    issueLabel: '',
    anchor: { startBlockId: start[0], startOffset: start[1], endBlockId: end[0], endOffset: end[1] },
    path: '',
    page: null,
    quote: '',
    prefix: '',
    suffix: '',
    style: 'highlight',
    colour: 'yellow',
    note: '',
    tags: [],
    createdAt: '',
    updatedAt: '',
  };
}
