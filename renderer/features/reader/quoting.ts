/** Copying: clean text, with its source where asked. The engine words the source. */
import type { Anchor, QuotedForm } from '../../../preload/contract/model.ts';
import { ask } from '../../app/bridge.ts';
import { copyText } from '../../app/clipboard.ts';
import { t } from '../../app/i18n.ts';
import { useSession } from '../../stores/session.ts';
import { notify, showError } from '../../stores/toasts.ts';

/** The form in which words were last copied with their source. */
export const usualForm = (): QuotedForm => useSession.getState().settings?.quoteForm ?? 'official';

/** The words in that form; null where they could not be had, which has been said. */
export async function quoteOf(documentId: string, anchor: Anchor, form: QuotedForm): Promise<string | null> {
  const reply = await ask('document.quote', { documentId, anchor, form });
  if (reply.ok) return reply.value.text;
  showError(reply.error, t('reader.copying'));
  return null;
}

export async function copyQuote(documentId: string, anchor: Anchor, form: QuotedForm): Promise<void> {
  const text = await quoteOf(documentId, anchor, form);
  if (text === null) return;
  const copied = await copyText(text);
  const done = form === 'text' ? t('reader.copied') : t('reader.citationCopied');
  notify(copied ? done : t('reader.notCopied'));
}
