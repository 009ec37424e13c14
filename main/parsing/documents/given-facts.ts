/** What a reader has set right about title, number, date and section of documents. */
import { issuerOfTitle } from '../../gazette/agencies.ts';
import type { CorrectedField } from '../../gazette/corrected-fields.ts';
import type { PlacedCorrection } from '../../gazette/corrections.ts';
import { findDocumentNumbers } from '../../gazette/document-number.ts';
import { genreOf } from '../../gazette/genres.ts';
import { holdsPlace } from '../blocks/given-blocks.ts';
import type { DraftBlock } from '../draft/draft.ts';
import type { DocumentFacts } from './metadata.ts';

/** What stands in place of what was read of a document. */
export type GivenFacts = ReadonlyMap<CorrectedField, string | null>;

/** The values given for the document with these blocks; of several for one field the last counts. */
export function givenFactsOf(
  blocks: readonly DraftBlock[],
  corrections: readonly PlacedCorrection[],
): GivenFacts {
  return new Map(
    corrections.flatMap((correction) =>
      correction.kind === 'value' && blocks.some((block) => holdsPlace(block, correction.at))
        ? [[correction.field, correction.value] as const]
        : [],
    ),
  );
}

/** The facts with the given title, number and date in place; issuer and 文种 follow the title. */
export function withGivenFacts(facts: DocumentFacts, given: GivenFacts): DocumentFacts {
  if (given.size === 0) return facts;
  const title = given.get('title');
  const number = given.get('documentNumber');
  const signedOn = given.get('signedOn');
  return {
    ...facts,
    ...(title === undefined
      ? {}
      : {
          title: title ?? '',
          genre: genreOf(title ?? '') ?? facts.genre,
          issuer: issuerOfTitle(title ?? '') ?? facts.issuer,
        }),
    ...(number === undefined
      ? {}
      : { documentNumber: number === null ? null : (findDocumentNumbers(number)[0]?.normal ?? number) }),
    ...(signedOn === undefined ? {} : { signedOn }),
  };
}
