/** One line of text that nobody reads over the shoulder. It takes the focus: nothing else is asked for beside it. */
import { useEffect, useRef } from 'react';

export interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter: () => void;
  /** Id of the sentence that says what is wrong with what was typed. */
  readonly errorId?: string | undefined;
}

export function PasswordField({ label, value, onChange, onEnter, errorId }: PasswordFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // A dialog that has just closed gives the focus back a frame later.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => input.current?.focus());
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  return (
    <input
      ref={input}
      className="field"
      type="password"
      value={value}
      aria-label={label}
      placeholder={label}
      maxLength={200}
      // This window's memory is to hold it, not the browser's own store.
      autoComplete="off"
      {...(errorId === undefined ? {} : { 'aria-invalid': true, 'aria-describedby': errorId })}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) onEnter();
      }}
    />
  );
}
