/** The button that gives unsaved words up, which can't be taken back: it asks first. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { giveUp } from '../../stores/unsaved.ts';
import { Confirm } from '../../ui/confirm.tsx';

export function GiveUp({ textKey }: { readonly textKey: string }) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <button type="button" className="link" onClick={() => setAsking(true)}>
        {t('unsaved.giveUp')}
      </button>
      {isAsking && (
        <Confirm
          title={t('unsaved.giveUp')}
          confirmLabel={t('unsaved.giveUp')}
          tone="danger"
          onConfirm={() => giveUp(textKey)}
          onCancel={() => setAsking(false)}
        >
          <p>{t('unsaved.giveUpAsk')}</p>
        </Confirm>
      )}
    </>
  );
}
