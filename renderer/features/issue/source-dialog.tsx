/** 查看原文: the source file's own characters around a place, as they are. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorInfo } from '../../../preload/contract/errors.ts';
import { ask } from '../../app/bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure, Waiting } from '../../ui/empty.tsx';

/** Characters asked for at a time: enough to read on, little enough to be drawn at once. */
const windowLength = 6000;
const context = 400;

export interface SourceDialogProps {
  readonly issueId: string;
  readonly start: number;
  readonly end: number;
  readonly onClose: () => void;
}

interface Excerpt {
  readonly start: number;
  readonly text: string;
}

export function SourceDialog({ issueId, start, end, onClose }: SourceDialogProps) {
  const { t } = useTranslation();
  const [excerpt, setExcerpt] = useState<Excerpt | null>(null);
  const [error, setError] = useState<ErrorInfo | null>(null);
  const [from, setFrom] = useState(start);
  const mark = useRef<HTMLElement>(null);
  useEffect(() => {
    let isCurrent = true;
    const to = from === start ? Math.max(from + 1, Math.min(end, from + windowLength)) : from + windowLength;
    void ask('issue.source', { issueId, start: from, end: to, context }).then((reply) => {
      if (!isCurrent) return;
      if (reply.ok) setExcerpt(reply.value);
      else setError(reply.error);
    });
    return () => {
      isCurrent = false;
    };
  }, [issueId, start, end, from]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when an excerpt has come
  useEffect(() => {
    mark.current?.scrollIntoView({ block: 'center' });
  }, [excerpt]);
  return (
    <Dialog
      title={t('source.excerpt')}
      size="large"
      onClose={onClose}
      footer={
        excerpt !== null && (
          <>
            <span className="quiet num spring">
              {t('source.characters', { start: excerpt.start, end: excerpt.start + excerpt.text.length })}
            </span>
            <Button
              isDisabled={excerpt.start === 0}
              onPress={() => setFrom(Math.max(0, excerpt.start - windowLength))}
            >
              {t('source.before')}
            </Button>
            <Button
              isDisabled={excerpt.text.length < windowLength / 4 && from !== start}
              onPress={() => setFrom(excerpt.start + excerpt.text.length)}
            >
              {t('source.after')}
            </Button>
          </>
        )
      }
    >
      <p className="field-help">{t('source.asIs')}</p>
      {error !== null ? (
        <Failure error={error} />
      ) : excerpt === null ? (
        <Waiting />
      ) : (
        <SourceText excerpt={excerpt} start={start} end={end} markRef={mark} />
      )}
    </Dialog>
  );
}

interface SourceTextProps {
  readonly excerpt: Excerpt;
  readonly start: number;
  readonly end: number;
  readonly markRef: React.RefObject<HTMLElement | null>;
}

function SourceText({ excerpt, start, end, markRef }: SourceTextProps) {
  const first = Math.min(excerpt.text.length, Math.max(0, start - excerpt.start));
  const last = Math.min(excerpt.text.length, Math.max(first, end - excerpt.start));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
    <pre className="source-text" tabIndex={0}>
      {excerpt.text.slice(0, first)}
      {last > first && <mark ref={markRef}>{excerpt.text.slice(first, last)}</mark>}
      {excerpt.text.slice(last)}
    </pre>
  );
}
