/** One document of the results, with the first blocks that hold a term and the documents that are like it. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoundDocument, SearchTotals } from '../../../preload/contract/model.ts';
import { pathLabel } from '../../app/format.ts';
import { togglePicked, useLibrary } from '../../stores/library.ts';
import { openBeside, openDocument } from '../../stores/navigation.ts';
import { rememberSearch } from '../../stores/search.ts';
import { Highlighted } from '../../ui/highlighted.tsx';
import { issueLabelOf } from './issue-names.ts';
import { snippetOf } from './snippet.ts';

/** Blocks of a document before it is opened, its title apart. */
const shownBlocks = 3;

interface HitItemProps {
  readonly hit: FoundDocument;
  readonly query: string;
  readonly alike: SearchTotals['alike'][number] | null;
  /** Blocks chosen for an excerpt; null where none may be. */
  readonly picked: readonly string[] | null;
  readonly onPick: (blockId: string) => void;
}

const joined = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ');

export function HitItem({ hit, query, alike, picked, onPick }: HitItemProps) {
  const { t } = useTranslation();
  const isPicked = useLibrary((state) => state.picked.includes(hit.documentId));
  const tree = useLibrary((state) => state.tree);
  // The title is marked where it stands as title, not shown a second time as text.
  const inTitle = hit.blocks.find((block) => block.text === hit.title);
  const blocks = hit.blocks.filter((block) => block !== inTitle).slice(0, shownBlocks);
  const hidden = hit.blockCount - blocks.length - (inTitle === undefined ? 0 : 1);
  const [first] = hit.blocks;
  const openAt = (block: FoundDocument['blocks'][number] | undefined) => {
    void rememberSearch(query);
    const target =
      block === undefined ? undefined : { blockId: block.blockId, range: block.ranges[0] ?? null };
    openDocument(hit.documentId, target, query);
  };
  return (
    <li className="hit-item" data-hit={hit.documentId}>
      <header className="hit-head">
        <input
          type="checkbox"
          className="pick-box"
          aria-label={t('library.pickDocument', { title: hit.title })}
          checked={isPicked}
          onChange={() => togglePicked(hit.documentId)}
        />
        <button type="button" className="hit-title" onClick={() => openAt(first)}>
          <Highlighted text={hit.title} ranges={inTitle?.ranges ?? []} />
        </button>
        {hit.occurrences > 0 && (
          <span className="quiet num">{t('search.occurrences', { count: hit.occurrences })}</span>
        )}
      </header>
      <p className="hit-meta">
        <span>{joined([hit.documentNumber, hit.issuer, issueLabelOf(tree, hit.issueId), hit.signedOn])}</span>
        <button type="button" className="link" onClick={() => openBeside(hit.documentId)}>
          {t('reader.openBeside')}
        </button>
      </p>
      {blocks.map((block) => {
        const snippet = snippetOf(block.text, block.ranges);
        return (
          <div key={block.blockId} className="hit-line">
            {picked !== null && (
              <input
                type="checkbox"
                className="pick-box hit-pick"
                aria-label={t('excerpt.pick', { words: snippet.text.slice(0, 40) })}
                title={t('excerpt.pickHelp')}
                checked={picked.includes(block.blockId)}
                onChange={() => onPick(block.blockId)}
              />
            )}
            <button type="button" className="hit-block" onClick={() => openAt(block)}>
              {pathLabel(block.path) !== '' && <span className="hit-path">{pathLabel(block.path)}</span>}
              <span className="hit-text">
                <Highlighted text={snippet.text} ranges={snippet.ranges} />
              </span>
            </button>
          </div>
        );
      })}
      {hidden > 0 && <p className="hit-rest quiet">{t('search.moreBlocks', { count: hidden })}</p>}
      {alike !== null && <Alike alike={alike} query={query} />}
    </li>
  );
}

function Alike({ alike, query }: { readonly alike: SearchTotals['alike'][number]; readonly query: string }) {
  const { t } = useTranslation();
  const tree = useLibrary((state) => state.tree);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="hit-alike">
      <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('search.alike', { count: alike.count })}
      </button>
      {isOpen && (
        <ul>
          {alike.documents.map(({ documentId, issueId, title, documentNumber }) => (
            <li key={documentId}>
              <button
                type="button"
                className="link"
                onClick={() => openDocument(documentId, undefined, query)}
              >
                {title}
              </button>
              <span className="quiet">{joined([documentNumber, issueLabelOf(tree, issueId)])}</span>
            </li>
          ))}
          {alike.count > alike.documents.length && (
            <li className="quiet">
              {t('search.alikeMore', { count: alike.count - alike.documents.length })}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}
