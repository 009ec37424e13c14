/** What is chosen on a page, and what can be done with it. */
import { ListPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import './pick-bar.css';

export interface PickBarProps {
  readonly count: number;
  readonly onAdd: () => void;
  readonly onClear: () => void;
}

/** Nothing while nothing is chosen. */
export function PickBar({ count, onAdd, onClear }: PickBarProps) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <section className="pick-bar" aria-label={t('excerpt.picked', { count })}>
      <span className="num" role="status">
        {t('excerpt.picked', { count })}
      </span>
      <span className="spring" />
      <Button icon={ListPlus} onPress={onAdd}>
        {t('excerpt.add')}
      </Button>
      <Button tone="quiet" onPress={onClear}>
        {t('excerpt.clearPicked')}
      </Button>
    </section>
  );
}
