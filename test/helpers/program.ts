import { fileURLToPath } from 'node:url';

/** The program as it is built, to be run by Node: it starts in a third of the time its sources take. */
export const program = fileURLToPath(new URL('../../out/main/gazette.js', import.meta.url));
