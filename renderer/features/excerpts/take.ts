/** Passages go into a list, and the reader is told which. */
import type { ExcerptSource } from '../../../preload/contract/excerpts.ts';
import { t } from '../../app/i18n.ts';
import { addExcerpts, openExcerptList, useExcerpts } from '../../stores/excerpts.ts';
import { open } from '../../stores/navigation.ts';
import { notify } from '../../stores/toasts.ts';

/** Null is the list this window shows, else the one used last anywhere. True where they are in it now. */
export async function takeExcerpts(
  sources: readonly ExcerptSource[],
  listId: string | null,
): Promise<boolean> {
  const { lists, openId } = useExcerpts.getState();
  const shown = lists?.some(({ id }) => id === openId) === true ? openId : null;
  const made = await addExcerpts(sources, listId ?? shown);
  if (made === null) return false;
  const { list, added, known } = made;
  // What is added next goes there too.
  void openExcerptList(list.id);
  const { title } = list;
  const text =
    added === 0
      ? t('excerpt.knownAlready', { title })
      : known === 0
        ? t('excerpt.added', { count: added, title })
        : t('excerpt.addedSome', { count: added, known, title });
  notify(text, {
    label: t('excerpt.look'),
    run: () => open({ kind: 'excerpts' }),
  });
  return true;
}
