/** Finding in the open document: n / m, next and previous. */
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { closeFind, findInReader, stepFind } from '../../stores/reader.ts';
import { IconButton } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useReader, useReaderStore } from './reader-context.ts';

const pauseMs = 150;

export function FindBar() {
  const { t } = useTranslation();
  const reader = useReaderStore();
  const find = useReader((state) => state.find);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => () => clearTimeout(timer.current), []);
  const count =
    find.query.trim() === ''
      ? ''
      : find.matches.length === 0
        ? t('find.none')
        : t('find.count', { index: find.index + 1, count: find.matches.length });
  return (
    <search className="find-bar">
      <TextField
        inputRef={input}
        className="field find-field"
        label={t('find.label')}
        placeholder={t('find.placeholder')}
        value={find.query}
        autoFocus={find.query === ''}
        onChange={(query) => {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => void findInReader(reader, query), pauseMs);
        }}
        onEnter={(event) => {
          const typed = event.currentTarget.value;
          clearTimeout(timer.current);
          if (typed !== find.query) void findInReader(reader, typed);
          else stepFind(reader, event.shiftKey ? -1 : 1);
        }}
      />
      <output className="find-count num" aria-live="polite">
        {count}
      </output>
      <IconButton
        icon={ChevronUp}
        label={t('find.previous')}
        keys="Shift Enter"
        isDisabled={find.matches.length === 0}
        onPress={() => stepFind(reader, -1)}
      />
      <IconButton
        icon={ChevronDown}
        label={t('find.next')}
        keys="Enter"
        isDisabled={find.matches.length === 0}
        onPress={() => stepFind(reader, 1)}
      />
      <IconButton icon={X} label={t('find.close')} keys="Esc" onPress={() => closeFind(reader)} />
    </search>
  );
}
