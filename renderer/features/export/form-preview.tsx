/** What a form other than PDF will hold: its text as it stands in the file, the web page, or the rows of a table. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormPreview } from '../../../preload/contract/model.ts';
import { Failure, Waiting } from '../../ui/empty.tsx';
import type { FormPreviewState } from './use-form-preview.ts';

export interface FormPreviewViewProps {
  readonly preview: FormPreviewState;
  /** Documents that will be written; a preview may be of the first of them alone. */
  readonly documents: number;
}

export function FormPreviewView({ preview, documents }: FormPreviewViewProps) {
  const { t } = useTranslation();
  const { shown, error, isWaiting } = preview;
  return (
    <section
      className={`preview is-form${isWaiting ? ' is-waiting' : ''}`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
      tabIndex={0}
      aria-label={t('export.contentPreview')}
      aria-busy={isWaiting}
    >
      {error !== null && <Failure error={error} />}
      {error === null && shown === null && isWaiting && <Waiting />}
      {error === null && shown !== null && (
        <>
          <Content content={shown.content} />
          {shown.content.documents < documents && (
            <p className="preview-more">{t('export.previewSome', { count: shown.content.documents })}</p>
          )}
        </>
      )}
    </section>
  );
}

function Content({ content }: { readonly content: FormPreview }) {
  const { t } = useTranslation();
  switch (content.kind) {
    case 'text':
      return (
        <>
          <pre className="preview-text">{content.text}</pre>
          {content.isCut && <p className="preview-more">{t('export.previewCut')}</p>}
        </>
      );
    case 'html':
      return <HtmlContent html={content.html} />;
    case 'rows':
      return <Rows content={content} />;
  }
}

/** Of a column, in half-width characters. */
const widest = 48;

function Rows({ content }: { readonly content: Extract<FormPreview, { kind: 'rows' }> }) {
  const { t } = useTranslation();
  const { columns, rows, total } = content;
  if (total === 0) return <p className="quiet">{t('export.previewNoRows')}</p>;
  return (
    <>
      <table className="preview-rows">
        <thead>
          <tr>
            {columns.map(({ title, width }) => (
              <th key={title} scope="col" style={{ minWidth: `${Math.min(width, widest)}ch` }}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index.toString()}>
              {row.map((cell, column) => (
                <td key={columns[column]?.title ?? column.toString()}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="preview-more num">
        {total > rows.length
          ? t('export.previewRowsOf', { count: rows.length, total })
          : t('export.previewRows', { count: total })}
      </p>
    </>
  );
}

/**
 * In a tree of its own with the file's own style. Nothing of it runs: it is taken from a document that was only parsed,
 * and the window's policy allows no script and no address beside.
 */
function HtmlContent({ html }: { readonly html: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(parsed.querySelector('style')?.textContent ?? '');
    root.adoptedStyleSheets = [sheet];
    for (const active of parsed.querySelectorAll('script, style, link, meta, iframe, object, embed'))
      active.remove();
    // Links within the page would lead the window's own address astray.
    for (const link of parsed.querySelectorAll('a')) link.removeAttribute('href');
    const page = document.createElement('html');
    page.append(document.importNode(parsed.body, true));
    root.replaceChildren(page);
  }, [html]);
  return <div className="preview-html" ref={host} />;
}
