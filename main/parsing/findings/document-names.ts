import { genreNames } from '../../gazette/data/genres.ts';
import { instrumentKinds } from '../../gazette/data/instrument-kinds.ts';

/** The end of a document's name: 办法, 通知（试行）. */
export const documentName = new RegExp(
  `(?:${[...genreNames, ...instrumentKinds].join('|')})(?:（[^（）]{1,40}）)*$`,
);
