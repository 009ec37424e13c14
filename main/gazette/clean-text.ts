/**
 * White space of a printed line: what is kept and what goes. OCR and typesetting put spaces between Chinese
 * characters (总　　则, 正式 文件); a few spaces mean something (two agencies side by side, a name and its post,
 * a date and its event, words of another script) and stay as one.
 */
import { countJointBodies } from './agencies.ts';
import { isLatin, isSpace, whiteSpace } from './characters.ts';
import { type MappedText, MappedTextBuilder, mapPlain } from './offsets.ts';

/** Two issuing bodies printed side by side: 中共吉林省委 吉林省人民政府. */
const agencyEnd =
  /(?:省委|市委|区委|县委|州委|党委|党组|委员会|委|政府|办公厅|办公室|厅|局|部|院|军区|政协|人大)$/;
const agencyStart =
  /^(?!关于|印发|转发|批转|公布|发布|成立|调整)[\u4e00-\u9fff]{2,14}?(?:人民政府|办公厅|办公室|委员会|人大常委会|政协|军区)/;
/** A chronicle's date before its event. */
const datePrefix =
  /^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日(?:[至到—\-－~～](?:\d{1,2}月)?\d{1,2}日)?|同日|当日|\d{1,2}日)$/;
/** Headings and articles of a law keep one wide space after their number. */
const articleLabel =
  /^第[一二三四五六七八九十百千零〇○\d]+(?:[编編]|分[编編]|章|[节節]|[条條](?:之[一二三四五六七八九十]+)?)$/;
const nameToken = /^[\u4e00-\u9fff·]{2,4}$/;

/** Width in half columns: U+3000 counts two, a tab four. */
function widthOf(gap: string): number {
  let width = 0;
  for (const character of gap) width += character === '\u3000' ? 2 : character === '\t' ? 4 : 1;
  return width;
}

/** The characters of a token that touch the gap, cut at marks: of 员：孙 on the right of a gap only 员. */
const touchingLeft = (token: string): number => /[^：:，。、；（）()]*$/.exec(token)?.[0].length ?? 0;
const touchingRight = (token: string): number => /^[^：:，。、；（）()]*/.exec(token)?.[0].length ?? 0;

function gapText(before: string, left: string, gap: string, right: string, isNameList: boolean): string {
  const last = left.at(-1) ?? '';
  const first = right.at(0) ?? '';
  if (isLatin(last) && isLatin(first)) return ' ';
  if (datePrefix.test(before)) return '\u3000';
  if (articleLabel.test(before)) return '\u3000';
  if (isNameList && nameToken.test(right) && nameToken.test(left.replace(/^.*[：:]/, ''))) return '\u3000';
  if (agencyEnd.test(left) && agencyStart.test(right)) return ' ';
  const width = widthOf(gap);
  if (width < 2 || touchingRight(right) < 2) return '';
  if (/[。；，、：:]$/.test(left)) return '';
  return touchingLeft(left) >= 2 || width >= 3 ? '\u3000' : '';
}

const singleCharacter = /^[\u4e00-\u9fff]$/;

/** 王　某: a name of two characters is set as wide as one of three. True for tokens that end such a name. */
function endsOfSpacedNames(tokens: readonly { readonly text: string }[]): ReadonlySet<number> {
  const ends = new Set<number>();
  const names = tokens.filter(({ text }) => /^[\u4e00-\u9fff]{3}$/.test(text.replace(/^.*[：:]/, '')));
  // Letter-spaced headings (第 十 二 章 总 则, 第五章 航 空 人 员) hold no names.
  if (
    /^第/.test(tokens[0]?.text ?? '') ||
    names.length * 2 < tokens.filter(({ text }) => !singleCharacter.test(text)).length ||
    names.length === 0
  )
    return ends;
  tokens.forEach(({ text }, index) => {
    const before = tokens[index - 1]?.text.replace(/^.*[：:]/, '') ?? '';
    if (singleCharacter.test(text) && singleCharacter.test(before) && !ends.has(index - 1)) ends.add(index);
  });
  return ends;
}

/**
 * Cleans one printed line. `line` has no line break; `start` is its offset in the source. Every character of
 * the result stands at its own place in the source (a kept space at the first one of its gap). In a table's cell
 * (`isCell`) a space between short words is a line break, not a gap between names.
 */
