/** A day as a reader types it (2024-1-5, 2024年1月5日, 2024.1.5) as YYYY-MM-DD; null where it is none of the calendar. */
export function readDay(typed: string): string | null {
  const match = /^\s*(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})\s*日?\s*$/.exec(
    typed.normalize('NFKC'),
  );
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
