/** Where the document stands in print, with its citation and its source one click away. */

import { Button as AriaButton } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../preload/contract/model.ts';
import { issueNumberLabel, pagesLabel } from '../../app/format.ts';
import { textSpan } from '../../app/spans.ts';
import { openDialog } from '../../stores/dialogs.ts';
import { showRight } from '../../stores/layout.ts';
import { open } from '../../stores/navigation.ts';
import { copyQuote, usualForm } from './quoting.ts';

export function SourceLine({ view }: { readonly view: DocumentView }) {
  const { t } = useTranslation();
  const { issue, document: doc } = view;
  const span = textSpan(doc.span);
  const year = issue.year === null ? '' : t('issue.year', { year: issue.year });
  const pages = pagesLabel(doc.pages);
  const first = doc.blocks[0];
  const corrections =
    doc.corrected.length + doc.blocks.reduce((sum, block) => sum + block.corrections.length, 0);
  return (
    <p className="source-line">
      <AriaButton className="link" onPress={() => open({ kind: 'issue', issueId: issue.id })}>
        {issue.publication === ''
          ? t('library.noPublication')
          : t('reader.sourceOf', {
              publication: issue.publication,
              issue: `${year}${issueNumberLabel(issue.number)}`,
            })}
      </AriaButton>
      {view.isSample && <span className="sample-mark">{t('app.sampleMark')}</span>}
      {pages !== '' && <span>{pages}</span>}
      {corrections > 0 && (
        <AriaButton className="link" onPress={() => showRight('corrections')}>
          {t('correcting.count', { count: corrections })}
        </AriaButton>
      )}
      {first !== undefined && (
        <AriaButton
          className="link"
          onPress={() =>
            void copyQuote(
              doc.id,
              { startBlockId: first.id, startOffset: 0, endBlockId: first.id, endOffset: first.text.length },
              usualForm(),
            )
          }
        >
          {t('reader.copyCitation')}
        </AriaButton>
      )}
      {span !== null && (
        <AriaButton
          className="link"
          onPress={() => openDialog({ kind: 'source', issueId: issue.id, start: span.start, end: span.end })}
        >
          {t('reader.original')}
        </AriaButton>
      )}
    </p>
  );
}
