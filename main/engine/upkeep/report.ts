/** A report for the IT desk: what runs where, and how the archive is. Never any gazette text or note. */
import { writeFileSync } from 'node:fs';
import { release, totalmem, type } from 'node:os';
import { basename } from 'node:path';
import { assertNotOwnFile } from '../../archive/index.ts';
import type { EngineContext } from '../context.ts';
import { EngineError } from '../errors.ts';
import { archiveInfo } from './archive-info.ts';

export function writeReport(context: EngineContext, target: string): { readonly file: string } {
  const { archive } = context;
  assertNotOwnFile(archive.folder, target);
  const { path: _path, ...info } = archiveInfo(archive);
  const report = {
    madeAt: context.ports.now(),
    program: context.version,
    host: context.host,
    node: process.versions.node,
    system: `${type()} ${release()} ${process.arch}`,
    memoryBytes: totalmem(),
    recovered: archive.recovered,
    archive: info,
    quickCheck: archive.db.all('PRAGMA quick_check(20)').map((row) => row.quick_check),
  };
  try {
    writeFileSync(target, `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    throw new EngineError('export/target', { path: basename(target) }, error);
  }
  return { file: basename(target) };
}
