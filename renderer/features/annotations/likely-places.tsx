/** Where an annotation or excerpt whose place was lost may belong: a click shows the place, a button puts it there. */
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LikelyPlace } from '../../../preload/contract/likely-places.ts';
import type { Anchor } from '../../../preload/contract/model.ts';
import { t as say } from '../../app/i18n.ts';
import { type Target, targetOf } from '../../app/places.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { notify } from '../../stores/toasts.ts';
import { Button } from '../../ui/button.tsx';

export interface LikelyPlacesProps {
  /** The document it stood in. */
  readonly documentId: string | null;
  /** Becomes the active one where it is put. */
  readonly annotationId?: string;
  readonly load: () => Promise<readonly LikelyPlace[]>;
  /** True where it has the new place. */
  readonly put: (anchor: Anchor) => Promise<boolean>;
  /** Opens a document at a place. */
  readonly onShow: (documentId: string, target: Target) => void;
  /** The document beside whose text this card stays; null where showing a place leaves the card. */
  readonly shownIn: string | null;
}

export function LikelyPlaces(props: LikelyPlacesProps) {
  const { documentId, annotationId, load, put: putAt, onShow, shownIn } = props;
  const { t } = useTranslation();
  const canEdit = !useSession(isReadOnly);
  const [places, setPlaces] = useState<readonly LikelyPlace[] | null>(null);
  const ask = useRef(load);
  useEffect(() => {
    let isCurrent = true;
    void ask.current().then((found) => {
      if (isCurrent) setPlaces(found);
    });
    return () => {
      isCurrent = false;
    };
  }, []);
  const put = async ({ documentId: found, anchor }: LikelyPlace): Promise<void> => {
    if (await putAt(anchor)) onShow(found, targetOf(anchor, annotationId));
  };
  const show = (place: LikelyPlace): void => {
    onShow(place.documentId, { ...targetOf(place.anchor), shown: place.anchor });
    if (!canEdit || place.documentId === shownIn) return;
    notify(t('annotations.placeShown'), { label: t('annotations.putHere'), run: () => void put(place) });
  };
  if (places === null) return null;
  return (
    <section className="likely-places" aria-label={t('annotations.likely')}>
      <h4>{t('annotations.likely')}</h4>
      {places.length === 0 && <p className="likely-none">{t('annotations.likelyNone')}</p>}
      <ol>
        {places.map((place) => (
          <li key={`${place.documentId} ${place.anchor.startBlockId} ${place.anchor.startOffset}`}>
            <button type="button" className="likely-excerpt" onClick={() => show(place)}>
              {place.excerpt.before}
              <mark>{place.excerpt.words}</mark>
              {place.excerpt.after}
            </button>
            <p className="likely-foot">
              <span className="likely-where" title={`${place.title} ${place.issueLabel}`}>
                {place.documentId === documentId
                  ? t('annotations.sameDocument')
                  : [place.title, place.issueLabel].filter((part) => part !== '').join(' · ')}
              </span>
              <span className="num">{likenessOf(place.score)}</span>
              {canEdit && (
                <Button tone="plain" onPress={() => void put(place)}>
                  {t('annotations.putHere')}
                </Button>
              )}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** From here on the words are there as they were. */
const sameWords = 0.9;

function likenessOf(score: number): string {
  if (score >= sameWords) return say('annotations.sameWords');
  return say('annotations.likeness', { percent: Math.round(score * 100) });
}
