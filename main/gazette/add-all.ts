/**
 * Adds items to the end of a list, one by one: as arguments of `push`, those of a long text would overflow the stack.
 * A list that is not there takes none.
 */
export function addAll<T>(list: T[] | undefined, items: Iterable<T>): void {
  if (list !== undefined) for (const item of items) list.push(item);
}
