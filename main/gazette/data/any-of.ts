/** Word lists as parts of patterns: a new word is one line in its list. */

/** One of the words, as a group that is not counted. Words may hold small patterns: 决定》?. */
export const anyOf = (words: readonly string[]): string => `(?:${words.join('|')})`;
