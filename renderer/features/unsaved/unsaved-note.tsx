/** Says below an editor that its words are not stored, why, and what becomes of them. */
import { useTranslation } from 'react-i18next';
import { copyText } from '../../app/clipboard.ts';
import { notify } from '../../stores/toasts.ts';
import { storeNow, type UnsavedText, wordsOf } from '../../stores/unsaved.ts';
import { GiveUp } from './give-up.tsx';
import './unsaved.css';

export function UnsavedNote({ text }: { readonly text: UnsavedText }) {
  const { t } = useTranslation();
  const { key, error, isKept, request, state } = text;
  const isRefused = state === 'refused';
  return (
    <div className="unsaved-note" role="alert">
      <p>
        {error === null
          ? t('unsaved.tag')
          : t('unsaved.why', { message: error.message || t('error.unknown') })}{' '}
        {isRefused
          ? t(isKept ? 'unsaved.refused' : 'unsaved.refusedHere')
          : t(isKept ? 'unsaved.kept' : 'unsaved.notKept')}
        {error !== null && <small>{error.code}</small>}
      </p>
      <p className="unsaved-acts">
        <button
          type="button"
          className="link"
          disabled={state === 'saving'}
          onClick={() => void storeNow(key)}
        >
          {state === 'saving' ? t('unsaved.trying') : t('unsaved.retry')}
        </button>
        <button
          type="button"
          className="link"
          onClick={() =>
            void copyText(wordsOf(request)).then((isDone) => isDone && notify(t('unsaved.copied')))
          }
        >
          {t('unsaved.copy')}
        </button>
        {isRefused && <GiveUp textKey={key} />}
      </p>
    </div>
  );
}
