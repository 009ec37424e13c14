/** 效力线索: sentences on validity, of the document itself and of others in the archive. Never a verdict. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Reply } from '../../../preload/contract/errors.ts';
import type { EffectsOn, Fact } from '../../../preload/contract/model.ts';
import { ask } from '../../app/bridge.ts';
import { issueLabel } from '../../app/format.ts';
import { newestIssueOf, useLibrary } from '../../stores/library.ts';
import { openDocumentIn, type PaneId } from '../../stores/navigation.ts';

export interface ValidityProps {
  readonly facts: readonly Fact[];
  readonly documentId: string;
  readonly publication: string;
  readonly pane: PaneId;
}

export function Validity({ facts, documentId, publication, pane }: ValidityProps) {
  const { t } = useTranslation();
  return (
    <section className="info-part">
      <h3>{t('info.validity')}</h3>
      {facts.length === 0 && <p className="quiet">{t('info.noFacts')}</p>}
      <ul>
        {facts.map((fact) => (
          <li key={`${fact.kind}${fact.blockId}${fact.text}`}>
            <span className="tag">{t(`fact.${fact.kind}`)}</span>{' '}
            <button
              type="button"
              className="fact-text"
              onClick={() => openDocumentIn(pane, documentId, { blockId: fact.blockId, range: null })}
            >
              {fact.text}
            </button>
          </li>
        ))}
      </ul>
      <FromOthers documentId={documentId} publication={publication} pane={pane} />
    </section>
  );
}

/** Looked up anew whenever the library has changed: what is found, or that nothing is, is true of the archive now. */
function FromOthers({ documentId, publication, pane }: Omit<ValidityProps, 'facts'>) {
  const { t } = useTranslation();
  const tree = useLibrary((state) => state.tree);
  const [reply, setReply] = useState<Reply<EffectsOn> | null>(null);
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for another library and for another try
  useEffect(() => {
    let isWanted = true;
    setReply(null);
    void ask('document.effectsOn', { documentId }).then((answer) => {
      if (isWanted) setReply(answer);
    });
    return () => {
      isWanted = false;
    };
  }, [documentId, tree, tries]);
  const newest = newestIssueOf(tree, publication);
  const issue = newest === null ? '' : issueLabel(newest);
  if (reply === null) {
    return (
      <p className="info-limit" role="status">
        {t('validity.lookingUp')}
      </p>
    );
  }
  if (!reply.ok) {
    return (
      <p className="info-limit" role="alert">
        {t('validity.lookUpFailed', { message: reply.error.message })}{' '}
        <button type="button" className="link" onClick={() => setTries(tries + 1)}>
          {t('action.retry')}
        </button>
      </p>
    );
  }
  const { effects, isWhole } = reply.value;
  return (
    <>
      {effects.length > 0 && (
        <>
          <h4>{t('validity.others')}</h4>
          <ul>
            {effects.map(({ kind, sentence, blockId, isCertain, by }) => (
              <li key={`${kind}${blockId}${sentence}`}>
                <span className="tag">{t(`fact.${kind}`)}</span>{' '}
                <button
                  type="button"
                  className="fact-text"
                  onClick={() => openDocumentIn(pane, by.documentId, { blockId, range: null })}
                >
                  {sentence}
                </button>
                <p className="quiet">
                  {t('validity.othersOf', {
                    title: by.title,
                    number: by.documentNumber === null ? '' : `（${by.documentNumber}）`,
                    issue: by.issueLabel,
                  })}
                  {!isCertain && ` · ${t('validity.uncertain')}`}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="info-limit">
        {isWhole
          ? t(effects.length > 0 ? 'validity.found' : 'validity.none', { issue })
          : t('validity.notWhole')}
      </p>
    </>
  );
}
