/** All that was typed and is not stored yet: what it is for, why it is not, and what can be done. */
import { useTranslation } from 'react-i18next';
import { storeAll, type TypedRequest, type UnsavedText, useUnsaved, wordsOf } from '../../stores/unsaved.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { GiveUp } from './give-up.tsx';
import { UnsavedNote } from './unsaved-note.tsx';

/** What the words are, as the locale's `unsaved.of` names it. */
function kindOf({ name, payload }: TypedRequest) {
  switch (name) {
    case 'annotation.update':
      return payload.note === undefined ? 'annotation_tags' : 'annotation_note';
    case 'excerpt.update':
      return payload.heading === undefined ? 'excerpt_remark' : 'excerpt_heading';
    case 'excerpt.renameList':
      return 'list_title';
    case 'collection.rename':
      return 'collection_title';
    case 'savedSearch.rename':
      return 'savedSearch_title';
    case 'correction.add':
      return 'correction';
  }
}

export function UnsavedDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const texts = useUnsaved((state) => state.texts);
  return (
    <Dialog
      title={t('unsaved.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('action.close')}</Button>
          <Button tone="primary" isDisabled={texts.size === 0} onPress={() => void storeAll()}>
            {t('unsaved.retryAll')}
          </Button>
        </>
      }
    >
      <p className="quiet" role="status">
        {texts.size === 0 ? t('unsaved.none') : t('unsaved.help')}
      </p>
      <ul className="unsaved-list">
        {[...texts.values()].map((text) => (
          <Item key={text.key} text={text} />
        ))}
      </ul>
    </Dialog>
  );
}

function Item({ text }: { readonly text: UnsavedText }) {
  const { t } = useTranslation();
  return (
    <li className="unsaved-item">
      <h3>{t(`unsaved.of.${kindOf(text.request)}`)}</h3>
      <p className="unsaved-words">{wordsOf(text.request)}</p>
      {text.error === null ? (
        <p className="quiet">{t(text.state === 'saving' ? 'unsaved.trying' : 'unsaved.waiting')}</p>
      ) : (
        <UnsavedNote text={text} />
      )}
      {text.state === 'failed' && (
        <p>
          <GiveUp textKey={text.key} />
        </p>
      )}
    </li>
  );
}
