import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { AppInfo, ArchiveInfo } from '../../../preload/contract/index.ts';
import { type Archive, countAnnotations, databaseName } from '../../archive/index.ts';
import { parserVersion } from '../../parsing/index.ts';
import type { EngineContext } from '../context.ts';
import { hasSample } from '../importing/sample.ts';

export function archiveInfo(archive: Archive): ArchiveInfo {
  const { db } = archive;
  const count = (sql: string) => Number(db.get(sql)?.n ?? 0);
  return {
    path: archive.folder,
    readOnly: archive.readOnly,
    issues: count('SELECT count(*) AS n FROM issue WHERE removedAt IS NULL'),
    documents: count(
      "SELECT count(*) AS n FROM document d JOIN issue i ON i.id = d.issueId WHERE i.removedAt IS NULL AND d.kind = 'document'",
    ),
    annotations: countAnnotations(db).all,
    bytes:
      statSync(join(archive.folder, databaseName)).size +
      count('SELECT coalesce(sum(bytes), 0) AS n FROM issue'),
    outdated: Number(
      db.get('SELECT count(*) AS n FROM issue WHERE removedAt IS NULL AND parserVersion < ?', parserVersion)
        ?.n ?? 0,
    ),
    sqlite: db.engine,
  };
}

export function appInfo(context: EngineContext): AppInfo {
  return {
    version: context.version,
    host: context.host,
    archive: archiveInfo(context.archive),
    logFolder: context.logFolder,
    recovered: context.archive.recovered,
    hasSample: hasSample(),
  };
}
