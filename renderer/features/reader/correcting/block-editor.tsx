/** A block's text in an editor: saved as it is to be read, or broken in two where the caret stands. */
import { useContext, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block } from '../../../../preload/contract/model.ts';
import { isComposing } from '../../../app/ime.ts';
import { correct, editBlock, requestOf, useCorrecting } from '../../../stores/correcting.ts';
import { Button } from '../../../ui/button.tsx';
import { useEscape } from '../../../ui/escape.ts';
import { UnsavedNote } from '../../unsaved/unsaved-note.tsx';
import { useTyped } from '../../unsaved/use-typed.ts';
import { PaneContext, useReader } from '../reader-context.ts';

/** Line ends that paste brings into a paragraph are none of its print. */
const asOneLine = (text: string): string => text.replace(/[\r\n]+/g, '');

export function BlockEditor({ block }: { readonly block: Block }) {
  const { t } = useTranslation();
  const pane = useContext(PaneContext);
  const documentId = useReader((state) => state.documentId);
  const isBusy = useCorrecting((state) => state.isBusy);
  const change = { kind: 'text', blockId: block.id, was: block.text } as const;
  const { words, unsaved, hasFailed } = useTyped(
    (typed) => requestOf(documentId ?? '', { ...change, text: typed }),
    block.text,
  );
  const [text, setText] = useState(words);
  const [caret, setCaret] = useState(() => Math.min(useCorrecting.getState().caret, text.length));
  const area = useRef<HTMLTextAreaElement>(null);
  const isTable = block.kind === 'table' || block.kind === 'list';

  // As tall as its text, so that a whole clause is seen at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const element = area.current;
    if (element === null) return;
    element.style.height = 'auto';
    element.style.height = `${element.scrollHeight + 2}px`;
    // A text that was put in other than typed leaves the caret at its end.
    if (element.selectionStart !== caret) element.setSelectionRange(caret, caret);
  }, [text]);

  useLayoutEffect(() => area.current?.focus(), []);
  useEscape(true, () => editBlock(null), { within: area });

  if (documentId === null) return null;
  const isChanged = text !== block.text;
  const save = () => void correct(pane, documentId, [{ ...change, text }]);
  const breakHere = () =>
    void correct(pane, documentId, [{ kind: 'break', blockId: block.id, offset: caret }]);
  return (
    <div className="block-editor">
      <textarea
        ref={area}
        className="field"
        aria-label={t('correcting.editText')}
        value={text}
        spellCheck={false}
        onChange={(event) => {
          const { value, selectionStart } = event.target;
          setText(isTable ? value : asOneLine(value));
          setCaret(isTable ? selectionStart : asOneLine(value.slice(0, selectionStart)).length);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onKeyDown={(event) => {
          // The reader's own keys must not fire while a clause is typed.
          event.stopPropagation();
          if (isComposing(event.nativeEvent)) return;
          if (event.key === 'Escape') editBlock(null);
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || !isTable)) {
            event.preventDefault();
            if (isChanged && !isBusy) save();
          }
        }}
      />
      {unsaved !== null && hasFailed && <UnsavedNote text={unsaved} />}
      <div className="block-editor-foot">
        <span className="quiet">{t('correcting.editHint')}</span>
        <span className="spring" />
        <Button
          onPress={breakHere}
          isDisabled={isBusy || isTable || isChanged || caret === 0 || caret >= block.text.length}
        >
          {t('correcting.breakHere')}
        </Button>
        <Button onPress={() => editBlock(null)}>{t('action.cancel')}</Button>
        <Button tone="primary" onPress={save} isDisabled={isBusy || !isChanged || text.trim() === ''}>
          {t('correcting.save')}
        </Button>
      </div>
    </div>
  );
}
