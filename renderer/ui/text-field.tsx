/** One line of text whose change is told only when no input method is composing. */
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';
import { isComposing } from '../app/ime.ts';

export interface TextFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  readonly placeholder?: string;
  readonly className?: string;
  readonly type?: 'text' | 'search' | 'number';
  readonly onEnter?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  /** Takes Escape for the field: nothing that lies below it hears of it. */
  readonly onEscape?: () => void;
  readonly onFocus?: () => void;
  readonly onBlur?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly autoFocus?: boolean;
  readonly maxLength?: number;
  /** Further ARIA attributes, for combo boxes. */
  readonly aria?: Readonly<Record<`aria-${string}`, string | boolean | undefined>>;
  readonly role?: string;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, label, onEnter, onKeyDown, inputRef, aria, className = 'field' } = props;
  const [draft, setDraft] = useState(value);
  const composing = useRef(false);
  useEffect(() => {
    if (!composing.current) setDraft(value);
  }, [value]);
  return (
    <input
      ref={inputRef}
      className={className}
      type={props.type ?? 'text'}
      role={props.role}
      value={draft}
      aria-label={label}
      placeholder={props.placeholder}
      maxLength={props.maxLength}
      // biome-ignore lint/a11y/noAutofocus: asked for by dialogs and the find bar, which open on a key
      autoFocus={props.autoFocus ?? false}
      spellCheck={false}
      autoComplete="off"
      {...aria}
      onFocus={props.onFocus}
      onBlur={props.onBlur}
      onChange={(event) => {
        setDraft(event.target.value);
        if (!composing.current) onChange(event.target.value);
      }}
      onCompositionStart={() => {
        composing.current = true;
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        setDraft(event.currentTarget.value);
        onChange(event.currentTarget.value);
      }}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        onKeyDown?.(event);
        if (event.key === 'Escape' && props.onEscape !== undefined) {
          event.stopPropagation();
          props.onEscape();
        }
        if (event.key === 'Enter' && !event.defaultPrevented) onEnter?.(event);
      }}
    />
  );
}
