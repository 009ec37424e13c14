/** What a test tries: `short` in `npm test`, `long` in `npm run test:long`. */
export const tried = <Amount>(short: Amount, long: Amount): Amount =>
  process.env.GAZETTE_LONG === '1' ? long : short;
