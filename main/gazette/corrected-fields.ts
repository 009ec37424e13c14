/** What of a document may be given in place of what was read; null says that there is none. */
export const correctedFields = ['title', 'documentNumber', 'signedOn', 'section'] as const;
export type CorrectedField = (typeof correctedFields)[number];
