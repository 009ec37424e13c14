/** Where to look: everywhere, in the document or issue one came from, in a collection, or in what bears notes. */
import { useTranslation } from 'react-i18next';
import type { SearchScope } from '../../../preload/contract/model.ts';
import type { Place } from '../../app/places.ts';
import { useNavigation } from '../../stores/navigation.ts';
import { useShelves } from '../../stores/shelves.ts';

interface ScopeSelectProps {
  readonly scope: SearchScope;
  readonly onChange: (scope: SearchScope) => void;
}

const keyOf = (scope: SearchScope): string => JSON.stringify(scope);

/** The document and the issue that were read last, on the way here. */
function readBefore(back: readonly Place[]): {
  readonly documentId: string | null;
  readonly issueId: string | null;
} {
  const place = back.findLast((passed) => passed.kind === 'document' || passed.kind === 'issue');
  if (place?.kind === 'issue') return { documentId: null, issueId: place.issueId };
  if (place?.kind !== 'document') return { documentId: null, issueId: null };
  return { documentId: place.documentId, issueId: place.documentId.split('-')[0] ?? null };
}

export function ScopeSelect({ scope, onChange }: ScopeSelectProps) {
  const { t } = useTranslation();
  const back = useNavigation((state) => state.history.back);
  const collections = useShelves((state) => state.collections);
  const { documentId, issueId } = readBefore(back);
  const options: { readonly scope: SearchScope; readonly label: string }[] = [
    { scope: { kind: 'all' }, label: t('search.scope.all') },
    ...(documentId === null
      ? []
      : [{ scope: { kind: 'document' as const, documentId }, label: t('search.scope.document') }]),
    ...(issueId === null
      ? []
      : [{ scope: { kind: 'issue' as const, issueId }, label: t('search.scope.issue') }]),
    { scope: { kind: 'annotated' }, label: t('search.scope.annotated') },
    ...(collections ?? []).map(({ id, title }) => ({
      scope: { kind: 'collection' as const, collectionId: id },
      label: t('search.scope.collection', { title }),
    })),
  ];
  const current = keyOf(scope);
  if (!options.some((option) => keyOf(option.scope) === current))
    options.push({ scope, label: t(`search.scopeOf.${scope.kind}`) });
  return (
    <select
      className="field select"
      aria-label={t('search.scope.label')}
      value={current}
      onChange={(event) => {
        const chosen = options.find((option) => keyOf(option.scope) === event.target.value);
        if (chosen !== undefined) onChange(chosen.scope);
      }}
    >
      {options.map((option) => (
        <option key={keyOf(option.scope)} value={keyOf(option.scope)}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
