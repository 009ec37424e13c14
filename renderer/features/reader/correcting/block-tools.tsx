/** Beside a block while the document is being corrected: all that can be set right about it. */
import { Pencil } from 'lucide-react';
import { useContext, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type CorrectionRequest, correctedKinds } from '../../../../preload/contract/corrections.ts';
import type { Block } from '../../../../preload/contract/model.ts';
import { textSpan } from '../../../app/spans.ts';
import { correct, editBlock } from '../../../stores/correcting.ts';
import { openDialog } from '../../../stores/dialogs.ts';
import { MenuButton, type MenuEntry } from '../../../ui/menu.tsx';
import { PaneContext, useReader } from '../reader-context.ts';
import { caretIn } from '../selection-dom.ts';

export interface BlockToolsProps {
  readonly block: Block;
  /** True of the document's first block. */
  readonly isFirst: boolean;
}

export function BlockTools({ block, isFirst }: BlockToolsProps) {
  const { t } = useTranslation();
  const pane = useContext(PaneContext);
  const view = useReader((state) => state.view);
  const tools = useRef<HTMLSpanElement>(null);
  if (view === null) return null;
  const send = (change: CorrectionRequest) => () => void correct(pane, view.document.id, [change]);
  // Where words are selected, or were clicked, is where they are changed.
  const edit = () => {
    const drawn = tools.current?.closest('[data-block]') ?? null;
    editBlock(block.id, drawn === null ? 0 : (caretIn(drawn) ?? 0));
  };
  const [first] = block.spans;
  const [last] = block.spans.slice(-1);
  const start = first === undefined ? null : textSpan(first);
  const end = last === undefined ? null : textSpan(last);
  const isTable = block.kind === 'table' || block.kind === 'list';
  const entries: readonly MenuEntry[] = [
    { id: 'text', label: t('correcting.editText'), run: edit },
    ...(isTable
      ? []
      : correctedKinds
          .filter((kind) => kind !== block.kind)
          .map((kind) => ({
            id: `kind-${kind}`,
            label: t('correcting.asKind', { kind: t(`correcting.kindOf.${kind}`) }),
            run: send({ kind: 'blockKind', blockId: block.id, to: kind }),
          }))),
    ...(isFirst
      ? [
          {
            id: 'merge',
            label: t('correcting.merge'),
            run: send({ kind: 'merge' }),
            isDisabled: view.previousId === null,
          },
        ]
      : [
          {
            id: 'join',
            label: t('correcting.join'),
            run: send({ kind: 'join', blockId: block.id }),
            isDisabled: isTable,
          },
          { id: 'split', label: t('correcting.split'), run: send({ kind: 'split', blockId: block.id }) },
          {
            id: 'moveStart',
            label: t('correcting.moveStart'),
            run: send({ kind: 'moveStart', blockId: block.id }),
            isDisabled: view.previousId === null,
          },
          {
            id: 'giveNext',
            label: t('correcting.giveNext'),
            run: () => {
              if (view.nextId !== null)
                void correct(pane, view.nextId, [{ kind: 'moveStart', blockId: block.id }]);
            },
            isDisabled: view.nextId === null,
          },
        ]),
    {
      id: 'source',
      label: t('correcting.seeSource'),
      run: () => {
        if (start !== null && end !== null)
          openDialog({ kind: 'source', issueId: view.issue.id, start: start.start, end: end.end });
      },
      isDisabled: start === null,
    },
  ];
  return (
    <span className="block-tools" ref={tools}>
      <MenuButton icon={Pencil} label={t('correcting.blockTools')} entries={entries} />
    </span>
  );
}
