/** Documents of a parsed issue as the forms of export take them. */
import type { FormAnnotation, FormDocument, FormInput } from '../../main/export/forms/form-input.ts';
import type { IssueTree } from '../../main/gazette/tree.ts';
import { parseIssue } from '../../main/parsing/index.ts';
import { sourceFromText } from '../../main/sources/index.ts';

export function formDocuments(source: string): readonly FormDocument[] {
  return documentsOfTree(parseIssue(sourceFromText(source)));
}

function documentsOfTree(tree: IssueTree): readonly FormDocument[] {
  const { publication, year, number, publishedOn } = tree.issue;
  return tree.documents.map((document) => {
    const ids = new Set(document.blocks.map(({ id }) => id));
    return {
      document,
      issue: { publication, year, number },
      sourceSha256: 'a'.repeat(64),
      annotations: [],
      publishedOn,
      appointments: tree.appointments.filter(({ blockId }) => ids.has(blockId)),
      chronicle: tree.chronicle.filter(({ blockId }) => ids.has(blockId)),
    };
  });
}

export function formInput(
  documents: readonly FormDocument[],
  options: Partial<Omit<FormInput, 'documents'>> = {},
): FormInput {
  return {
    documents,
    form: 'text',
    subject: 'duties',
    withAnnotations: false,
    title: '',
    language: 'zh-CN',
    programVersion: '0.1.0',
    madeAt: '2031-03-01T08:00:00.000Z',
    ...options,
  };
}

/** An annotation on the first `length` UTF-16 units of a block, from `start`. */
export function annotate(
  item: FormDocument,
  blockIndex: number,
  start: number,
  length: number,
  options: Partial<FormAnnotation> = {},
): FormDocument {
  const block = item.document.blocks[blockIndex];
  if (block === undefined) throw new Error(`no block ${blockIndex}`);
  const before = item.document.blocks
    .slice(0, blockIndex)
    .reduce((sum, { text }) => sum + text.length + 1, 0);
  const from = before + start;
  const annotation: FormAnnotation = {
    id: `0000000${item.annotations.length + 1}-0000-4000-8000-000000000000`,
    anchor: { startBlockId: block.id, startOffset: start, endBlockId: block.id, endOffset: start + length },
    quote: block.text.slice(start, start + length),
    style: 'highlight',
    colour: 'red',
    note: '需报分管领导',
    tags: ['时限'],
    start: from,
    end: from + length,
    prefix: item.document.text.slice(Math.max(0, from - 32), from),
    suffix: item.document.text.slice(from + length, from + length + 32),
    createdAt: '2031-02-01T08:00:00.000Z',
    updatedAt: '2031-02-02T08:00:00.000Z',
    ...options,
  };
  return { ...item, annotations: [...item.annotations, annotation] };
}
