/** Compiled code is kept from run to run, which halves the time a command takes to start. */
import module from 'node:module';
import { join } from 'node:path';
import { makePrivateFolder } from './private-files.ts';
import { userDataFolder } from './user-data.ts';

/**
 * For this process and those it starts. The folder is the user's own: what lies in it is run unchecked, so the
 * system's temporary folder, where others may write, won't do. Without a folder the program only starts more slowly.
 */
export function keepCompiledCode(env: NodeJS.ProcessEnv = process.env): void {
  if (env.NODE_COMPILE_CACHE !== undefined || env.NODE_DISABLE_COMPILE_CACHE !== undefined) return;
  const folder = join(userDataFolder(env), 'code-cache');
  if (!makePrivateFolder(folder)) return;
  module.enableCompileCache(folder);
  env.NODE_COMPILE_CACHE = folder;
}
