/** Asks for the password of one encrypted file; whoever has none leaves the file out. */
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { PasswordField } from '../../ui/password-field.tsx';
import { givePassword, leaveOut } from './import-store.ts';

export interface PasswordDialogProps {
  readonly file: string;
  readonly isWrong: boolean;
}

export function PasswordDialog({ file, isWrong }: PasswordDialogProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const id = useId();
  const give = () => {
    if (password !== '') void givePassword(password);
  };
  return (
    <Dialog
      title={t('import.passwordTitle')}
      size="small"
      onClose={leaveOut}
      footer={
        <>
          <Button onPress={leaveOut}>{t('import.passwordSkip')}</Button>
          <Button tone="primary" isDisabled={password === ''} onPress={give}>
            {t('import.passwordGo')}
          </Button>
        </>
      }
    >
      <div className="import-password">
        <p>{t('import.passwordText', { file })}</p>
        <PasswordField
          label={t('password.label')}
          value={password}
          onChange={setPassword}
          onEnter={give}
          errorId={isWrong ? id : undefined}
        />
        {isWrong && (
          <p className="field-error" id={id} role="alert">
            {t('password.wrong')}
          </p>
        )}
        <p className="quiet">{t('password.kept')}</p>
      </div>
    </Dialog>
  );
}
