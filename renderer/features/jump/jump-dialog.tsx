/** Ctrl+K: jump to a document, issue, section, unit or collection by a few of its characters, or run a command. */

import { Building2, Command as CommandIcon, FileText, Folder, Library, Rows3 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { t as wordsOf } from '../../app/i18n.ts';
import { open, openBeside, openDocument } from '../../stores/navigation.ts';
import { everywhere } from '../../stores/search.ts';
import { useEscape } from '../../ui/escape.ts';
import { TextField } from '../../ui/text-field.tsx';
import { type JumpRow, jumpRows } from './jump-rows.ts';
import { useJumpAnswer } from './use-jump-answer.ts';
import './jump.css';

const shown = 12;
const icons = {
  document: FileText,
  issue: Library,
  collection: Folder,
  section: Rows3,
  unit: Building2,
  command: CommandIcon,
} as const;

function keyOf(row: JumpRow): string {
  switch (row.kind) {
    case 'document':
      return row.documentId;
    case 'issue':
      return row.issueId;
    case 'collection':
      return row.collectionId;
    case 'command':
      return row.command.id;
    default:
      return row.title;
  }
}

/** What a section holds and what a unit has to do are searched for. */
const searchFor = (field: string, name: string): void =>
  open({ kind: 'search', request: everywhere(`${field}:"${name}"`) });

function go(row: JumpRow, beside: boolean): void {
  switch (row.kind) {
    case 'document':
      if (beside) openBeside(row.documentId);
      else openDocument(row.documentId);
      break;
    case 'issue':
      open({ kind: 'issue', issueId: row.issueId });
      break;
    case 'collection':
      open({ kind: 'collection', collectionId: row.collectionId });
      break;
    case 'section':
      searchFor('栏目', row.title);
      break;
    case 'unit':
      searchFor('单位', row.title);
      break;
    default:
      row.command.run();
  }
}

export function JumpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const answer = useJumpAnswer(text, shown);
  const [active, setActive] = useState(0);
  /** Enter, pressed before the list for what is typed was there. */
  const [entered, setEntered] = useState<{ readonly beside: boolean } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const isCurrent = answer.text === text;
  useEscape(true, onClose);

  // biome-ignore lint/correctness/useExhaustiveDependencies: follows the row in hand
  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const targets = jumpRows(answer.text, answer.found, shown);
  const type = (typed: string) => {
    setText(typed);
    setEntered(null);
    setActive(0);
  };
  const choose = (target: JumpRow | undefined, beside: boolean) => {
    if (target === undefined) return;
    onClose();
    go(target, beside);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once for each answer
  useEffect(() => {
    setActive(0);
    if (entered === null || !isCurrent) return;
    setEntered(null);
    choose(targets[0], entered.beside);
  }, [answer]);
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
            onChange={type}
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
            onEnter={(event) => {
              if (isCurrent) choose(targets[active], event.shiftKey);
              else setEntered({ beside: event.shiftKey });
            }}
          />
          <div
            id="jump-list"
            role="listbox"
            aria-label={t('jump.title')}
            className="jump-list"
            aria-busy={!isCurrent}
            ref={list}
          >
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
                  <span className="jump-detail clip">{detailOf(target)}</span>
                </div>
              );
            })}
          </div>
          {targets.length === 0 && (
            <p className="jump-none">{answer.text === '' ? t('jump.empty') : t('jump.none')}</p>
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

/** What a section or a unit is; other rows say it themselves. */
const detailOf = (row: JumpRow): string =>
  row.kind === 'section' || row.kind === 'unit' ? wordsOf(`search.facet.${row.kind}`) : row.detail;
