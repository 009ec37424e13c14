/** What a web page's card says of a document, where the document itself is silent. */
import { stripSpaces, titleKey } from '../../gazette/characters.ts';
import { isoDay, parseDate } from '../../gazette/dates.ts';
import { findDocumentNumbers } from '../../gazette/document-number.ts';
import type { Notes } from '../draft/draft.ts';
import type { Sifted } from '../lines/residue.ts';
import type { WebCard } from '../lines/web-card.ts';
import type { DraftDocument } from './draft-documents.ts';

function withCard(draft: DraftDocument, card: WebCard, notes: Notes): DraftDocument {
  const value = (...keys: readonly string[]): string =>
    keys.map((key) => card.values.get(key) ?? '').find((text) => text !== '') ?? '';
  const printed = value('发文字号', '文号', '文件编号');
  const number = findDocumentNumbers(printed)[0];
  const { facts } = draft;
  if (facts.documentNumber !== null || number === undefined) return draft;
  const title = value('标题', '名称', '信息名称', '文件名称');
  if (title !== '' && !titleKey(title).includes(titleKey(facts.title).slice(0, 12))) return draft;
  const place = draft.blocks[0]?.spans[0];
  if (place !== undefined)
    notes.warnings.push({ code: 'parse/numberFromCard', span: place, params: { number: number.normal } });
  const signedOn = isoDay(parseDate(value('成文日期').slice(0, 11)));
  const by = value('发文机关', '发文单位', '制发机关');
  return {
    ...draft,
    facts: {
      ...facts,
      documentNumber: number.normal,
      documentNumberPrinted: stripSpaces(printed),
      signedOn: facts.signedOn ?? signedOn,
      issuer: facts.issuer ?? (by === '' ? null : by),
    },
  };
}

/** Documents with what the cards above them add; each card speaks of the first document below it. */
export function withCards(
  drafts: readonly DraftDocument[],
  cards: Sifted['cards'],
  notes: Notes,
): readonly DraftDocument[] {
  const used = new Set<number>();
  return drafts.map((draft) => {
    const start = draft.blocks[0]?.spans[0]?.start ?? 0;
    const card = cards.findLast((candidate) => candidate.end <= start);
    if (card === undefined || used.has(card.end) || draft.kind !== 'document') return draft;
    used.add(card.end);
    return withCard(draft, card, notes);
  });
}
