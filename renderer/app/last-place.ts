/** The document one was reading is opened again at the next start, where reading is recorded at all. */
import { openDocument, selectPlace, useNavigation } from '../stores/navigation.ts';
import { changeSettings, isReadOnly, useSession } from '../stores/session.ts';
import { ask } from './bridge.ts';

let isRestored = false;

/** Once a start, and only while nothing else was opened. A document that is gone is passed over in silence. */
export async function restoreLastPlace(): Promise<void> {
  if (isRestored) return;
  isRestored = true;
  const { settings } = useSession.getState();
  const documentId = settings?.keepRecent === true ? settings.lastDocumentId : null;
  if (documentId === null) return;
  const reply = await ask('document.open', { documentId });
  const { history } = useNavigation.getState();
  if (reply.ok && history.here.kind === 'home' && history.back.length === 0) openDocument(documentId);
}

function note(documentId: string | null): void {
  const session = useSession.getState();
  if (session.settings === null || isReadOnly(session)) return;
  const wanted = session.settings.keepRecent ? documentId : null;
  if (session.settings.lastDocumentId !== wanted) changeSettings({ lastDocumentId: wanted });
}

/** Gives the function that ends it. */
export function followPlace(): () => void {
  return useNavigation.subscribe((state, before) => {
    const place = selectPlace(state);
    if (place !== selectPlace(before)) note(place.kind === 'document' ? place.documentId : null);
  });
}
