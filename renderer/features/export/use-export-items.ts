/** Titles of the documents to export: from what is loaded already, else asked for. */
import { useEffect, useState } from 'react';
import { ask } from '../../app/bridge.ts';
import { issueLabel } from '../../app/format.ts';
import { useLibrary } from '../../stores/library.ts';
import { useShelves } from '../../stores/shelves.ts';
import type { OrderItem } from '../../ui/order-list.tsx';

interface Known {
  readonly title: string;
  readonly detail: string;
}

function detailOf(number: string | null, issue: string): string {
  return [number, issue].filter((part) => part !== null && part !== '').join(' · ');
}

/** What lists on the screen know already, so that most exports ask for nothing. */
function knownTitles(): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const view of useLibrary.getState().issues.values()) {
    for (const document of view.documents) {
      known.set(document.id, {
        title: document.title,
        detail: detailOf(document.documentNumber, issueLabel(view.row)),
      });
    }
  }
  for (const document of useShelves.getState().openCollection?.documents ?? []) {
    known.set(document.id, {
      title: document.title,
      detail: detailOf(document.documentNumber, document.issueLabel),
    });
  }
  return known;
}

export function useExportItems(order: readonly string[]): readonly OrderItem[] {
  const [known, setKnown] = useState(knownTitles);
  const missing = order.filter((id) => !known.has(id)).join(' ');
  useEffect(() => {
    if (missing === '') return;
    let isCurrent = true;
    for (const documentId of missing.split(' ')) {
      void ask('document.open', { documentId }).then((reply) => {
        if (!isCurrent) return;
        const found: Known = reply.ok
          ? {
              title: reply.value.document.title,
              detail: detailOf(reply.value.document.documentNumber, issueLabel(reply.value.issue)),
            }
          : { title: documentId, detail: reply.error.message };
        setKnown((now) => new Map([...now, [documentId, found]]));
      });
    }
    return () => {
      isCurrent = false;
    };
  }, [missing]);
  return order.map((id) => ({ id, title: known.get(id)?.title ?? '', detail: known.get(id)?.detail ?? '' }));
}
