/** A dialog over the window: focus is kept inside, Escape and a click beside it close it. */
import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { useEscape } from './escape.ts';
import { useOverflow } from './use-overflow.ts';

export interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large' | 'wide';
  /** False while something runs that must not be left by accident. */
  readonly isDismissable?: boolean;
  readonly role?: 'dialog' | 'alertdialog';
}

export function Dialog({
  title,
  onClose,
  children,
  footer,
  size = 'medium',
  isDismissable = true,
  role = 'dialog',
}: DialogProps) {
  const { t } = useTranslation();
  const content = useRef<HTMLDivElement>(null);
  const isCut = useOverflow(content, children);
  // Where the focus is nowhere (a button that was disabled while it had it), react-aria hears nothing.
  useEscape(true, () => {
    if (isDismissable) onClose();
  });
  return (
    <ModalOverlay
      className="shade"
      isOpen
      isDismissable={isDismissable}
      isKeyboardDismissDisabled={!isDismissable}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className={`dialog dialog-${size}`}>
        <AriaDialog className="dialog-body" role={role}>
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <AriaButton className="icon-button" aria-label={t('action.close')} onPress={onClose}>
              <X size={16} strokeWidth={1.75} aria-hidden />
            </AriaButton>
          </header>
          <div
            className="dialog-content"
            ref={content}
            // What is too long must be reachable from the keyboard, also where it is words alone.
            {...(isCut ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}
          >
            {children}
          </div>
          {footer !== undefined && <footer className="dialog-foot">{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly confirmLabel: string;
  readonly tone?: 'primary' | 'danger';
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}
