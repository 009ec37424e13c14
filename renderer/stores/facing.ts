/** In which of the two readers the printed pages stand beside the text. */
import { create } from 'zustand';
import type { PaneId } from './navigation.ts';

export const useFacing = create<Readonly<Record<PaneId, boolean>>>(() => ({ main: false, beside: false }));

export function toggleFacing(pane: PaneId): void {
  useFacing.setState((state) => ({ [pane]: !state[pane] }));
}

export function showFacing(pane: PaneId): void {
  useFacing.setState({ [pane]: true });
}
