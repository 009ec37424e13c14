/** Which requests are asked again by themselves when they fail, and after which pauses. */
import type { ErrorInfo } from '../../preload/contract/errors.ts';
import type { RequestName } from '../../preload/contract/requests.ts';

export const pausesMs = [150, 600, 2000] as const;

/** They change nothing that matters: an answer that was lost can be asked for anew. */
const reading: ReadonlySet<RequestName> = new Set<RequestName>([
  'app.info',
  'settings.get',
  'library.tree',
  'issue.open',
  'issue.source',
  'trash.list',
  'document.open',
  'document.quote',
  'document.find',
  'document.effectsOn',
  'document.pages',
  'document.pagesOf',
  'document.atPage',
  'recent.list',
  'search.query',
  'search.totals',
  'savedSearch.list',
  'search.health',
  'search.history',
  'jump.query',
  'correction.list',
  'annotation.list',
  'annotation.places',
  'bookmark.list',
  'collection.list',
  'collection.open',
  'excerpt.lists',
  'excerpt.open',
  'excerpt.places',
  'export.fileNames',
  'unsaved.list',
  'job.list',
]);

/**
 * True where another try may be answered: the archive was held for a moment and nothing was done, or an engine that is
 * started anew has lost the answer to a question.
 */
export function isWorthAsking(name: RequestName, { code, details }: ErrorInfo): boolean {
  if (details?.retry === true) return true;
  return code === 'engine/stopped' && details?.unreachable !== true && reading.has(name);
}
