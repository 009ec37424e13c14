/** In a process of its own: ends the search thread while it answers. `closed` is printed when the end was waited for. */
import { createSearchClient } from '../../main/engine/search/search-client.ts';
import { openEmptyArchive } from './search-archive.ts';

const archive = openEmptyArchive(process.argv[2] ?? '');
const search = createSearchClient(archive);
const asked = search.ask({ kind: 'ready' }, 'zh-CN');
await search.close();
await asked;
archive.close();
process.stdout.write('closed');
