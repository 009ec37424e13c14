/** 校正: all that was set right in the issue, the open document's first; each can be seen, and taken back. */
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { CorrectionView } from '../../../../preload/contract/corrections.ts';
import type { DocumentView } from '../../../../preload/contract/model.ts';
import { formatWhen } from '../../../app/format.ts';
import { loadCorrections, takeBack, useCorrecting } from '../../../stores/correcting.ts';
import { openDocumentIn, type PaneId } from '../../../stores/navigation.ts';
import { isReadOnly, useSession } from '../../../stores/session.ts';
import './correcting.css';

export interface CorrectionsTabProps {
  readonly view: DocumentView;
  readonly pane: PaneId;
}

export function CorrectionsTab({ view, pane }: CorrectionsTabProps) {
  const { t } = useTranslation();
  const issueId = view.issue.id;
  const all = useCorrecting((state) => (state.issueId === issueId ? state.items : none));
  useEffect(() => {
    void loadCorrections(issueId);
  }, [issueId]);
  if (all.length === 0) return <p className="tab-hint">{t('correcting.none')}</p>;
  const here = all.filter((item) => item.place?.documentId === view.document.id);
  const lost = all.filter((item) => item.place === null);
  const others = all.filter((item) => item.place !== null && !here.includes(item));
  const groups = [
    { id: 'here', items: here },
    { id: 'others', items: others },
    { id: 'lost', items: lost },
  ] as const;
  return (
    <div className="corrections">
      {groups.map(({ id, items }) =>
        items.length === 0 ? null : (
          <section key={id}>
            <h3>
              {t(`correcting.group.${id}`)}
              <span className="num">{items.length}</span>
            </h3>
            {id === 'lost' && <p className="quiet">{t('correcting.lostHint')}</p>}
            <ul>
              {items.map((item) => (
                <Item key={item.id} item={item} pane={pane} />
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}

const none: readonly CorrectionView[] = [];

function Item({ item, pane }: { readonly item: CorrectionView; readonly pane: PaneId }) {
  const { t } = useTranslation();
  const readOnly = useSession(isReadOnly);
  const isBusy = useCorrecting((state) => state.isBusy);
  const { place } = item;
  const what =
    item.field === null
      ? t(`correcting.what.${item.kind}`)
      : t('correcting.what.field', { field: t(`correcting.field.${item.field}`) });
  return (
    <li className="correction">
      <p className="correction-what">
        {what}
        <time dateTime={item.createdAt}>{formatWhen(item.createdAt)}</time>
      </p>
      {item.field === null && item.kind !== 'damaged' && (
        <p className="correction-words">……{asWords(item.words)}……</p>
      )}
      <Change item={item} />
      <p className="correction-deeds">
        {place !== null && (
          <button
            type="button"
            className="link"
            onClick={() => openDocumentIn(pane, place.documentId, { blockId: place.blockId, range: null })}
          >
            {t('correcting.goTo')}
          </button>
        )}
        {!readOnly && (
          <button
            type="button"
            className="link"
            disabled={isBusy}
            onClick={() => void takeBack(pane, item.id)}
          >
            {t('correcting.takeBack')}
          </button>
        )}
      </p>
    </li>
  );
}

/** Words of the print in one line. */
const asWords = (words: string): string => words.replace(/\s+/g, '');

/** From what was printed to what is read; a border changes no words. */
function Change({ item }: { readonly item: CorrectionView }) {
  const { t } = useTranslation();
  if (item.kind === 'blockKind') {
    const name = (kind: string): string =>
      t(`correcting.kindOf.${kind as 'paragraph'}`, { defaultValue: kind });
    return (
      <p className="correction-change">
        {name(item.printed)} → {name(item.read ?? '')}
      </p>
    );
  }
  if (item.kind === 'text' || item.kind === 'value')
    return (
      <p className="correction-change">
        <del>{item.printed === '' ? t('correcting.nothing') : item.printed}</del>
        <ins>{item.read === null || item.read === '' ? t('correcting.nothing') : item.read}</ins>
      </p>
    );
  return null;
}
