/** The page of the place one is at; a second reader beside it where one is open. */
import { AnnotationsPage } from '../features/annotations/annotations-page.tsx';
import { BookmarksPage } from '../features/bookmarks/bookmarks-page.tsx';
import { RecentPage } from '../features/bookmarks/recent-page.tsx';
import { CollectionPage } from '../features/collections/collection-page.tsx';
import { ExcerptsPage } from '../features/excerpts/excerpts-page.tsx';
import { IssuePage } from '../features/issue/issue-page.tsx';
import { ReaderPane } from '../features/reader/reader-pane.tsx';
import { SearchPageView } from '../features/search/search-page.tsx';
import { SettingsPage } from '../features/settings/settings-page.tsx';
import { TrashPage } from '../features/trash/trash-page.tsx';
import { HomePage } from '../features/welcome/home-page.tsx';
import { selectBeside, selectPlace, useNavigation } from '../stores/navigation.ts';
import type { Place } from './places.ts';
import './page.css';

export function PlaceView() {
  const place = useNavigation(selectPlace);
  const beside = useNavigation(selectBeside);
  return (
    <>
      <Page place={place} />
      {beside !== null && <ReaderPane pane="beside" place={beside} />}
    </>
  );
}

function Page({ place }: { readonly place: Place }) {
  switch (place.kind) {
    case 'home':
      return <HomePage />;
    case 'issue':
      return <IssuePage key={place.issueId} issueId={place.issueId} />;
    case 'document':
      return <ReaderPane pane="main" place={place} />;
    case 'search':
      return <SearchPageView request={place.request} />;
    case 'annotations':
      return <AnnotationsPage />;
    case 'excerpts':
      return <ExcerptsPage />;
    case 'bookmarks':
      return <BookmarksPage />;
    case 'recent':
      return <RecentPage />;
    case 'collection':
      return <CollectionPage key={place.collectionId} collectionId={place.collectionId} />;
    case 'trash':
      return <TrashPage />;
    default:
      return <SettingsPage />;
  }
}
