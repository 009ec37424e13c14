/** The list of results as a file for spreadsheet programs. */
import type { SearchRequest } from '../../../preload/contract/model.ts';
import { ask, deliver, pickSaveTarget } from '../../app/bridge.ts';
import { plainFileName } from '../../app/file-name.ts';
import { t } from '../../app/i18n.ts';
import { notify, showError } from '../../stores/toasts.ts';

export async function exportList(request: SearchRequest, format: 'csv' | 'xlsx'): Promise<void> {
  const suggestedName = `${plainFileName(t('search.listName', { query: request.query.slice(0, 40) }), t('search.exportList'))}.${format}`;
  const target = await pickSaveTarget({ suggestedName, kind: format }).catch(() => null);
  if (target === null) return;
  const choice = Object.fromEntries(
    Object.entries(request.choice).map(([facet, values]) => [facet, [...(values ?? [])]]),
  );
  const reply = await ask('search.export', { request: { ...request, choice }, format, target: target.id });
  if (!reply.ok) {
    showError(reply.error, t('search.exportList'));
    return;
  }
  await deliver(target);
  const { rows: count, left } = reply.value;
  notify(t(left > 0 ? 'search.listSavedPart' : 'search.listSaved', { file: target.name, count, left }));
}
