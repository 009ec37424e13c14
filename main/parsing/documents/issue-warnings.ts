/** Doubts that only show when contents page and documents are held side by side, or a number was mended. */
import type { TextSpan, TocEntry } from '../../gazette/tree.ts';
import type { DraftWarning } from '../draft/draft.ts';
import type { DraftDocument } from './draft-documents.ts';

/** Rows of the contents page that no document bears out. */
export function tocWarnings(
  toc: readonly TocEntry[],
  drafts: readonly DraftDocument[],
): readonly DraftWarning[] {
  return toc.flatMap((row): readonly DraftWarning[] => {
    const span = row.span as TextSpan;
    const found = drafts.find((draft) => draft.id === row.documentId);
    if (found === undefined)
      return [{ code: 'parse/contentsWithoutDocument', span, params: { title: row.title } }];
    if (row.state === 'titleDiffers') {
      return [
        {
          code: 'parse/contentsTitleDiffers',
          span,
          params: { printed: row.title, found: found.facts.title },
        },
      ];
    }
    const number = found.facts.documentNumber;
    if (row.documentNumber !== null && number !== null && row.documentNumber !== number) {
      return [
        { code: 'parse/contentsNumberDiffers', span, params: { printed: row.documentNumber, found: number } },
      ];
    }
    return [];
  });
}

/** Numbers in which a lost bracket was supplied. */
export function numberWarnings(drafts: readonly DraftDocument[]): readonly DraftWarning[] {
  return drafts.flatMap(({ facts, blocks }) => {
    const span = blocks.find((block) => block.role === 'number')?.spans[0];
    if (!facts.numberRepaired || span === undefined) return [];
    return [
      {
        code: 'parse/numberRepaired',
        span,
        params: { printed: facts.documentNumberPrinted ?? '', read: facts.documentNumber ?? '' },
      },
    ];
  });
}
