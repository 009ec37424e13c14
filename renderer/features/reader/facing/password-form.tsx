/** Asks for the password of an encrypted original; it stays in this window's memory. */
import { Lock } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { PasswordField } from '../../../ui/password-field.tsx';

export interface PasswordFormProps {
  readonly isWrong: boolean;
  readonly onPassword: (password: string) => void;
}

export function PasswordForm({ isWrong, onPassword }: PasswordFormProps) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const id = useId();
  const give = () => {
    if (password !== '') onPassword(password);
  };
  return (
    <div className="facing-locked">
      <Lock size={22} strokeWidth={1.5} aria-hidden />
      <p>{t('facing.locked')}</p>
      <p className="facing-ask">
        <PasswordField
          label={t('password.label')}
          value={password}
          onChange={setPassword}
          onEnter={give}
          errorId={isWrong ? id : undefined}
        />
        <Button tone="primary" isDisabled={password === ''} onPress={give}>
          {t('facing.unlock')}
        </Button>
      </p>
      {isWrong && (
        <p className="field-error" id={id} role="alert">
          {t('password.wrong')}
        </p>
      )}
      <p className="quiet">{t('password.kept')}</p>
    </div>
  );
}
