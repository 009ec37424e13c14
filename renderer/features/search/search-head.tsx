/** Above the results: how many, where they were looked for, their order, and what can be done with them as a whole. */
import { BookmarkPlus, Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type SearchRequest, searchOrders } from '../../../preload/contract/model.ts';
import { formatCount } from '../../app/format.ts';
import { retryTotals, useSearch } from '../../stores/search.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { IconButton } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { MenuButton } from '../../ui/menu.tsx';
import { exportList } from './export-list.ts';
import { NameSearch } from './name-search.tsx';
import { ScopeSelect } from './scope-select.tsx';
import { SearchHelp } from './search-help.tsx';

interface SearchHeadProps {
  readonly request: SearchRequest;
  readonly onChange: (patch: Partial<SearchRequest>) => void;
}

export function SearchHead({ request, onChange }: SearchHeadProps) {
  const { t } = useTranslation();
  const results = useSearch((state) => state.results);
  const readOnly = useSession(isReadOnly);
  const [isNaming, setNaming] = useState(false);
  const hasHits = (results?.documents ?? 0) > 0;
  return (
    <header className="search-head">
      <div className="search-title">
        <h1 title={request.query}>{t('search.resultsFor', { query: request.query })}</h1>
        <SearchHelp />
      </div>
      <div className="search-bar">
        <Counts />
        <span className="spring" />
        <ScopeSelect scope={request.scope} onChange={(scope) => onChange({ scope })} />
        <Choice
          label={t('search.order')}
          isLabelHidden
          options={searchOrders.map((order) => ({ value: order, label: t(`search.orderOf.${order}`) }))}
          value={request.order}
          onChange={(order) => onChange({ order })}
        />
        <IconButton
          icon={BookmarkPlus}
          label={t('savedSearch.save')}
          isDisabled={readOnly}
          isPressed={isNaming}
          onPress={() => setNaming(!isNaming)}
        />
        <MenuButton
          label={t('search.exportList')}
          icon={Download}
          entries={(['xlsx', 'csv'] as const).map((format) => ({
            id: format,
            label: t(`search.exportAs.${format}`),
            isDisabled: !hasHits,
            run: () => void exportList(request, format),
          }))}
        />
      </div>
      {isNaming && <NameSearch request={request} onDone={() => setNaming(false)} />}
    </header>
  );
}

function Counts() {
  const { t } = useTranslation();
  const results = useSearch((state) => state.results);
  const totals = useSearch((state) => state.totals);
  const isWithoutTotals = useSearch((state) => state.isWithoutTotals);
  if (results === null) return null;
  return (
    <p className="quiet num search-counts" role="status">
      {totals === null || totals.occurrences === 0
        ? t('search.documents', { documents: formatCount(results.documents) })
        : t('search.counts', {
            documents: formatCount(results.documents),
            occurrences: formatCount(totals.occurrences),
          })}
      {isWithoutTotals && (
        <span className="search-waiting">
          {t('search.noTotals')}{' '}
          <button type="button" className="link" onClick={() => void retryTotals()}>
            {t('action.retry')}
          </button>
        </span>
      )}
      {totals !== null && totals.waiting > 0 && (
        <span className="search-waiting">{t('search.waiting', { count: totals.waiting })}</span>
      )}
    </p>
  );
}
