/** Brand, way back, search, jump, import, export. */
import {
  ArrowLeft,
  ArrowRight,
  ChevronDown,
  CircleHelp,
  PanelLeft,
  PanelRight,
  Settings,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SearchBox } from '../features/search/search-box.tsx';
import { openDialog } from '../stores/dialogs.ts';
import { selectRightOpen, toggleLeft, toggleRight, useLayout } from '../stores/layout.ts';
import { clearPicked, useLibrary } from '../stores/library.ts';
import {
  back,
  forward,
  open,
  selectCanGoBack,
  selectCanGoForward,
  selectHasReader,
  useNavigation,
} from '../stores/navigation.ts';
import { isReadOnly, useSession } from '../stores/session.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { MenuButton } from '../ui/menu.tsx';

export function Header() {
  const { t } = useTranslation();
  const canGoBack = useNavigation(selectCanGoBack);
  const canGoForward = useNavigation(selectCanGoForward);
  const isLeftOpen = useLayout((state) => state.isLeftOpen);
  const isRightOpen = useLayout(selectRightOpen);
  const hasDocument = useNavigation(selectHasReader);
  const readOnly = useSession(isReadOnly);
  return (
    <header className="header">
      <div className="header-left">
        <button
          type="button"
          className="brand"
          onClick={() => open({ kind: 'home' })}
          title={t('frame.home')}
        >
          <i aria-hidden />
          {t('app.name')}
        </button>
        <IconButton
          icon={PanelLeft}
          label={isLeftOpen ? t('frame.hideLeft') : t('frame.showLeft')}
          keys="Ctrl B"
          isPressed={isLeftOpen}
          onPress={toggleLeft}
        />
        <IconButton
          icon={ArrowLeft}
          label={t('frame.back')}
          keys="Alt ←"
          isDisabled={!canGoBack}
          onPress={back}
        />
        <IconButton
          icon={ArrowRight}
          label={t('frame.forward')}
          keys="Alt →"
          isDisabled={!canGoForward}
          onPress={forward}
        />
      </div>
      <SearchBox />
      <button type="button" className="jump-button" onClick={() => openDialog({ kind: 'jump' })}>
        <kbd>Ctrl K</kbd>
        {t('jump.title')}
      </button>
      <span className="spring" />
      <Button tone="quiet" isDisabled={readOnly} onPress={() => openDialog({ kind: 'import' })}>
        {t('import.title')}
      </Button>
      <ExportPicked />
      <IconButton
        icon={CircleHelp}
        label={t('shortcuts.title')}
        keys="?"
        onPress={() => openDialog({ kind: 'shortcuts' })}
      />
      <IconButton
        icon={Settings}
        label={t('settings.title')}
        keys="Ctrl ,"
        onPress={() => open({ kind: 'settings' })}
      />
      {hasDocument && (
        <IconButton
          icon={PanelRight}
          label={isRightOpen ? t('frame.hideRight') : t('frame.showRight')}
          keys="Ctrl Shift B"
          isPressed={isRightOpen}
          onPress={toggleRight}
        />
      )}
    </header>
  );
}

/** Seen only while documents are picked. */
function ExportPicked() {
  const { t } = useTranslation();
  const picked = useLibrary((state) => state.picked);
  if (picked.length === 0) return null;
  return (
    <span className="picked">
      <Button tone="primary" onPress={() => openDialog({ kind: 'export', documentIds: picked, title: '' })}>
        {t('export.picked', { count: picked.length })}
      </Button>
      <MenuButton
        label={t('export.pickedMore')}
        icon={ChevronDown}
        className="picked-more"
        entries={[
          {
            id: 'collect',
            label: t('collection.addPicked', { count: picked.length }),
            run: () => openDialog({ kind: 'collect', documentIds: picked }),
          },
          { id: 'clear', label: t('library.clearPicked'), run: clearPicked },
        ]}
      />
    </span>
  );
}
