/** Copying: clean text, with its source where asked. The engine words the source. */
import type { Anchor } from '../../../preload/contract/model.ts';
import { ask } from '../../app/bridge.ts';
import { copyText } from '../../app/clipboard.ts';
import { t } from '../../app/i18n.ts';
import { notify, showError } from '../../stores/toasts.ts';

export async function copyQuote(documentId: string, anchor: Anchor, withSource: boolean): Promise<void> {
  const reply = await ask('document.quote', { documentId, anchor, withSource });
  if (!reply.ok) {
    showError(reply.error, t('reader.copying'));
    return;
  }
  const copied = await copyText(reply.value.text);
  notify(copied ? (withSource ? t('reader.citationCopied') : t('reader.copied')) : t('reader.notCopied'));
}
