/** A button with a menu of choices, each group with one that holds, and of plain actions. */
import { Check, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  Collection,
  Header,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
} from 'react-aria-components';

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly keys?: string;
}

export interface MenuGroup {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly MenuChoice[];
  /** The choice that holds, null for none of them; without it the group is of actions. */
  readonly chosen?: string | null;
  readonly onChoose: (id: string) => void;
}

export interface ChoiceMenuProps {
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly icon?: LucideIcon;
  readonly className?: string;
  /** Shown in place of a sign. */
  readonly children?: ReactNode;
}

export function ChoiceMenu({ label, groups, icon: Icon, className, children }: ChoiceMenuProps) {
  return (
    <MenuTrigger>
      <AriaButton className={className ?? 'icon-button'} aria-label={label}>
        {Icon !== undefined && <Icon size={16} strokeWidth={1.75} aria-hidden />}
        {children}
      </AriaButton>
      <Popover className="menu-popover" placement="bottom end" offset={4}>
        <Menu className="menu" aria-label={label}>
          {groups.map((group) => (
            <Group key={group.id} group={group} />
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function Group({ group }: { readonly group: MenuGroup }) {
  const { chosen } = group;
  const choosing =
    chosen === undefined
      ? {}
      : { selectionMode: 'single' as const, selectedKeys: chosen === null ? [] : [chosen] };
  return (
    <MenuSection id={group.id} className="menu-section" aria-label={group.label} {...choosing}>
      <Header className="menu-head">{group.label}</Header>
      <Collection items={group.choices}>
        {(choice) => (
          <MenuItem
            id={choice.id}
            className="menu-item has-check"
            textValue={choice.label}
            onAction={() => group.onChoose(choice.id)}
          >
            <span className="menu-check">
              {choice.id === chosen && <Check size={14} strokeWidth={2} aria-hidden />}
            </span>
            <span className="menu-words">{choice.label}</span>
            {choice.keys !== undefined && <kbd>{choice.keys}</kbd>}
          </MenuItem>
        )}
      </Collection>
    </MenuSection>
  );
}
