/** A list put in order by dragging or by keys (Enter on the handle, arrows, Enter). */
import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import { Button as AriaButton, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.tsx';
import { moved, movedTo } from './order.ts';

export interface OrderItem {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
}

export interface OrderListProps {
  readonly label: string;
  readonly items: readonly OrderItem[];
  readonly canChange: boolean;
  readonly takeLabel: string;
  readonly onOpen?: (id: string) => void;
  readonly onTake: (id: string) => void;
  readonly onArrange: (ids: readonly string[]) => void;
}

export function OrderList({ label, items, canChange, takeLabel, onOpen, onTake, onArrange }: OrderListProps) {
  const { t } = useTranslation();
  const ids = items.map((item) => item.id);
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ 'text/plain': items.find((item) => item.id === key)?.title ?? '' })),
    onReorder: ({ keys, target }) => {
      onArrange(movedTo(ids, [...keys].map(String), String(target.key), target.dropPosition === 'after'));
    },
  });
  return (
    <GridList
      className="order-list"
      aria-label={label}
      items={items}
      dependencies={[items, canChange]}
      {...(canChange ? { dragAndDropHooks } : {})}
      {...(onOpen === undefined ? {} : { onAction: (key) => onOpen(String(key)) })}
    >
      {(item) => {
        const index = ids.indexOf(item.id);
        return (
          <GridListItem className="order-item" textValue={item.title}>
            {canChange && (
              <AriaButton
                slot="drag"
                className="order-grip"
                aria-label={t('order.drag', { title: item.title })}
              >
                <GripVertical size={14} aria-hidden />
              </AriaButton>
            )}
            <span className="order-number num">{index + 1}</span>
            <span className="order-words">
              <span className="order-title">{item.title}</span>
              {item.detail !== '' && <span className="order-detail">{item.detail}</span>}
            </span>
            {canChange && (
              <>
                <IconButton
                  icon={ArrowUp}
                  size={14}
                  label={t('order.up', { title: item.title })}
                  isDisabled={index === 0}
                  onPress={() => onArrange(moved(ids, index, -1))}
                />
                <IconButton
                  icon={ArrowDown}
                  size={14}
                  label={t('order.down', { title: item.title })}
                  isDisabled={index === ids.length - 1}
                  onPress={() => onArrange(moved(ids, index, 1))}
                />
                <IconButton
                  icon={X}
                  size={14}
                  label={`${takeLabel} ${item.title}`}
                  onPress={() => onTake(item.id)}
                />
              </>
            )}
          </GridListItem>
        );
      }}
    </GridList>
  );
}
