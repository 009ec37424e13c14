/** One line of text that nobody reads over the shoulder. */
export interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
  /** Id of the sentence that says what is wrong with what was typed. */
  readonly errorId?: string | undefined;
}

export function PasswordField({ label, value, onChange, onEnter, errorId }: PasswordFieldProps) {
  return (
    <input
      className="field"
      type="password"
      value={value}
      aria-label={label}
      placeholder={label}
      maxLength={200}
      // The archive's own memory is to hold it, not the browser's.
      autoComplete="off"
      // biome-ignore lint/a11y/noAutofocus: shown only where nothing but the password is asked for
      autoFocus
      {...(errorId === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': errorId })}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter();
      }}
    />
  );
}
