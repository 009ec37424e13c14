/** What the found documents are, counted: a choice among years, sections, issuers, genres and units. */
import { ChevronDown, ChevronUp } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type SearchFacet,
  type SearchRequest,
  type SearchTotals,
  searchFacets,
} from '../../../preload/contract/model.ts';
import { formatCount } from '../../app/format.ts';
import { useOverflow } from '../../ui/use-overflow.ts';

/** Values of a facet seen before the rest is asked for. */
const shownValues = 6;

interface FacetsProps {
  readonly request: SearchRequest;
  readonly totals: SearchTotals | null;
  readonly onChange: (patch: Partial<SearchRequest>) => void;
}

export function Facets({ request, totals, onChange }: FacetsProps) {
  const { t } = useTranslation();
  const list = useRef<HTMLDivElement>(null);
  // Where the window is narrow the choice stands above the results, and is cut so that these are in sight.
  const [isWhole, setWhole] = useState(false);
  const isCut = useOverflow(list, totals);
  const chosen = searchFacets.reduce((sum, facet) => sum + (request.choice[facet]?.length ?? 0), 0);
  const toggle = (facet: SearchFacet, value: string) => {
    const now = request.choice[facet] ?? [];
    const next = now.includes(value) ? now.filter((other) => other !== value) : [...now, value];
    onChange({ choice: { ...request.choice, [facet]: next } });
  };
  return (
    <aside className={`facets${isWhole ? ' is-whole' : ''}`} aria-label={t('search.facets')}>
      <header className="facets-head">
        <h2>{t('search.facets')}</h2>
        {chosen > 0 && (
          <button type="button" className="link" onClick={() => onChange({ choice: {} })}>
            {t('search.clearChoice', { count: chosen })}
          </button>
        )}
      </header>
      <div className="facets-list" id="facets-list" ref={list}>
        {searchFacets.map((facet) => (
          <FacetGroup
            key={facet}
            facet={facet}
            counts={totals?.facets[facet] ?? null}
            chosen={request.choice[facet] ?? []}
            onToggle={(value) => toggle(facet, value)}
          />
        ))}
      </div>
      {(isCut || isWhole) && (
        <button
          type="button"
          className="facets-more"
          aria-expanded={isWhole}
          aria-controls="facets-list"
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? <ChevronUp size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
          {t(isWhole ? 'search.lessFacets' : 'search.allFacets')}
        </button>
      )}
    </aside>
  );
}

interface FacetGroupProps {
  readonly facet: SearchFacet;
  readonly counts: SearchTotals['facets'][SearchFacet] | null;
  readonly chosen: readonly string[];
  readonly onToggle: (value: string) => void;
}

function FacetGroup({ facet, counts, chosen, onToggle }: FacetGroupProps) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  // What is chosen stays in sight, also where a new query finds nothing of it.
  const listed = [
    ...(counts ?? []),
    ...chosen
      .filter((value) => counts?.every((count) => count.value !== value) ?? true)
      .map((value) => ({ value, count: 0 })),
  ];
  if (listed.length === 0 || (listed.length === 1 && chosen.length === 0)) return null;
  const shown = isWhole
    ? listed
    : listed.filter(({ value }, at) => at < shownValues || chosen.includes(value));
  return (
    <fieldset className="facet">
      <legend>{t(`search.facet.${facet}`)}</legend>
      {shown.map(({ value, count }) => (
        <label key={value} className="facet-value">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} />
          <span className="clip" title={value}>
            {facet === 'year' ? t('search.year', { year: value }) : value}
          </span>
          <span className="facet-count num">{formatCount(count)}</span>
        </label>
      ))}
      {listed.length > shown.length && (
        <button type="button" className="link" onClick={() => setWhole(true)}>
          {t('search.moreValues', { count: listed.length - shown.length })}
        </button>
      )}
    </fieldset>
  );
}
