/** The window over an archive in use. */
import { join } from 'node:path';
import { type App, type AppOptions, openApp } from './app.ts';
import { type SeedFile, seedArchive } from './seed.ts';
import { temporaryFolder } from './temporary.ts';

export interface Desk extends App {
  /** Folder that holds everything the program keeps. */
  readonly data: string;
}

/** Opens the window on an archive that holds these files' issues, the notice accepted; its library is listed. */
export async function openDesk(
  files: readonly SeedFile[],
  options: Omit<AppOptions, 'data' | 'archive'> = {},
  data: string = temporaryFolder(),
): Promise<Desk> {
  await seedArchive(join(data, 'archive'), files);
  const app = await openApp({ ...options, data });
  if (files.length > 0) await app.page.getByRole('treeitem').first().waitFor();
  else
    await app.page.getByRole('banner').first().getByRole('button', { name: '导入', exact: true }).waitFor();
  return { ...app, data };
}
