/** Asks before something that can't be taken back, or that wants thought. */
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import { type ConfirmProps, Dialog } from './dialog.tsx';

export function Confirm({
  title,
  children,
  confirmLabel,
  tone = 'primary',
  onConfirm,
  onCancel,
}: ConfirmProps) {
  const { t } = useTranslation();
  return (
    <Dialog
      title={title}
      size="small"
      role="alertdialog"
      onClose={onCancel}
      footer={
        <>
          <Button onPress={onCancel} autoFocus={tone === 'danger'}>
            {t('action.cancel')}
          </Button>
          <Button tone={tone} onPress={onConfirm} autoFocus={tone !== 'danger'}>
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
