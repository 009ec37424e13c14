/** A query that can't be understood: what is wrong, and where. */
import type { ErrorInfo } from '../../../preload/contract/errors.ts';

export function QueryFault({ query, error }: { readonly query: string; readonly error: ErrorInfo }) {
  const start = Number(error.details?.start ?? 0);
  const end = Math.max(start + 1, Number(error.details?.end ?? start + 1));
  return (
    <div className="query-fault" role="status">
      <p className="query-fault-query" aria-hidden>
        {query.slice(0, start)}
        <mark>{query.slice(start, end) || ' '}</mark>
        {query.slice(end)}
      </p>
      <p>{error.message}</p>
    </div>
  );
}
