/**
 * The document one was reading is opened again at the next start, where reading is recorded at all. A document that
 * the window failed or died over is not: `openingDocumentId` names it until it is shown.
 */
import { openDocument, selectPlace, useNavigation } from '../stores/navigation.ts';
import { changeSettings, flushSettings, isReadOnly, useSession } from '../stores/session.ts';
import { showError } from '../stores/toasts.ts';
import { ask } from './bridge.ts';
import { t } from './i18n.ts';

let isRestored = false;

/** Once a start, and only while nothing else was opened. A document that is gone is passed over in silence. */
export async function restoreLastPlace(): Promise<void> {
  if (isRestored) return;
  isRestored = true;
  const { settings } = useSession.getState();
  const documentId = settings?.keepRecent === true ? settings.lastDocumentId : null;
  if (documentId === null) return;
  if (settings?.openingDocumentId === documentId) {
    note(null);
    flushSettings();
    showError({ code: 'window/render', message: t('fault.lastDocument') }, undefined, {
      label: t('fault.openAnyway'),
      run: () => openDocument(documentId),
    });
    return;
  }
  const reply = await ask('document.open', { documentId });
  const { history } = useNavigation.getState();
  if (reply.ok && history.here.kind === 'home' && history.back.length === 0) openDocument(documentId);
}

/** True where the document in hand could not be shown. */
let hasFailed = false;

function note(documentId: string | null): void {
  hasFailed = false;
  const session = useSession.getState();
  if (session.settings === null || isReadOnly(session)) return;
  const wanted = session.settings.keepRecent ? documentId : null;
  const { lastDocumentId, openingDocumentId } = session.settings;
  if (lastDocumentId === wanted && openingDocumentId === null) return;
  changeSettings({ lastDocumentId: wanted, openingDocumentId: wanted });
  // Before anything of it is drawn: a window that dies over it can say nothing any more.
  if (wanted !== null) flushSettings();
}

/** The document stands on the screen. */
export function noteShown(documentId: string): void {
  hasFailed = false;
  if (useSession.getState().settings?.openingDocumentId === documentId)
    changeSettings({ openingDocumentId: null });
}

/** The place in hand could not be drawn. */
export function noteFailed(): void {
  hasFailed = true;
  const place = selectPlace(useNavigation.getState());
  const session = useSession.getState();
  if (place.kind !== 'document' || session.settings?.lastDocumentId !== place.documentId) return;
  if (isReadOnly(session)) return;
  changeSettings({ openingDocumentId: place.documentId });
  flushSettings();
}

/** Gives the function that ends it. */
export function followPlace(): () => void {
  const stopPlaces = useNavigation.subscribe((state, before) => {
    const place = selectPlace(state);
    if (place !== selectPlace(before)) note(place.kind === 'document' ? place.documentId : null);
  });
  // A window that is closed in order has not died over what it was opening.
  const onHide = () => {
    const opening = useSession.getState().settings?.openingDocumentId ?? null;
    if (opening !== null && !hasFailed) noteShown(opening);
    flushSettings();
  };
  window.addEventListener('pagehide', onHide);
  return () => {
    stopPlaces();
    window.removeEventListener('pagehide', onHide);
  };
}
