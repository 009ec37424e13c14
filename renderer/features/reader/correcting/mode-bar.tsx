/** Above the text while it is being corrected: what can be done, the document's own facts, and the way out. */
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../../preload/contract/model.ts';
import { toggleCorrecting } from '../../../stores/correcting.ts';
import { openDialog } from '../../../stores/dialogs.ts';
import { showRight } from '../../../stores/layout.ts';
import type { PaneId } from '../../../stores/navigation.ts';
import { Button } from '../../../ui/button.tsx';
import './correcting.css';

export function ModeBar({ view, pane }: { readonly view: DocumentView; readonly pane: PaneId }) {
  const { t } = useTranslation();
  return (
    <div className="correcting-bar" role="toolbar" aria-label={t('correcting.title')}>
      <span className="correcting-hint">{t('correcting.hint')}</span>
      <Button onPress={() => openDialog({ kind: 'correctFacts', view, pane })}>
        {t('correcting.facts')}
      </Button>
      <Button onPress={() => showRight('corrections')}>{t('correcting.list')}</Button>
      <Button tone="primary" onPress={() => toggleCorrecting(pane)}>
        {t('correcting.finish')}
      </Button>
    </div>
  );
}
