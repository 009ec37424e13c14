/** Selected words with their source, in the form that is wanted: seen before they are copied. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Anchor, quoteForms } from '../../../preload/contract/model.ts';
import { copyText } from '../../app/clipboard.ts';
import { changeSettings, isReadOnly, useSession } from '../../stores/session.ts';
import { notify } from '../../stores/toasts.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { quoteOf } from './quoting.ts';

export interface QuoteDialogProps {
  readonly documentId: string;
  readonly anchor: Anchor;
  readonly onClose: () => void;
}

export function QuoteDialog({ documentId, anchor, onClose }: QuoteDialogProps) {
  const { t } = useTranslation();
  const usual = useSession((state) => state.settings?.quoteForm ?? 'official');
  const readOnly = useSession(isReadOnly);
  const [form, setForm] = useState(usual);
  const [text, setText] = useState<string | null>(null);

  useEffect(() => {
    let isHere = true;
    void quoteOf(documentId, anchor, form).then((words) => {
      if (isHere) setText(words);
    });
    return () => {
      isHere = false;
    };
  }, [documentId, anchor, form]);

  const copy = async () => {
    if (text === null) return;
    const copied = await copyText(text);
    notify(copied ? t('reader.citationCopied') : t('reader.notCopied'));
    if (copied) onClose();
  };
  return (
    <Dialog
      title={t('quote.title')}
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('action.cancel')}</Button>
          <Button tone="primary" onPress={() => void copy()} isDisabled={text === null} autoFocus>
            {t('action.copy')}
          </Button>
        </>
      }
    >
      <Choice
        label={t('quote.form')}
        value={form}
        options={quoteForms.map((value) => ({ value, label: t(`quote.of.${value}`) }))}
        onChange={(value) => {
          setForm(value);
          // The form chosen last is the one that the key and the button copy in.
          if (!readOnly) changeSettings({ quoteForm: value });
        }}
      />
      <section className="quote-preview" aria-label={t('quote.preview')} aria-live="polite">
        {text ?? ''}
      </section>
    </Dialog>
  );
}
