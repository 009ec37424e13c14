/** Which panes are seen. Widths are settings; what is open is this window's own affair. */
import { create } from 'zustand';

export type RightTab = 'outline' | 'annotations' | 'citations' | 'corrections' | 'info';

interface LayoutState {
  readonly isLeftOpen: boolean;
  /** Null follows the window's width. */
  readonly isRightOpen: boolean | null;
  readonly rightTab: RightTab;
  readonly isNarrow: boolean;
}

export const useLayout = create<LayoutState>(() => ({
  isLeftOpen: true,
  isRightOpen: null,
  rightTab: 'outline',
  isNarrow: false,
}));

const set = useLayout.setState;

export const selectRightOpen = ({ isRightOpen, isNarrow }: LayoutState): boolean => isRightOpen ?? !isNarrow;

export function toggleLeft(): void {
  set(({ isLeftOpen }) => ({ isLeftOpen: !isLeftOpen }));
}

export function toggleRight(): void {
  set((state) => ({ isRightOpen: !selectRightOpen(state) }));
}

/** Shows a tab of the right pane, opening the pane where it is closed. */
export function showRight(rightTab: RightTab): void {
  set((state) => ({ rightTab, isRightOpen: selectRightOpen(state) ? state.isRightOpen : true }));
}

/** Called when the window passes the width below which the right pane makes room. */
export function setNarrow(isNarrow: boolean): void {
  set((state) => (state.isNarrow === isNarrow ? {} : { isNarrow, isRightOpen: null }));
}
