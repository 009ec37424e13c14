import { fileURLToPath } from 'node:url';

/** The checkout's root folder; the start script is no part of the installed program. */
export const projectFolder = fileURLToPath(new URL('../../../', import.meta.url));
