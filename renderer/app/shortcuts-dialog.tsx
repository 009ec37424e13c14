/** The sheet of keyboard shortcuts. */
import { useTranslation } from 'react-i18next';
import { pageKeys } from '../features/reader/facing/page-keys.ts';
import { Dialog } from '../ui/dialog.tsx';
import { commands } from './commands.ts';
import { keysLabel } from './shortcuts.ts';

const groups = ['go', 'read', 'edit', 'window'] as const;

/** Keys of the text itself, which belong to no command. */
const textKeys = [
  ['J', 'K'],
  ['M'],
  ['Shift+ArrowRight', 'Shift+ArrowDown'],
  ['1', '5'],
  ['U'],
  ['N'],
  ['T'],
  ['B'],
  ['E'],
  ['W'],
  ['C'],
  ['Q'],
  ['P'],
  ['F'],
  ['Enter'],
] as const;
const textWords = [
  'move',
  'select',
  'extend',
  'colour',
  'underline',
  'note',
  'tag',
  'bookmark',
  'excerpt',
  'excerptClause',
  'copy',
  'quote',
  'quoteForm',
  'find',
  'tools',
] as const;

/** Keys of the printed pages, which act where these have the focus. */
const pageActions = [
  ['zoomIn', 'larger'],
  ['zoomOut', 'smaller'],
  ['fitWidth', 'fitWidth'],
  ['fitPage', 'fitPage'],
  ['next', 'next'],
  ['previous', 'previous'],
  ['first', 'first'],
  ['last', 'last'],
  ['turnRight', 'turnRight'],
  ['turnLeft', 'turnLeft'],
] as const;

function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className="keys">
      {keysLabel(keys).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}

export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('shortcuts.title')} size="large" onClose={onClose}>
      <div className="shortcut-groups">
        {groups.map((group) => (
          <section key={group}>
            <h3>{t(`shortcuts.group.${group}`)}</h3>
            <dl>
              {commands
                .filter((command) => command.group === group)
                .map((command) => (
                  <div key={command.id}>
                    <dt>{t(`command.${command.id}`)}</dt>
                    <dd>{command.keys[0] !== undefined && <Keys keys={command.keys[0]} />}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{t('shortcuts.group.text')}</h3>
          <dl>
            {textWords.map((word, index) => (
              <div key={word}>
                <dt>{t(`textKey.${word}`)}</dt>
                <dd>
                  {textKeys[index]?.map((keys) => (
                    <Keys key={keys} keys={keys} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h3>{t('shortcuts.group.pages')}</h3>
          <dl>
            {pageActions.map(([action, word]) => (
              <div key={action}>
                <dt>{t(`facing.${word}`)}</dt>
                <dd>
                  <Keys keys={pageKeys[action][0] ?? ''} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
