/** Putting a list in another order. */

/** The item at `index` one place up (-1) or down (+1); the list as it is where there is no such place. */
export function moved<T>(list: readonly T[], index: number, step: 1 | -1): readonly T[] {
  const item = list[index];
  const other = list[index + step];
  if (item === undefined || other === undefined) return list;
  const next = [...list];
  next[index] = other;
  next[index + step] = item;
  return next;
}

/** `keys` taken out and put before or after `target`, in the order they had. */
export function movedTo(
  list: readonly string[],
  keys: readonly string[],
  target: string,
  isAfter: boolean,
): readonly string[] {
  if (keys.includes(target)) return list;
  const taken = list.filter((id) => keys.includes(id));
  const rest = list.filter((id) => !keys.includes(id));
  const at = rest.indexOf(target);
  if (at < 0) return list;
  const place = isAfter ? at + 1 : at;
  return [...rest.slice(0, place), ...taken, ...rest.slice(place)];
}
