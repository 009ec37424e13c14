/** A query that can't be understood: what is wrong, and where. */
import type { ErrorInfo } from '../../../preload/contract/errors.ts';
import { shortened } from './shortened.ts';

/** Characters of the query shown on each side of the fault, and of the fault itself. */
const shownAround = 60;

/** True for an error of the query itself, which says where in it. */
export const isFault = (error: ErrorInfo | null): boolean => error?.details?.place !== undefined;

export function QueryFault({ query, error }: { readonly query: string; readonly error: ErrorInfo }) {
  const start = Number(error.details?.start ?? 0);
  const end = Math.max(start + 1, Number(error.details?.end ?? start + 1));
  const before = [...query.slice(0, start)];
  return (
    <div className="query-fault" role="status">
      <p className="query-fault-query" aria-hidden>
        {before.length > shownAround ? `…${before.slice(-shownAround).join('')}` : before.join('')}
        <mark>{shortened(query.slice(start, end), shownAround) || ' '}</mark>
        {shortened(query.slice(end), shownAround)}
      </p>
      <p>{error.message}</p>
    </div>
  );
}
