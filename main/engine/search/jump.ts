/** The quick jump over what the archive holds. */
import type { JumpTarget } from '../../../preload/contract/index.ts';
import {
  dutyUnits,
  issueLabel,
  jumpRows,
  listCollections,
  listIssues,
  listSections,
  type ReadableDb,
  searchRevision,
} from '../../archive/index.ts';
import { createJumpIndex, type JumpEntry, type JumpIndex } from '../../search/index.ts';

export interface Jumper {
  readonly jump: (text: string, limit: number) => readonly JumpTarget[];
}

/** Names are read once for each state of the archive. */
export function createJumper(db: ReadableDb): Jumper {
  let made: { readonly key: string; readonly index: JumpIndex<JumpTarget> } | null = null;
  // Names and the revision they are kept under are of one moment.
  const ready = (): JumpIndex<JumpTarget> =>
    db.atOneMoment(() => {
      const collections = listCollections(db);
      const key = `${searchRevision(db)} ${collections.map(({ id, title }) => id + title).join('\n')}`;
      if (made?.key !== key)
        made = { key, index: createJumpIndex([...entriesOf(db), ...collections.map(collectionEntry)]) };
      return made.index;
    });
  return { jump: (text, limit) => ready().find(text, limit) };
}

/** Issues before documents before units, where they fit alike. */
const weights = { issue: 4, collection: 3, document: 2, section: 1, unit: 0 } as const;

function entriesOf(db: ReadableDb): readonly JumpEntry<JumpTarget>[] {
  const documents = jumpRows(db).map(
    ({ id, title, documentNumber, issueLabel }): JumpEntry<JumpTarget> => ({
      target: {
        kind: 'document',
        documentId: id,
        title,
        detail: [documentNumber, issueLabel].filter(Boolean).join(' '),
      },
      name: title,
      code: documentNumber ?? '',
      weight: weights.document,
    }),
  );
  const issues = listIssues(db).map((issue): JumpEntry<JumpTarget> => {
    const title = issueLabel(issue.publication, issue.year, issue.number);
    return {
      target: { kind: 'issue', issueId: issue.id, title, detail: issue.publishedOn ?? '' },
      name: title,
      code: issue.cumulativeNumber === null ? '' : `总第${issue.cumulativeNumber}期`,
      weight: weights.issue,
    };
  });
  const sections = listSections(db).map(
    (title): JumpEntry<JumpTarget> => ({
      target: { kind: 'section', title, detail: '' },
      name: title,
      code: '',
      weight: weights.section,
    }),
  );
  const units = dutyUnits(db).map(
    ({ name }): JumpEntry<JumpTarget> => ({
      target: { kind: 'unit', title: name, detail: '' },
      name,
      code: '',
      weight: weights.unit,
    }),
  );
  return [...issues, ...documents, ...sections, ...units];
}

function collectionEntry({
  id,
  title,
}: {
  readonly id: string;
  readonly title: string;
}): JumpEntry<JumpTarget> {
  return {
    target: { kind: 'collection', collectionId: id, title, detail: '' },
    name: title,
    code: '',
    weight: weights.collection,
  };
}
