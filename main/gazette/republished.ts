/** Rules that a decision amends and prints anew: 《甲办法》、《乙规定》根据本决定作相应修改，重新公布. */
import { titleKey } from './characters.ts';

/** Keys of the titles (`titleKey`) that a text says are published anew; none where it says so of nothing. */
export function republishedIn(text: string): ReadonlySet<string> {
  const keys = new Set<string>();
  if (!/重新(?:公布|发布|颁布)/.test(text)) return keys;
  for (const sentence of text.split('。')) {
    if (!/重新(?:公布|发布|颁布)/.test(sentence)) continue;
    for (const match of sentence.matchAll(/《([^《》]{4,80})》/g)) keys.add(titleKey(match[1] ?? ''));
  }
  return keys;
}