export function cleanLine(line: string, start: number, isCell = false): MappedText {
  if (line.search(whiteSpace) < 0) return mapPlain(line, start);
  const tokens: { text: string; at: number }[] = [];
  let from = 0;
  for (const match of line.matchAll(whiteSpace)) {
    if (match.index > from) tokens.push({ text: line.slice(from, match.index), at: from });
    from = match.index + match[0].length;
  }
  if (from < line.length) tokens.push({ text: line.slice(from), at: from });
  const spaced = tokens.length > 2 && tokens.length < 200 ? endsOfSpacedNames(tokens) : new Set<number>();
  const isNameList =
    !isCell &&
    tokens.length > 1 &&
    tokens.every((token, index) => {
      const name = token.text.replace(/^[\u4e00-\u9fff]{1,6}[：:]/, '');
      return nameToken.test(name) || spaced.has(index) || spaced.has(index + 1);
    });
  const jointBodies =
    isCell || tokens.length < 2 || tokens.length > 40 ? 0 : countJointBodies(tokens.map(({ text }) => text));
  const builder = new MappedTextBuilder();
  let before = '';
  tokens.forEach((token, index) => {
    const previous = tokens[index - 1];
    if (previous !== undefined) {
      const gapStart = previous.at + previous.text.length;
      const gap = line.slice(gapStart, token.at);
      const isWithinName = isNameList && spaced.has(index);
      const isBetweenNames = isNameList && (spaced.has(index - 1) || spaced.has(index + 1));
      const endsName =
        (endsSpacedName(tokens, index) && widthOf(gap) >= 2) ||
        (tokens.length < 8 && isPostAndName(tokens, index));
      const kept =
        index < jointBodies
          ? gapText(before, previous.text, gap, token.text, isNameList) || ' '
          : isWithinName
            ? ''
            : isBetweenNames || endsName
              ? '\u3000'
              : gapText(before, previous.text, gap, token.text, isNameList);
      if (kept !== '') builder.add(kept, start + gapStart);
      before = before.length > 40 ? before : before + kept;
    }
    builder.add(token.text, start + token.at);
    // Only the first few characters can be a date or a label: a long line's prefix is not grown.
    before = before.length > 40 ? before : before + token.text;
  });
  return builder.build();
}

/** 省长　高　远: a post before a name whose two characters are set apart, and nothing else in the line. */
function isPostAndName(tokens: readonly { readonly text: string }[], index: number): boolean {
  const post = tokens.slice(0, index);
  const name = tokens.slice(index);
  return (
    name.length === 2 &&
    name.every(({ text }) => singleCharacter.test(text)) &&
    (post.length === 1 || post.every(({ text }) => singleCharacter.test(text))) &&
    /^[\u4e00-\u9fff]{1,20}(?:长|主席|主任|书记|专员)$/.test(post.map(({ text }) => text).join(''))
  );
}

/** 张　三　省长: the two characters of a name, set apart, before what the person is. */
function endsSpacedName(tokens: readonly { readonly text: string }[], index: number): boolean {
  const given = tokens[index - 1]?.text ?? '';
  const family = tokens[index - 2]?.text ?? '';
  return (
    /^[\u4e00-\u9fff]$/.test(given) &&
    /(?:^|[：:])[\u4e00-\u9fff]$/.test(family) &&
    /^[\u4e00-\u9fff（(]{2}/.test(tokens[index]?.text ?? '') &&
    (family.length > 1 || tokens[index - 3] === undefined || /[：:]$/.test(tokens[index - 3]?.text ?? ''))
  );
}

/** True where two pieces of one paragraph need a space between them: only words of another script do. */
export function needsSpaceAtJoin(left: string, right: string): boolean {
  const last = left.at(-1) ?? '';
  const first = right.at(0) ?? '';
  return /[A-Za-z]/.test(last) && /[A-Za-z]/.test(first) && !isSpace(last) && !isSpace(first);
}

/** True where a line is a body's name and the next begins with another's: joint issuers set one above the other. */
export function standBesideEachOther(left: string, right: string): boolean {
  return left.length <= 30 && agencyEnd.test(left) && agencyStart.test(right);
}
