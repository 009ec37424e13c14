/** Buttons: plain, primary, danger; and those that show only a sign and so carry a tip. */
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Tooltip, TooltipTrigger } from 'react-aria-components';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly tone?: 'plain' | 'primary' | 'danger' | 'quiet';
  readonly icon?: LucideIcon;
  readonly isDisabled?: boolean;
  readonly autoFocus?: boolean;
  readonly label?: string;
}

export function Button({
  children,
  onPress,
  tone = 'plain',
  icon: Icon,
  isDisabled,
  autoFocus,
  label,
}: ButtonProps) {
  return (
    <AriaButton
      className={`button button-${tone}`}
      onPress={onPress}
      isDisabled={isDisabled ?? false}
      autoFocus={autoFocus ?? false}
      {...(label === undefined ? {} : { 'aria-label': label })}
    >
      {Icon !== undefined && <Icon size={15} strokeWidth={1.75} aria-hidden />}
      {children}
    </AriaButton>
  );
}

export interface IconButtonProps {
  readonly icon: LucideIcon;
  /** Name for tip and screen readers. */
  readonly label: string;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  /** Given for buttons that are switches. */
  readonly isPressed?: boolean;
  readonly keys?: string;
  readonly size?: number;
  readonly isFilled?: boolean;
}

export function IconButton({
  icon: Icon,
  label,
  onPress,
  isDisabled,
  isPressed,
  keys,
  size = 16,
  isFilled,
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        className={`icon-button${isPressed === true ? ' is-pressed' : ''}`}
        aria-label={label}
        {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
        onPress={onPress}
        isDisabled={isDisabled ?? false}
      >
        <Icon size={size} strokeWidth={1.75} aria-hidden fill={isFilled === true ? 'currentColor' : 'none'} />
      </AriaButton>
      <Tooltip className="tip" offset={6}>
        {label}
        {keys !== undefined && <kbd>{keys}</kbd>}
      </Tooltip>
    </TooltipTrigger>
  );
}
