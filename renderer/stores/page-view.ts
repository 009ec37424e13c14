/** How the printed pages are shown in each of the two readers; what was chosen last is kept as a setting. */
import { create } from 'zustand';
import type { PageViewSettings } from '../../preload/contract/model.ts';
import type { PaneId } from './navigation.ts';
import { changeSettings, isReadOnly, useSession } from './session.ts';

const usual: PageViewSettings = {
  flow: 'continuous',
  spread: 'one',
  zoom: 'width',
  turn: 0,
  panel: 'none',
};

/** Null until the reader changes something there. */
const useChosen = create<Readonly<Record<PaneId, PageViewSettings | null>>>(() => ({
  main: null,
  beside: null,
}));

export function usePageView(pane: PaneId): PageViewSettings {
  const chosen = useChosen((state) => state[pane]);
  const kept = useSession((state) => state.settings?.pageView);
  return chosen ?? kept ?? usual;
}

export function pageViewOf(pane: PaneId): PageViewSettings {
  return useChosen.getState()[pane] ?? useSession.getState().settings?.pageView ?? usual;
}

/** An archive that can only be read keeps nothing; the view changes all the same. */
export function changePageView(pane: PaneId, patch: Partial<PageViewSettings>): void {
  const pageView = { ...pageViewOf(pane), ...patch };
  useChosen.setState({ [pane]: pageView });
  if (!isReadOnly(useSession.getState())) changeSettings({ pageView });
}
