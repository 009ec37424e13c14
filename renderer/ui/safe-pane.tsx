/** A pane, a dialog or a line whose failing is said in its own place, with another try and a way out. */
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FaultPlace } from '../../preload/contract/faults.ts';
import { Boundary } from './boundary.tsx';
import { Button } from './button.tsx';
import { UnreadCode } from './lazy-part.tsx';

export interface SafePaneProps {
  readonly where: FaultPlace;
  /** What is shown: a fault goes when something else is. */
  readonly shows?: unknown;
  /** Loads anew what the pane shows; it is drawn again after that. */
  readonly onRetry?: () => Promise<unknown>;
  /** Leaves the pane. */
  readonly onBack?: (() => void) | undefined;
  /** Puts the words into the frame of what failed. */
  readonly frame?: (words: ReactNode) => ReactNode;
  readonly children: ReactNode;
}

export function SafePane({ where, shows, onRetry, onBack, frame, children }: SafePaneProps) {
  return (
    <Boundary
      where={where}
      shows={shows}
      instead={(retry, error) => {
        const words = (
          <PaneFault
            isUnread={error instanceof UnreadCode}
            onRetry={() => void again(retry, onRetry)}
            onBack={onBack}
          />
        );
        return frame === undefined ? words : frame(words);
      }}
    >
      {children}
    </Boundary>
  );
}

/** Draws again what failed when it was loaded anew, also where that failed. */
async function again(draw: () => void, load: (() => Promise<unknown>) | undefined): Promise<void> {
  try {
    await load?.();
  } finally {
    draw();
  }
}

interface PaneFaultProps {
  /** Drawing it again would fail again: its code is read anew with the window. */
  readonly isUnread: boolean;
  readonly onRetry: () => void;
  readonly onBack?: (() => void) | undefined;
}

/** What is said in a pane that failed. */
function PaneFault({ isUnread, onRetry, onBack }: PaneFaultProps) {
  const { t } = useTranslation();
  return (
    <div className="empty" role="alert">
      <p className="empty-title">{t('fault.pane')}</p>
      <p className="empty-text">{t(isUnread ? 'fault.unreadText' : 'fault.paneText')}</p>
      <p className="empty-text">{t('error.code', { code: 'window/render' })}</p>
      <div className="empty-actions">
        {isUnread ? (
          <Button onPress={() => window.location.reload()}>{t('fault.reload')}</Button>
        ) : (
          <Button onPress={onRetry}>{t('action.retry')}</Button>
        )}
        {onBack !== undefined && <Button onPress={onBack}>{t('action.goBack')}</Button>}
      </div>
    </div>
  );
}

export interface SafePartProps {
  readonly where: 'block' | 'row' | 'header' | 'statusBar';
  readonly shows?: unknown;
  /** Loads anew what the part shows. */
  readonly onRetry?: () => Promise<unknown>;
  readonly children: ReactNode;
  /** The element that the words stand in: a list holds only items of its own kind. */
  readonly as?: 'div' | 'li' | 'header' | 'footer';
  readonly className?: string;
}

/** A clause, a card, a bar: one line says that it failed. */
export function SafePart({ where, shows, onRetry, children, as = 'div', className }: SafePartProps) {
  return (
    <Boundary
      where={where}
      shows={shows}
      instead={(retry) => (
        <PartFault where={where} onRetry={() => void again(retry, onRetry)} as={as} className={className} />
      )}
    >
      {children}
    </Boundary>
  );
}

interface PartFaultProps {
  readonly where: SafePartProps['where'];
  readonly onRetry: () => void;
  readonly as?: 'div' | 'li' | 'header' | 'footer';
  readonly className?: string | undefined;
}

/** The line that stands for it. */
export function PartFault({ where, onRetry, as: Element = 'div', className }: PartFaultProps) {
  const { t } = useTranslation();
  return (
    <Element className={className === undefined ? 'part-fault' : `${className} part-fault`}>
      <span>{t(`fault.${where}`)}</span>
      <small>window/render</small>
      <button type="button" className="link" onClick={onRetry}>
        {t('action.retry')}
      </button>
    </Element>
  );
}
