/** 效力线索: sentences on entry into force, validity, repeal and amendment. Never a verdict. */
import { findDocumentNumbers } from '../gazette/document-number.ts';
import type { Fact, FactKind } from '../gazette/tree.ts';
import { type DraftBlock, sourceSpanOf } from './draft.ts';

export type DraftFact = Omit<Fact, 'blockId'> & { readonly blockIndex: number };

/** Kind and the words that show it; a sentence may show several. */
const rules: readonly (readonly [FactKind, RegExp])[] = [
  [
    'inForce',
    /(?:自|从)[^，。；]{1,30}起(?:正式)?(?:施行|实施|执行|生效)|自(?:公布|发布|印发)之日起(?:施行|实施|执行)?|(?:现予|予以)公布[^。]{0,20}施行/,
  ],
  ['validity', /有效期(?:为|至|限|自|\d|[一二三四五六七八九十]|届满)|试行期|(?:试行|暂行)[一二三四五\d]年/],
  ['repeal', /(?:同时|予以|即行|相应|一并|自[^，。；]{2,30}起)?废止/],
  ['expiry', /(?:自动|宣布|予以)?失效(?!率)/],
  ['cease', /(?:停止执行|停止施行|不再执行|停止实施)/],
  ['amend', /(?:修改为|修订为|作如下修改|予以修改|作出修改|将第[^，。；]{1,20}条)/],
  ['continue', /继续(?:有效|执行|施行)/],
];

/** Longest sentence given as a fact; longer ones are cut at the marks around the words found. */
const sentence = /[^。；\n]*[。；]?/g;

/** Facts of a document's blocks. What a fact speaks of is the 《…》 or number in its sentence, else the document itself. */
export function readFacts(blocks: readonly DraftBlock[]): readonly DraftFact[] {
  return blocks.flatMap((block, blockIndex) => {
    const text = block.text.text;
    if (block.role === 'title' || block.role === 'instrumentTitle' || block.kind === 'table') return [];
    if (!/施行|实施|执行|生效|有效|废止|失效|修改|修订为|试行|公布之日|印发之日|发布之日/.test(text))
      return [];
    const found: DraftFact[] = [];
    for (const match of text.matchAll(sentence)) {
      const words = match[0];
      if (words.length < 4 || words.length > 1000) continue;
      for (const [kind, pattern] of rules) {
        if (!pattern.test(words)) continue;
        const isOther =
          kind === 'repeal' ||
          kind === 'expiry' ||
          kind === 'cease' ||
          kind === 'amend' ||
          kind === 'continue';
        const title = isOther ? (/《([^《》]+)》/.exec(words)?.[1] ?? null) : null;
        const number = isOther ? (findDocumentNumbers(words)[0]?.normal ?? null) : null;
        // 废止 and 修改 in the plain sense of running text name no document.
        if (
          (kind === 'repeal' || kind === 'amend' || kind === 'expiry') &&
          title === null &&
          number === null &&
          !/本|该|同时|自/.test(words)
        )
          continue;
        found.push({
          kind,
          text: words.trim(),
          target: number ?? title,
          blockIndex,
          span: sourceSpanOf(block, match.index, match.index + words.length),
        });
      }
    }
    return found;
  });
}
