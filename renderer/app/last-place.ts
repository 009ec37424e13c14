/**
 * The document one was reading is opened again at the next start, where reading is recorded at all. A document that
 * the window failed or died over is not: `openingDocumentId` names it until it is shown.
 */
import type { Settings } from '../../preload/contract/model.ts';
import { openDocument, selectPlace, useNavigation } from '../stores/navigation.ts';
import { changeSettings, isReadOnly, storeSettings, useSession } from '../stores/session.ts';
import { showError } from '../stores/toasts.ts';
import { ask } from './bridge.ts';
import { t } from './i18n.ts';

let isRestored = false;

/** Once a start, and only while nothing else was opened. A document that is gone is passed over in silence. */
export async function restoreLastPlace(): Promise<void> {
  if (isRestored) return;
  isRestored = true;
  const { settings } = useSession.getState();
  if (settings?.keepRecent !== true) return;
  const { lastDocumentId, openingDocumentId } = settings;
  if (openingDocumentId !== null) {
    keep({ lastDocumentId: null, openingDocumentId: null });
    showError({ code: 'window/render', message: t('fault.lastDocument') }, undefined, {
      label: t('fault.openAnyway'),
      run: () => openDocument(openingDocumentId),
    });
    return;
  }
  if (lastDocumentId === null) return;
  const reply = await ask('document.open', { documentId: lastDocumentId });
  const { history } = useNavigation.getState();
  if (reply.ok && history.here.kind === 'home' && history.back.length === 0) openDocument(lastDocumentId);
}

/** True where the document in hand could not be shown. */
let hasFailed = false;

/** Written at once: a window that dies over a document can say nothing any more. */
function keep(patch: Pick<Settings, 'lastDocumentId' | 'openingDocumentId'>): void {
  const session = useSession.getState();
  if (session.settings === null || isReadOnly(session)) return;
  const { lastDocumentId, openingDocumentId } = session.settings;
  if (lastDocumentId === patch.lastDocumentId && openingDocumentId === patch.openingDocumentId) return;
  changeSettings(patch);
  storeSettings();
}

const isRecorded = (): boolean => useSession.getState().settings?.keepRecent === true;

function noteOpening(documentId: string | null): void {
  hasFailed = false;
  const isShown = useSession.getState().settings?.lastDocumentId === documentId;
  if (documentId === null || !isRecorded()) keep({ lastDocumentId: null, openingDocumentId: null });
  else if (!isShown) keep({ lastDocumentId: null, openingDocumentId: documentId });
}

/** The document stands on the screen. */
export function noteShown(documentId: string): void {
  hasFailed = false;
  if (isRecorded()) keep({ lastDocumentId: documentId, openingDocumentId: null });
}

/** The place in hand could not be drawn. */
export function noteFailed(): void {
  hasFailed = true;
  const place = selectPlace(useNavigation.getState());
  if (place.kind === 'document' && isRecorded())
    keep({ lastDocumentId: null, openingDocumentId: place.documentId });
}

/** Gives the function that ends it. */
export function followPlace(): () => void {
  const stopPlaces = useNavigation.subscribe((state, before) => {
    const place = selectPlace(state);
    if (place !== selectPlace(before)) noteOpening(place.kind === 'document' ? place.documentId : null);
  });
  // A window that is closed in order has not died over what it was opening.
  const onHide = () => {
    const opening = useSession.getState().settings?.openingDocumentId ?? null;
    if (opening !== null && !hasFailed) noteShown(opening);
    storeSettings();
  };
  window.addEventListener('pagehide', onHide);
  return () => {
    stopPlaces();
    window.removeEventListener('pagehide', onHide);
  };
}
