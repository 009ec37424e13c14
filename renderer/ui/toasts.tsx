/** Notices at the foot of the window. Notes are read out politely, errors at once. */
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { dismissToast, useToasts } from '../stores/toasts.ts';
import { Boundary } from './boundary.tsx';
import { Button, IconButton } from './button.tsx';

/** A notice that can't be drawn goes; the next one is shown. */
export function SafeToasts() {
  const shows = useToasts(({ toasts }) => toasts.map(({ id }) => id).join(' '));
  return (
    <Boundary where="toasts" shows={shows} instead={() => null}>
      <Toasts />
    </Boundary>
  );
}

function Toasts() {
  const { t } = useTranslation();
  const toasts = useToasts((state) => state.toasts);
  return (
    <section className="toasts" aria-label={t('frame.notices')} aria-live="polite">
      {toasts.map((toast) => (
        <div
          key={toast.id}
          className={`toast toast-${toast.tone}`}
          role={toast.tone === 'error' ? 'alert' : 'status'}
        >
          <p>
            {toast.text}
            {toast.detail !== undefined && <small>{toast.detail}</small>}
          </p>
          {toast.action !== undefined && (
            <Button
              tone="quiet"
              onPress={() => {
                dismissToast(toast.id);
                toast.action?.run();
              }}
            >
              {toast.action.label}
            </Button>
          )}
          <IconButton icon={X} label={t('action.close')} size={14} onPress={() => dismissToast(toast.id)} />
        </div>
      ))}
    </section>
  );
}
