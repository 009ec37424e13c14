/** The password that the written file is to ask for. It can be looked at, as nobody can open the file without it. */
import { Eye, EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/button.tsx';

export interface PasswordChoiceProps {
  readonly password: string;
  readonly onChange: (password: string) => void;
}

export function PasswordChoice({ password, onChange }: PasswordChoiceProps) {
  const { t } = useTranslation();
  const [isShown, setShown] = useState(false);
  const id = useId();
  return (
    <div className="export-select">
      <label className="field-label" htmlFor={id}>
        {t('export.password')}
      </label>
      <div className="export-password">
        <input
          id={id}
          className="field is-wide"
          type={isShown ? 'text' : 'password'}
          value={password}
          placeholder={t('export.passwordHint')}
          maxLength={longestPassword}
          // New, so that no browser offers one it keeps.
          autoComplete="new-password"
          spellCheck={false}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <IconButton
          icon={isShown ? EyeOff : Eye}
          label={isShown ? t('export.passwordHide') : t('export.passwordShow')}
          onPress={() => setShown(!isShown)}
        />
      </div>
      {password !== '' && <p className="field-help export-password-help">{t('export.passwordHelp')}</p>}
    </div>
  );
}

/** In characters; of three bytes each they are as many as a PDF takes. */
const longestPassword = 42;
