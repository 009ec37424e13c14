/**
 * Loaded before a program (`node --import`): what it changes on the disk is counted, files and database alike, and by
 * GAZETTE_FAULT=<kind>:<thread>:<n> the n-th change of the main thread, or of a worker, does not come. Kinds: `kill` ends the process there as a power cut would;
 * `ENOSPC` and `EIO` fail that one; `full` fails it and all that follow. Without one the count is told at the end.
 */
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

const [asked = '', thread = '', at = '0'] = (process.env.GAZETTE_FAULT ?? '').split(':');
const own = isMainThread ? 'main' : 'worker';
const kind = thread === own ? asked : 'none';
let count = 0;

/** Throws, or ends the process, where its turn has come. `fail` makes the error. */
function step(fail) {
  count += 1;
  const isDue = count === Number(at) || (kind === 'full' && count > Number(at));
  if (kind === 'none' || !isDue) return;
  if (kind === 'kill') process.kill(process.pid, 'SIGKILL');
  // The signal comes when it comes: nothing more is done until then.
  while (kind === 'kill');
  throw fail(kind === 'EIO' ? 'EIO' : 'ENOSPC');
}

const fileError = (code) =>
  Object.assign(new Error(`${code}: injected`), { code, errno: -5, syscall: 'write' });
const sqliteError = (code) =>
  Object.assign(new Error(code === 'EIO' ? 'disk I/O error' : 'database or disk is full'), {
    code: code === 'EIO' ? 'SQLITE_IOERR_WRITE' : 'SQLITE_FULL',
  });

const isWriting = (flags) => typeof flags === 'string' && /[wa+]/.test(flags);
for (const name of [
  'writeSync',
  'writeFileSync',
  'fsyncSync',
  'renameSync',
  'rmSync',
  'mkdirSync',
  'truncateSync',
  'chmodSync',
  'copyFileSync',
]) {
  const original = fs[name];
  fs[name] = (...values) => {
    // The process's own words are no file.
    if (!(name === 'writeSync' && values[0] <= 2)) step(fileError);
    return original(...values);
  };
}
const { openSync } = fs;
fs.openSync = (path, flags, ...rest) => {
  if (isWriting(flags)) step(fileError);
  return openSync(path, flags, ...rest);
};
const { copyFile } = fs.promises;
fs.promises.copyFile = async (...values) => {
  step(fileError);
  return copyFile(...values);
};
syncBuiltinESMExports();

const Native = createRequire(import.meta.url)('better-sqlite3');
const { exec, prepare } = Native.prototype;
const isReading =
  /^\s*(SELECT|PRAGMA (?!user_version =|application_id =|wal_checkpoint)|ROLLBACK|BEGIN|WITH)/i;
Native.prototype.exec = function (sql) {
  if (!isReading.test(sql)) step(sqliteError);
  return exec.call(this, sql);
};
Native.prototype.prepare = function (sql) {
  const statement = prepare.call(this, sql);
  if (statement.reader) return statement;
  const { run } = statement;
  statement.run = (...values) => {
    step(sqliteError);
    return run.apply(statement, values);
  };
  return statement;
};

process.once('exit', () => fs.writeSync(2, `changes ${own} ${count}\n`));
