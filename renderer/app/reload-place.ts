/** Asks anew for what a place shows. */
import { loadAnnotations } from '../stores/annotations.ts';
import { refreshExcerpts } from '../stores/excerpts.ts';
import { reloadIssue } from '../stores/library.ts';
import { readers, reloadReader } from '../stores/reader.ts';
import { runSearch } from '../stores/search.ts';
import { loadBookmarks, loadCollection, loadRecent } from '../stores/shelves.ts';
import { loadAll } from './events.ts';
import type { Place } from './places.ts';

export async function reloadPlace(place: Place): Promise<void> {
  switch (place.kind) {
    case 'document':
      return reloadReader(readers.main);
    case 'issue':
      return reloadIssue(place.issueId);
    case 'search':
      return runSearch(place.request);
    case 'annotations':
      return loadAnnotations();
    case 'excerpts':
      return refreshExcerpts();
    case 'bookmarks':
      return loadBookmarks();
    case 'recent':
      return loadRecent();
    case 'collection':
      return loadCollection(place.collectionId);
    default:
      // Their pages ask for what is their own as they are drawn.
      return loadAll();
  }
}
