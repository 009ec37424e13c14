import type { RecentDocument } from '../../../preload/contract/index.ts';
import { formatWhen } from '../../app/format.ts';
import { openDocument } from '../../stores/navigation.ts';

/** Documents read last, each a button that opens it. */
export function RecentList({ items }: { readonly items: readonly RecentDocument[] }) {
  return (
    <ul className="plain-list">
      {items.map((item) => (
        <li key={item.documentId}>
          <button type="button" className="list-row" onClick={() => openDocument(item.documentId)}>
            <span className="list-title">{item.title}</span>
            <span className="list-meta">
              {[item.documentNumber, item.issueLabel]
                .filter((part) => part !== null && part !== '')
                .join(' · ')}
              <time dateTime={item.openedAt}>{formatWhen(item.openedAt)}</time>
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
