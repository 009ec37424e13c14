/** Which of the two readers a component belongs to. */
import { createContext, useContext } from 'react';
import type { PaneId } from '../../stores/navigation.ts';
import { type ReaderState, type ReaderStore, readers } from '../../stores/reader.ts';

export const PaneContext = createContext<PaneId>('main');

export function useReaderStore(): ReaderStore {
  return readers[useContext(PaneContext)];
}

/** A part of the state of the reader around the component. */
export function useReader<T>(selector: (state: ReaderState) => T): T {
  return useReaderStore()(selector);
}
