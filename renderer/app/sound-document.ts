/** A document as it came over the border, with the blocks that can't be drawn set apart from the rest. */
import type { Annotation, Block, DocumentView } from '../../preload/contract/model.ts';

const lists = [
  'spans',
  'responsibilities',
  'duties',
  'citations',
  'deadlines',
  'targets',
  'corrections',
] as const satisfies readonly (keyof Block)[];

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** True where every page that counts, paints or lists blocks can take it. */
export function isSoundBlock(block: unknown): boolean {
  return (
    isRecord(block) &&
    typeof block.id === 'string' &&
    typeof block.kind === 'string' &&
    typeof block.level === 'number' &&
    typeof block.path === 'string' &&
    typeof block.text === 'string' &&
    typeof block.headLength === 'number' &&
    lists.every((list) => Array.isArray(block[list]))
  );
}

/** Stands in its order for a block that can't be drawn, and says nothing. */
function blank(block: unknown, index: number): Block {
  const id = isRecord(block) && typeof block.id === 'string' ? block.id : `broken-${index}`;
  return {
    id,
    kind: 'other',
    level: 1,
    label: null,
    path: '',
    parentId: null,
    text: '',
    headLength: 0,
    spans: [],
    page: null,
    responsibilities: [],
    duties: [],
    citations: [],
    deadlines: [],
    targets: [],
    corrections: [],
  };
}

export interface SoundDocument {
  readonly view: DocumentView;
  /** Ids of the blocks that stand only for broken ones. */
  readonly broken: ReadonlySet<string>;
}

/** The view itself where all its blocks are sound. */
export function soundDocument(view: DocumentView): SoundDocument {
  const blocks: unknown = view?.document?.blocks;
  // Without any blocks nothing can be set apart: the page as a whole says so.
  if (!Array.isArray(blocks) || blocks.every(isSoundBlock)) return { view, broken: new Set() };
  const broken = new Set<string>();
  const sound = view.document.blocks.map((block, index) => {
    if (isSoundBlock(block)) return block;
    const made = blank(block, index);
    broken.add(made.id);
    return made;
  });
  return { view: { ...view, document: { ...view.document, blocks: sound } }, broken };
}

/** True where its place, if it has one, can be found in the text. */
export function isSoundAnnotation(annotation: Annotation): boolean {
  const { anchor, createdAt }: Readonly<Partial<Annotation>> = annotation;
  if (typeof createdAt !== 'string') return false;
  return (
    anchor === null ||
    (isRecord(anchor) &&
      typeof anchor.startBlockId === 'string' &&
      typeof anchor.endBlockId === 'string' &&
      typeof anchor.startOffset === 'number' &&
      typeof anchor.endOffset === 'number')
  );
}
