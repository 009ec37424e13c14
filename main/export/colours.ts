/** Colours of annotations: behind words, and of lines and frames. */
import type { ExportAnnotation } from './export-input.ts';

export const colours: Readonly<
  Record<ExportAnnotation['colour'], { readonly mark: string; readonly line: string }>
> = {
  yellow: { mark: '#fff1a8', line: '#b58900' },
  red: { mark: '#fbd5d0', line: '#b3241e' },
  green: { mark: '#d5edd0', line: '#2f7d32' },
  blue: { mark: '#d3e4f5', line: '#2b5c8a' },
  purple: { mark: '#e6daf2', line: '#6a3d9a' },
};

/** #rrggbb as three shares from 0 to 1. */
export function sharesOf(hex: string): readonly [number, number, number] {
  const share = (at: number) => Math.round((Number.parseInt(hex.slice(at, at + 2), 16) / 255) * 1000) / 1000;
  return [share(1), share(3), share(5)];
}
