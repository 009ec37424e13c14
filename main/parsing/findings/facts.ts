/**
 * 效力线索: sentences on entry into force, validity, repeal and amendment, one fact for each document they speak of; and
 * the lists in which a clearing-up (清理结果) says what is repealed, expired, amended and still in force. Never a verdict.
 */
import {
  dated,
  doneToOthers,
  groundBefore,
  groundBehind,
  itself,
  licences,
  listedThings,
  listHeadings,
  ownEffects,
} from '../../gazette/data/effect-words.ts';
import { genreNames } from '../../gazette/data/genres.ts';
import { instrumentKinds } from '../../gazette/data/instrument-kinds.ts';
import type { Fact, FactKind } from '../../gazette/tree.ts';
import { type DraftBlock, sourceSpanOf } from '../draft/draft.ts';
import { type Found, findCitations } from './citations.ts';

export type DraftFact = Omit<Fact, 'blockId'> & { readonly blockIndex: number };

const effectWords =
  /施行|实施|执行|生效|有效|废止|失效|撤销|修改|修订|修正|改为|试行|暂行|公布之日|印发之日|发布之日|删去第|增加一|适用|实行/;
/** Sentences end so; a 。 within quotation marks is part of what is quoted. */
const sentence = /[^。；\n]*[。；]?/g;
const longestSentence = 3000;
const things = '(?:文件|规定|办法|通知|政策|目录|意见|标准|条例|制度)(?!书|之日|送达|稿)';
/** 本条例施行前 gives a time, 本条例第三条 a place; neither is what is spoken of. */
const subject = `${itself}(?!施行|实施|公布|生效|规定|第)`;
/** Words before a verb that make the document itself, or others it does not name, what the verb is done to. */
const unnamedSubject = new RegExp(
  `${subject}[^。]{0,60}$|(?:上述|该|下列|以下|原有?|此前|以前|过去|以往)[^。，]{0,20}${things}[^。]{0,20}$|${things}[^。]{0,30}(?:同时|即行|一律|随之|自动|自行|一并|宣布|自[^。，]{2,20}起)$`,
);
/** 至2019年12月31日废止, 期满后自行废止: what ends on a day of its own expires. */
const endsByItself =
  /(?:[至到](?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底)|(?:到期|期满|届满)(?:之日|后|时)?)(?:起)?(?:自行|自动|即行)?$/;
/** 制定、修改和废止: words of running text for what may be done to any document. */
const plainSense = /(?:制定|修改|修订|解释|备案|公布)(?:[、和或及与]|或者|以及)?$/;
const notOwn = /送达|签收|合同|协议|判决|裁定|许可证|执照|资格证|处罚决定|仲裁|保险|备案自/;

interface Target {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Digits at half width and the words inside 《》 as blanks, place for place: a title's 废止 repeals nothing. */
const blanked = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/《(?:[^《》]|《[^《》]{1,120}》){1,200}》/g, (title) => `《${' '.repeat(title.length - 2)}》`);

/** Documents of a sentence to which something is done: those that are given as its ground are left out. */
function targetsOf(words: string): readonly Target[] {
  const all = findCitations(words);
  return all.filter((found, index) => !isGround(words, found, all[index - 1])).map(asTarget);
}

const asTarget = ({ number, title, start, end }: Found): Target => ({
  name: number ?? title ?? '',
  start,
  end,
});

/** 《A》（1997年省政府令第6号公布）: the bracket says when A was published and is no ground. */
const publishedIn = /^[^（）]{0,12}(?:公布|发布|颁布|印发|修[订正改])[^（）]{0,20}）/;

function isGround(words: string, found: Found, before: Found | undefined): boolean {
  const behind = words.slice(found.end, found.end + 70);
  const isOpen =
    words.slice(found.start, found.end).lastIndexOf('（') >
    words.slice(found.start, found.end).lastIndexOf('）');
  if (groundBehind.test(isOpen ? behind.replace(publishedIn, '') : behind)) return true;
  const between = before === undefined ? null : words.slice(before.end, found.start);
  // A row of titles shares the word before the first of them.
  if (before !== undefined && between !== null && /^[、和及与]?$/.test(between))
    return groundBefore.test(words.slice(0, before.start)) && !/[和与]$/.test(words.slice(0, before.start));
  const lead = words.slice(Math.max(0, found.start - 14), found.start);
  return groundBefore.test(lead) && !(/[和与同]$/.test(lead) && before !== undefined);
}

