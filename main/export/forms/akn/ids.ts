/** eIds of the naming convention of Akoma Ntoso: unique within the whole file, letters, digits, _ and - only. */
export interface Ids {
  /** A new id: the kind, then its number under the same parent, such as comp_2__clause_5. */
  readonly next: (parent: string, kind: string) => string;
}

export function makeIds(): Ids {
  const counts = new Map<string, number>();
  return {
    next: (parent, kind) => {
      const stem = parent === '' ? kind : `${parent}__${kind}`;
      const number = (counts.get(stem) ?? 0) + 1;
      counts.set(stem, number);
      return `${stem}_${number}`;
    },
  };
}
