/** What every test file leaves behind is removed, also where files share their modules. */
import { afterAll, afterEach } from 'vitest';
import { removeFolders } from './temporary.ts';

afterEach(() => removeFolders('test'));
afterAll(() => removeFolders('file'));
