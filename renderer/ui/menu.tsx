/** A button with a menu under it. */
import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
  readonly isDisabled?: boolean;
  readonly keys?: string;
}

/** The menu keeps the focus until it is gone, and then gives it back to its button: what is done next may move it. */
const afterMenu = (run: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(run));
};

export interface MenuButtonProps {
  readonly label: string;
  readonly entries: readonly MenuEntry[];
  readonly icon?: LucideIcon;
  /** Shows the label as words; else only the sign. */
  readonly isWordy?: boolean;
  readonly className?: string;
}

export function MenuButton({ label, entries, icon: Icon, isWordy, className }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <AriaButton
        className={className ?? (isWordy === true ? 'button button-quiet' : 'icon-button')}
        aria-label={label}
      >
        {Icon !== undefined && <Icon size={16} strokeWidth={1.75} aria-hidden />}
        {isWordy === true && label}
      </AriaButton>
      <Popover className="menu-popover" placement="bottom end" offset={4}>
        <Menu
          className="menu"
          aria-label={label}
          onAction={(key) => afterMenu(() => entries.find((entry) => entry.id === key)?.run())}
          disabledKeys={entries.filter((entry) => entry.isDisabled === true).map((entry) => entry.id)}
        >
          {entries.map((entry) => (
            <MenuItem key={entry.id} id={entry.id} className="menu-item" textValue={entry.label}>
              <span>{entry.label}</span>
              {entry.keys !== undefined && <kbd>{entry.keys}</kbd>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