interface Verb {
  readonly kind: FactKind;
  readonly start: number;
  readonly end: number;
}

function verbsOf(plain: string): readonly Verb[] {
  return doneToOthers
    .flatMap(([kind, pattern]) =>
      [...plain.matchAll(pattern)].map((match) => ({
        kind,
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
    .sort((a, b) => a.start - b.start);
}

/** The verb that governs a target: one right before its row of titles, else the next behind it, else the last. */
function verbOf(target: Target, verbs: readonly Verb[], plain: string): Verb | undefined {
  const before = verbs.findLast((verb) => verb.end <= target.start);
  if (
    before !== undefined &&
    /^(?:了)?(?:以下|下列)?(?:《 *》(?:（[^）]*）)?[、和及与]?|（[^）]*）)*$/.test(
      plain.slice(before.end, target.start),
    )
  )
    return before;
  // 不再执行《A》: a verb with its object behind it is not said of what stands before.
  const behind = verbs.filter((verb) => verb.start >= target.end);
  return behind.find((verb) => plain.charAt(verb.end) !== '《') ?? (behind.length > 0 ? undefined : before);
}

const itselfWords = new RegExp(subject);
const anyItself = new RegExp(itself);

/** 有效期 of the document: of 本办法, of a document named in 《》, or after the day from which it is in force. */
function isOwnTerm(words: string, plain: string): boolean {
  const at = plain.search(/有效期|试行期|试行|暂行/);
  const before = plain.slice(0, at);
  const titled = /《([^《》]{2,100})》(?:（[^（）]{1,60}）)?(?:的)?$/.exec(words.slice(0, at))?.[1];
  if (titled !== undefined) return documentName.test(titled);
  if (licences.test(plain) || notOwn.test(plain)) return false;
  return before === '' || anyItself.test(before) || dated.test(before) || /文件(?:的)?$/.test(before);
}

/** The words before a verb, from the last border on: who or what the verb is said of. */
const clauseBefore = (before: string): string => /[^，,；]*$/.exec(before)?.[0] ?? '';

/** Kinds and targets of one sentence. */
function readSentence(words: string): readonly { readonly kind: FactKind; readonly target: string | null }[] {
  const plain = blanked(words);
  const found: { kind: FactKind; target: string | null }[] = [];
  for (const [kind, pattern] of ownEffects) {
    const isOther = kind === 'inForce' ? notOwn.test(plain) : !isOwnTerm(words, plain);
    if (pattern.test(plain) && !isOther) found.push({ kind, target: null });
  }
  const verbs = verbsOf(plain);
  if (verbs.length === 0) return found;
  const targets = targetsOf(words);
  for (const target of targets) {
    const verb = verbOf(target, verbs, plain);
    if (verb !== undefined && !found.some((fact) => fact.kind === verb.kind && fact.target === target.name))
      found.push({ kind: verb.kind, target: target.name });
  }
  const isAmended = /(?:《 *》|第\d+号)(?:第[一二三四五六七八九十]+次)?修[订正]/.test(plain);
  for (const verb of verbs) {
    if (found.some((fact) => fact.kind === verb.kind)) continue;
    // 废止 and 修改 in the plain sense of running text speak of no document.
    if (/^(?:或者?|和|、|与)(?:废止|修[改订正])/.test(plain.slice(verb.end))) continue;
    const before = plain.slice(0, verb.start);
    const speaksOfItself = targets.length === 0 && unnamedSubject.test(before) && !plainSense.test(before);
    const ofLicence = licences.test(plain) && !itselfWords.test(clauseBefore(before));
    if (speaksOfItself && !ofLicence) {
      const kind = verb.kind === 'repeal' && endsByItself.test(before) ? 'expiry' : verb.kind;
      found.push({ kind, target: null });
    } else if (
      verb.kind === 'amend' &&
      (isAmended || /^(?:.{0,24})(?:修改为|删去第|增加一|中的?“[^”]*”(?:均)?改为)/.test(plain))
    )
      found.push({ kind: 'amend', target: null });
  }
  // （…《…决定》第三次修订）: the decision is the ground, the document itself is what was amended.
  return isAmended
    ? found.map((fact) => (fact.kind === 'amend' ? { ...fact, target: null } : fact)).filter(isFirst)
    : found;
}

const isFirst = <T extends { readonly kind: FactKind; readonly target: string | null }>(
  fact: T,
  at: number,
  all: readonly T[],
): boolean => all.findIndex((other) => other.kind === fact.kind && other.target === fact.target) === at;

/** Kind of the list that a heading begins: 一、决定废止的文件, 附件 宣布失效的文件目录, 下列文件予以废止：. */
function listKindOf(block: DraftBlock): FactKind | null {
  const text = block.text.text;
  if (text.length > 200 || /《/.test(text)) return null;
  const isHeading = text.length <= 60 && !/。/.test(text);
  const opensList = /[：:]$/.test(text) && /下列|以下|如下|目录|附后/.test(text);
  if (!isHeading && !opensList) return null;
  if (/通知$|办法$|决定$/.test(text) || !listedThings.test(text)) return null;
  const kinds = listHeadings.filter(([, pattern]) => pattern.test(text));
  return kinds.length === 1 ? (kinds[0]?.[0] ?? null) : null;
}

const documentName = new RegExp(
  `(?:${[...genreNames, ...instrumentKinds].join('|')})(?:（[^（）]{1,40}）)*$`,
);

/** What one item of such a list names: its number, its title in 《》, or the item itself where it is a title. */
function listedTarget(text: string): string | null {
  const [first] = findCitations(text);
  if (first !== undefined) return first.number ?? first.title;
  const bare = text.replace(/[。；;，,\s]+$/, '');
  return bare.length >= 6 && bare.length <= 100 && documentName.test(bare) ? bare : null;
}

interface ListContext {
  readonly kind: FactKind;
  readonly level: number;
  readonly style: DraftBlock['style'];
}

/** True where a block ends the list that a heading began: the next heading, or a sentence that lists nothing. */
function endsList(block: DraftBlock, context: ListContext): boolean {
  if (
    block.role === 'attachmentLabel' ||
    block.role === 'attachmentTitle' ||
    block.role === 'instrumentTitle'
  )
    return true;
  if (block.role !== 'body' && block.kind !== 'table' && block.kind !== 'list') return true;
  if (block.label !== null && context.style !== null && block.style === context.style) return true;
  return block.kind !== 'table' && /。$/.test(block.text.text) && !/[《号]/.test(block.text.text);
}

const nameColumn = /名称|标题|题目|文件名|规章名/;
const numberColumn = /文号|字号|编号/;
const resultColumn = /清理结果|处理(?:意见|结果|方式|决定)|清理意见|效力|状态|结论/;

/** Rows of a table of documents: each gives a fact, of the list's kind or of the kind its own cell says. */
function tableFacts(block: DraftBlock, blockIndex: number, listed: FactKind | null): readonly DraftFact[] {
  const { table } = block;
  if (table === null) return [];
  const heads = table.header.at(-1) ?? [];
  const at = (pattern: RegExp): number => heads.findIndex((head) => pattern.test(head.replace(/\s/g, '')));
  const [name, number, result] = [at(nameColumn), at(numberColumn), at(resultColumn)];
  if (name < 0) return [];
  const text = block.text.text;
  let from = 0;
  return table.rows.flatMap((row) => {
    const title = row[name] ?? '';
    const said = result < 0 ? [] : listHeadings.filter(([, pattern]) => pattern.test(row[result] ?? ''));
    const kind = said.length === 1 ? (said[0]?.[0] ?? null) : result < 0 ? listed : null;
    if (kind === null || title === '') return [];
    // A title that runs over several lines is found by how it begins, its row's end by the number behind it.
    const start = Math.max(from, text.indexOf(title.slice(0, 12), from));
    const printed = row[number] ?? '';
    const last = printed === '' ? -1 : text.indexOf(printed, start);
    from = last < 0 ? start + Math.min(title.length, 12) : last + printed.length;
    const end = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from);
    const target =
      findCitations(row[number] ?? '')[0]?.number ?? listedTarget(title) ?? title.replace(/[《》]/g, '');
    const words = text.slice(start, end);
    return [{ kind, text: words.trim(), target, blockIndex, span: sourceSpanOf(block, start, end) }];
  });
}

/** 三、修改《丙细则》; 四、《丁办法》: a heading that names what its steps amend. */
const amendHeading =
  /^(?:（[一二三四五六七八九十百]{1,4}）|[一二三四五六七八九十百]{1,4}、|\d{1,3}[.．、])?\s*(?:(?:拟|需|决定)?(?:对|将|修改))?\s*《[^《》]{2,120}(?:〈[^〈〉]{1,80}〉[^《》]{0,40})?》/;

/** The document that a block names for the steps under it; null where it names none. */
function namedFor(block: DraftBlock): string | null {
  const text = block.text.text;
  const isHeading = amendHeading.test(text) && (text.length <= 200 || /修改/.test(text.slice(0, 200)));
  const found = isHeading ? findCitations(text.slice(0, 300))[0] : undefined;
  return found === undefined ? null : (found.number ?? found.title);
}

/** 对《甲条例》作如下修改：… a paragraph that opens the steps of a whole document. */
const opensSteps = /修[改订正][^。；]{0,12}[：:。]?$/;

/**
 * What the steps of a block amend: what the clause names, or the nearest clause around it, or the paragraph that opened
 * the list; never what a clause beside it names.
 */
class AmendedDocuments {
  readonly #names: (string | null)[] = [];
  readonly #blocks: readonly DraftBlock[];
  #opening: string | null = null;

  constructor(blocks: readonly DraftBlock[]) {
    this.#blocks = blocks;
  }

  /** Enters the next block; returns what stands for its steps as long as they name nothing themselves. */
  enter(index: number): string | null {
    const block = this.#blocks[index] as DraftBlock;
    if (block.role !== 'body' && block.kind !== 'table') this.#opening = null;
    this.#names[index] = block.role === 'body' && block.label !== null ? namedFor(block) : null;
    return this.#names[index] ?? this.#around(index);
  }

  /** A sentence of block `index` amends `target`: its later sentences and the clauses under it do so too. */
  name(index: number, target: string): void {
    const block = this.#blocks[index] as DraftBlock;
    if (block.label !== null) this.#names[index] ??= target;
    else if (opensSteps.test(block.text.text.trim())) this.#opening = target;
  }

  #around(index: number): string | null {
    let at = this.#blocks[index]?.parent ?? -1;
    for (let step = 0; at >= 0 && step < 16; step += 1) {
      const name = this.#names[at];
      if (name != null) return name;
      at = this.#blocks[at]?.parent ?? -1;
    }
    return this.#opening;
  }
}

/** A note right under the title: 根据1997年…目录（第六批）的通知失效. It speaks of the document that it stands on. */
const ownEnd =
  /^[（(]?(?:本[文件]{1,2})?(?:已)?(?:被|根据|依据|依照|按照|由)[^，。；\n]{4,160}(?:宣布|予以|已|明令)?(失效|废止)[）)]?。?$/;
/** Notes on a document stand among its first blocks. */
const lastNote = 6;

function ownEndOf(block: DraftBlock, index: number): FactKind | null {
  if (index === 0 || index > lastNote || block.label !== null || block.role === 'title') return null;
  const said = ownEnd.exec(block.text.text.trim())?.[1];
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
const isPartOf = (words: string): boolean =>
  /第[一二三四五六七八九十百\d]+[条款项]|删去|增加一/.test(words.slice(0, 60));
