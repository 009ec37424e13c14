/** Passwords of encrypted PDFs: from an option, a file, standard input or the terminal. They are never printed. */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import type { Command } from 'commander';
import { longestPasswordBytes } from '../../../preload/contract/index.ts';
import { EngineError } from '../../engine/index.ts';
import { harmless } from './output.ts';

export interface PasswordFlags {
  readonly password?: string;
  readonly passwordFile?: string;
}

export function passwordOptions(command: Command): Command {
  return command
    .option('--password-file <file>', '从文件首行读取 PDF 的打开密码（- 表示标准输入）')
    .option(
      '--password <password>',
      'PDF 的打开密码（本机其他用户可在进程列表中看到，宜用 --password-file）',
    );
}

/** Null where none was given. Throws `file/forbidden` for a file that can't be read. */
export function givenPassword({ password, passwordFile }: PasswordFlags): string | null {
  const text = passwordFile === undefined ? password : firstLine(passwordFile);
  return text === undefined || text === '' ? null : text;
}

function firstLine(file: string): string {
  try {
    // 0 is standard input, under every system.
    const text = readFileSync(file === '-' ? 0 : file, 'utf8');
    return text.replace(/^\uFEFF/, '').split(/\r?\n/)[0] ?? '';
  } catch (error) {
    throw new EngineError('file/forbidden', { path: file }, error);
  }
}

export interface NewPasswordFlags {
  readonly passwordFile?: string;
  readonly askPassword?: boolean;
}

/** For a file to be written: no option takes the password itself, which others could see in the list of processes. */
export function newPasswordOptions(command: Command): Command {
  return command
    .option('--password-file <file>', '为导出的 PDF 设打开密码，从文件首行读取（- 表示标准输入）')
    .option('--ask-password', '为导出的 PDF 设打开密码，在终端输入两遍');
}

/**
 * Null where none is wanted. Throws `host/usage` where one is wanted but none came, where both typings differ, where it
 * is longer than readers of PDF take or not in UTF-8, or nobody can be asked: a file must neither come out open that was
 * to be locked, nor locked so that nobody can open it.
 */
export async function newPassword({
  passwordFile,
  askPassword: asks,
}: NewPasswordFlags): Promise<string | null> {
  if (passwordFile !== undefined) {
    const text = firstLine(passwordFile);
    if (text === '' || !canOpen(text)) throw new EngineError('host/usage', { reason: '--password-file' });
    return text;
  }
  if (!asks) return null;
  const first = canAsk() ? await askPassword('PDF 的打开密码：') : null;
  const again = first === null ? null : await askPassword('再输入一遍：');
  if (first === null || first !== again || !canOpen(first))
    throw new EngineError('host/usage', { reason: '--ask-password' });
  return first;
}

/** What can't be decoded reads as U+FFFD. */
const canOpen = (password: string): boolean =>
  Buffer.byteLength(password, 'utf8') <= longestPasswordBytes && !password.includes('\uFFFD');

/** True where somebody sits at the terminal who can be asked. */
export const canAsk = (): boolean => process.stdin.isTTY === true && process.stderr.isTTY === true;

/** Asks at the terminal without showing what is typed; null for nothing. Standard output stays untouched. */
export function askPassword(question: string): Promise<string | null> {
  process.stderr.write(harmless(question));
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  return new Promise((resolve) => {
    const end = (answer: string | null) => {
      process.stderr.write('\n');
      resolve(answer === '' ? null : answer);
      lines.close();
    };
    lines.once('SIGINT', () => end(null));
    lines.question('', end);
  });
}
