/**
 * 效力线索: sentences on entry into force, validity, repeal and amendment, one fact for each document they speak of; and
 * the lists in which a clearing-up (清理结果) says what is repealed, expired, amended and still in force. Never a verdict.
 */
import { amendedPart, effectWords, endedByNote } from '../../gazette/data/effect-words.ts';
import type { FactKind } from '../../gazette/tree.ts';
import { type DraftBlock, sourceSpanOf } from '../draft/draft.ts';
import { AmendedDocuments } from './amended-documents.ts';
import { findCitations } from './citations.ts';
import type { DraftFact } from './draft-fact.ts';
import { readSentence } from './effect-sentences.ts';
import { endsList, type ListContext, listedTarget, listKindOf, tableFacts } from './listed-documents.ts';

/** Sentences end so; a 。 within quotation marks is part of what is quoted. */
const sentence = /[^。；\n]*[。；]?/g;
const longestSentence = 3000;
/** Notes on a document stand among its first blocks. */
const lastNote = 6;

function ownEndOf(block: DraftBlock, index: number): FactKind | null {
  if (index === 0 || index > lastNote || block.label !== null || block.role === 'title') return null;
  const said = endedByNote.exec(block.text.text.trim())?.[1];
  return said === undefined ? null : said === '失效' ? 'expiry' : 'repeal';
}

/** Facts of a document's blocks, in order. */
export function readFacts(blocks: readonly DraftBlock[]): readonly DraftFact[] {
  let list: ListContext | null = null;
  const amended = new AmendedDocuments(blocks);
  return blocks.flatMap((block, blockIndex): readonly DraftFact[] => {
    const text = block.text.text;
    let around = amended.enter(blockIndex);
    const ended = ownEndOf(block, blockIndex);
    if (ended !== null)
      return [{ kind: ended, text, target: null, blockIndex, span: sourceSpanOf(block, 0, text.length) }];
    // 题注 tells what has been amended; it changes nothing.
    if (block.role === 'title' || block.role === 'subtitle') return [];
    const kind = listKindOf(block);
    const isHead = kind !== null && block.kind !== 'table' && block.role !== 'instrumentTitle';
    if (list !== null && (isHead || endsList(block, list))) list = null;
    if (isHead) {
      list = { kind, level: block.level, style: block.style };
      if (findCitations(text).length === 0) return [];
    }
    if (block.role === 'instrumentTitle') return [];
    if (block.kind === 'table') return tableFacts(block, blockIndex, list?.kind ?? null);
    const found: DraftFact[] = [];
    if (effectWords.test(text)) {
      for (const match of text.matchAll(sentence)) {
        const words = match[0];
        if (words.length < 4 || words.length > longestSentence || !effectWords.test(words)) continue;
        for (const { kind: shown, target } of readSentence(words)) {
          if (shown === 'amend' && target !== null) {
            amended.name(blockIndex, target);
            around = target;
          }
          found.push({
            kind: shown,
            text: words.trim(),
            target: shown === 'amend' ? (target ?? (isPartOf(words) ? around : null)) : target,
            blockIndex,
            span: sourceSpanOf(block, match.index, match.index + words.length),
          });
        }
      }
    }
    if (found.length > 0 || list === null || isHead) return found;
    const item = text.slice(block.label?.length ?? 0).trim();
    const target = listedTarget(item);
    return target === null
      ? []
      : [
          {
            kind: list.kind,
            text: text.trim(),
            target,
            blockIndex,
            span: sourceSpanOf(block, 0, text.length),
          },
        ];
  });
}

/** 将第三条修改为…: a step of the amendment whose document was named before. */
const isPartOf = (words: string): boolean => amendedPart.test(words.slice(0, 60));
