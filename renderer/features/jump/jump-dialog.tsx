/** Ctrl+K: jump to any document, issue or collection by a few of its characters. */
import { FileText, Folder, Library } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { JumpTarget } from '../../../preload/contract/model.ts';
import { ask } from '../../app/bridge.ts';
import { open, openBeside, openDocument } from '../../stores/navigation.ts';
import { showError } from '../../stores/toasts.ts';
import { TextField } from '../../ui/text-field.tsx';
import './jump.css';

const shown = 12;
const icons = { document: FileText, issue: Library, collection: Folder } as const;

function keyOf(target: JumpTarget): string {
  if (target.kind === 'document') return target.documentId;
  return target.kind === 'issue' ? target.issueId : target.collectionId;
}

function go(target: JumpTarget, beside: boolean): void {
  if (target.kind === 'document') {
    if (beside) openBeside(target.documentId);
    else openDocument(target.documentId);
  } else if (target.kind === 'issue') open({ kind: 'issue', issueId: target.issueId });
  else open({ kind: 'collection', collectionId: target.collectionId });
}

export function JumpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [targets, setTargets] = useState<readonly JumpTarget[]>([]);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let isCurrent = true;
    void ask('jump.query', { text: text.slice(0, 200), limit: shown }).then((reply) => {
      if (!isCurrent) return;
      if (reply.ok) setTargets(reply.value);
      else showError(reply.error);
      setActive(0);
    });
    return () => {
      isCurrent = false;
    };
  }, [text]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the row in hand
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const choose = (target: JumpTarget | undefined, beside: boolean) => {
    if (target === undefined) return;
    onClose();
    go(target, beside);
  };
  return (
    <ModalOverlay
      className="shade shade-top"
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="jump">
        <Dialog aria-label={t('jump.title')} className="jump-body">
          <TextField
            className="jump-field"
            role="combobox"
            label={t('jump.label')}
            placeholder={t('jump.placeholder')}
            value={text}
            onChange={setText}
            autoFocus
            maxLength={200}
            aria={{
              'aria-expanded': targets.length > 0,
              'aria-controls': 'jump-list',
              'aria-autocomplete': 'list',
              'aria-activedescendant': targets.length > 0 ? `jump-${active}` : undefined,
            }}
            onKeyDown={(event) => {
              if (event.key === 'ArrowDown') setActive((active + 1) % Math.max(1, targets.length));
              else if (event.key === 'ArrowUp')
                setActive((active - 1 + targets.length) % Math.max(1, targets.length));
              else return;
              event.preventDefault();
            }}
            onEnter={(event) => choose(targets[active], event.shiftKey)}
          />
          <div id="jump-list" role="listbox" aria-label={t('jump.title')} className="jump-list" ref={list}>
            {targets.map((target, index) => {
              const Icon = icons[target.kind];
              return (
                // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus (aria-activedescendant)
                // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys
                <div
                  key={`${target.kind}:${keyOf(target)}`}
                  id={`jump-${index}`}
                  role="option"
                  aria-selected={index === active}
                  className="jump-row"
                  onMouseMove={() => setActive(index)}
                  onClick={(event) => choose(target, event.shiftKey)}
                >
                  <Icon size={15} strokeWidth={1.75} aria-hidden />
                  <span className="jump-title clip">{target.title}</span>
                  <span className="jump-detail clip">{target.detail}</span>
                </div>
              );
            })}
          </div>
          {targets.length === 0 && (
            <p className="jump-none">{text === '' ? t('jump.empty') : t('jump.none')}</p>
          )}
          <p className="jump-foot">
            <kbd>↑</kbd> <kbd>↓</kbd> {t('jump.choose')} <kbd>Enter</kbd> {t('jump.open')}{' '}
            <kbd>Shift Enter</kbd> {t('reader.openBeside')}
          </p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
