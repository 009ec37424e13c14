/** What a reader marked at first, where a correction has left less or more of it: given back when the words are. */
export const version = 90;

const columns = ['madeStart INTEGER', 'madeQuote TEXT', 'madePrefix TEXT', 'madeSuffix TEXT'];

export const sql = ['annotation', 'excerpt']
  .flatMap((table) => columns.map((column) => `ALTER TABLE ${table} ADD COLUMN ${column};`))
  .join('\n');
