/** The desk: header, library, the place one is at, details, status bar. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useDropImport } from '../features/import/use-drop-import.ts';
import { LeftPane } from '../features/library/left-pane.tsx';
import { RightPane } from '../features/reader/right-pane.tsx';
import { selectRightOpen, setNarrow, toggleRight, useLayout } from '../stores/layout.ts';
import { selectActiveDocument, selectHasReader, useNavigation } from '../stores/navigation.ts';
import { readers, reloadReader } from '../stores/reader.ts';
import { changeSettings, useSession } from '../stores/session.ts';
import { useEscape } from '../ui/escape.ts';
import { SafePane, SafePart } from '../ui/safe-pane.tsx';
import { Dialogs } from './dialogs.tsx';
import { loadAll } from './events.ts';
import { Header } from './header.tsx';
import { followPlace, restoreLastPlace } from './last-place.ts';
import { PlaceView } from './place-view.tsx';
import { Splitter } from './splitter.tsx';
import { StatusBar } from './status-bar.tsx';
import { useShortcuts } from './use-shortcuts.ts';

const left = { min: 200, max: 420, usual: 264 };
const right = { min: 240, max: 480, usual: 320 };
/** Below this the right pane makes room for the text. */
const narrowQuery = '(max-width: 1099px)';

const clamp = (value: number, limits: { min: number; max: number; usual: number }): number =>
  value <= 0 ? limits.usual : Math.min(limits.max, Math.max(limits.min, value));

/** The documents that the right pane may tell of, asked for anew. */
const reloadActive = (): Promise<unknown> => Promise.all(Object.values(readers).map(reloadReader));

export function Frame() {
  const { t } = useTranslation();
  const leftPx = useSession((state) => clamp(state.settings?.leftPaneWidthPx ?? 0, left));
  const rightPx = useSession((state) => clamp(state.settings?.rightPaneWidthPx ?? 0, right));
  const isLeftOpen = useLayout((state) => state.isLeftOpen);
  const isRightOpen = useLayout(selectRightOpen);
  const isNarrow = useLayout((state) => state.isNarrow);
  const hasDocument = useNavigation(selectHasReader);
  const showsRight = hasDocument && isRightOpen;
  const rightShows = useNavigation(selectActiveDocument);
  const isDropping = useDropImport();
  useShortcuts();
  useEscape(showsRight && isNarrow, toggleRight);
  useEffect(() => void loadAll(), []);
  useEffect(() => {
    void restoreLastPlace();
    return followPlace();
  }, []);
  useEffect(() => {
    const media = window.matchMedia(narrowQuery);
    const follow = () => setNarrow(media.matches);
    follow();
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  const columns = [
    ...(isLeftOpen ? [`${leftPx}px`] : []),
    'minmax(0, 1fr)',
    ...(showsRight && !isNarrow ? [`${rightPx}px`] : []),
  ];
  return (
    <div className="frame">
      <a className="skip-link" href="#desk-main">
        {t('frame.skip')}
      </a>
      <SafePart where="header" as="header" className="header" onRetry={loadAll}>
        <Header />
      </SafePart>
      <div
        className={`panes${showsRight && isNarrow ? ' has-overlay' : ''}`}
        style={{ gridTemplateColumns: columns.join(' ') }}
      >
        {isLeftOpen && (
          <SafePane
            where="left"
            onRetry={loadAll}
            frame={(words) => (
              <aside className="left-pane" aria-label={t('library.title')}>
                {words}
              </aside>
            )}
          >
            <LeftPane>
              <Splitter
                label={t('frame.leftWidth')}
                widthPx={leftPx}
                minPx={left.min}
                maxPx={left.max}
                side="before"
                onChange={(leftPaneWidthPx) => changeSettings({ leftPaneWidthPx })}
              />
            </LeftPane>
          </SafePane>
        )}
        <main className="place" id="desk-main" tabIndex={-1}>
          <PlaceView />
        </main>
        {showsRight && (
          <SafePane
            where="right"
            shows={rightShows}
            onRetry={reloadActive}
            onBack={toggleRight}
            frame={(words) => (
              <aside className="right-pane" aria-label={t('frame.details')}>
                {words}
              </aside>
            )}
          >
            <RightPane>
              {!isNarrow && (
                <Splitter
                  label={t('frame.rightWidth')}
                  widthPx={rightPx}
                  minPx={right.min}
                  maxPx={right.max}
                  side="after"
                  onChange={(rightPaneWidthPx) => changeSettings({ rightPaneWidthPx })}
                />
              )}
            </RightPane>
          </SafePane>
        )}
      </div>
      <SafePart where="statusBar" as="footer" className="status-bar" onRetry={loadAll}>
        <StatusBar />
      </SafePart>
      <Dialogs />
      {isDropping && <div className="drop-shade">{t('import.dropHere')}</div>}
    </div>
  );
}
