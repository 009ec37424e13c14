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
import {
  back,
  closeBeside,
  open,
  selectBeside,
  selectCanGoBack,
  selectPlace,
  useNavigation,
} from '../stores/navigation.ts';
import { readers, reloadReader } from '../stores/reader.ts';
import { SafePane } from '../ui/safe-pane.tsx';
import { PlaceFault } from './place-fault.tsx';
import { nameOfPlace, type Place } from './places.ts';
import { reloadPlace } from './reload-place.ts';
import './page.css';

/** Goes back, and home where there is no way back; undefined at home, where there is nowhere to go. */
function useWayOut(place: Place): (() => void) | undefined {
  const canGoBack = useNavigation(selectCanGoBack);
  if (canGoBack) return back;
  return place.kind === 'home' ? undefined : () => open({ kind: 'home' });
}

export function PlaceView() {
  const place = useNavigation(selectPlace);
  const wayBack = useWayOut(place);
  const beside = useNavigation(selectBeside);
  return (
    <>
      <SafePane
        where="place"
        shows={nameOfPlace(place)}
        onRetry={() => reloadPlace(place)}
        onBack={wayBack}
        frame={(words) => <PlaceFault words={words} />}
      >
        <Page place={place} />
      </SafePane>
      {beside !== null && (
        <SafePane
          where="beside"
          shows={beside.documentId}
          onRetry={() => reloadReader(readers.beside)}
          onBack={closeBeside}
          frame={(words) => <section className="reader-pane">{words}</section>}
        >
          <ReaderPane pane="beside" place={beside} />
        </SafePane>
      )}
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
