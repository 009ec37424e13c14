/** What a web page's card says of a document, where the document itself is silent. */
import { issuerOfTitle } from '../../gazette/agencies.ts';
import { stripSpaces, titleKey } from '../../gazette/characters.ts';
import { isoDay, parseDate } from '../../gazette/dates.ts';
import { findDocumentNumbers } from '../../gazette/document-number.ts';
import { genreOf } from '../../gazette/genres.ts';
import type { Notes } from '../draft/draft.ts';
import type { Sifted } from '../lines/residue.ts';
import type { WebCard } from '../lines/web-card.ts';
import type { DraftDocument } from './draft-documents.ts';

type Value = (...keys: readonly string[]) => string;
const titleKeys = ['标题', '名称', '信息名称', '文件名称', '发文标题'] as const;

/** The document with its number, and what else it does not print, from the card. */
function withNumber(draft: DraftDocument, value: Value, notes: Notes): DraftDocument {
  const printed = value('发文字号', '文号', '文件编号', '发文文号', '发布文号');
  const number = findDocumentNumbers(printed)[0];
  const { facts } = draft;
  if (facts.documentNumber !== null || number === undefined) return draft;
  const title = value(...titleKeys);
  if (title !== '' && !titleKey(title).includes(titleKey(facts.title).slice(0, 12))) return draft;
  const place = draft.blocks[0]?.spans[0];
  if (place !== undefined)
    notes.warnings.push({ code: 'parse/numberFromCard', span: place, params: { number: number.normal } });
  const signedOn = isoDay(parseDate(value('成文日期', '发文时间').slice(0, 11)));
  const by = value('发文机关', '发文单位', '制发机关', '发文部门');
  return {
    ...draft,
    facts: {
      ...facts,
      documentNumber: number.normal,
      documentNumberPrinted: stripSpaces(number.printed),
      signedOn: facts.signedOn ?? signedOn,
      issuer: facts.issuer ?? (by === '' ? null : by),
    },
  };
}

/** The document with the card's title, where it prints none of its own. */
function withTitle(draft: DraftDocument, value: Value, notes: Notes): DraftDocument {
  const title = value(...titleKeys);
  const place = draft.blocks[0]?.spans[0];
  if (draft.facts.title !== '' || title === '' || place === undefined) return draft;
  const at = notes.warnings.findIndex(
    (warning) => warning.code === 'parse/noTitle' && warning.span.start === place.start,
  );
  const warning = { code: 'parse/titleFromCard', span: place, params: { title } };
  notes.warnings.splice(at < 0 ? notes.warnings.length : at, at < 0 ? 0 : 1, warning);
  const { facts } = draft;
  return {
    ...draft,
    facts: {
      ...facts,
      title,
      genre: facts.genre ?? genreOf(title),
      issuer: facts.issuer ?? issuerOfTitle(title),
    },
  };
}

function withCard(draft: DraftDocument, card: WebCard, notes: Notes): DraftDocument {
  const value: Value = (...keys) =>
    keys.map((key) => card.values.get(key) ?? '').find((text) => text !== '') ?? '';
  return withNumber(withTitle(draft, value, notes), value, notes);
}

/** Where a document's text begins: its title may stand above the card. */
const textStart = (draft: DraftDocument): number =>
  (draft.blocks.find((block) => block.role === 'addressees' || block.role === 'body') ?? draft.blocks[0])
    ?.spans[0]?.start ?? 0;

/** Documents with what the cards above them add; each card speaks of the first document below it. */
export function withCards(
  drafts: readonly DraftDocument[],
  cards: Sifted['cards'],
  notes: Notes,
): readonly DraftDocument[] {
  const used = new Set<number>();
  return drafts.map((draft) => {
    const start = textStart(draft);
    const card = cards.findLast((candidate) => candidate.end <= start);
    if (card === undefined || used.has(card.end) || draft.kind !== 'document') return draft;
    used.add(card.end);
    return withCard(draft, card, notes);
  });
}
