/** Breaks a title into lines as GB/T 9704 7.3.1 wants it: by sense, balanced, centred (2 号: 20 characters). */

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Never at the start of a line. */
const noStart = /^[的和及与、，。；：！？）)》〉”’〕】…—·～%％号年月日]/;
/** Words of one character that end a name the dictionary doesn't know (试验|区, 奥运|会): never at the start of a line. */
const nameEnd =
  /^[区会部局委省市县州乡镇厅办院所组处室队站网率法令化性者员长制型级类度费税奖款权案书表量力]$/;
/** Never at the end of a line. */
const noEnd = /[（(《〈“‘〔【第—－]$/;

/** Words of titles that the dictionary at hand cuts wrongly, such as 关于印|发. */
const titleWords =
  /(关于|印发|转发|批转|公布|废止|贯彻落实|进一步|实施方案|大?督查|的通知|的决定|的意见|的批复|的函)/;

/** Costs in squared characters: a break inside 《》 or “” is bad, one before 关于 good. */
const cost = { insideBrackets: 40, beforeSubject: -30, beforeVerb: -4, shortLine: 30 } as const;
const verbs = /^(印发|转发|批转|公布|废止|贯彻|进一步|加强|支持|推进|促进|开展|实施)/;

interface Piece {
  readonly text: string;
  readonly width: number;
  /** Cost of beginning a line with this piece. */
  readonly startCost: number;
}

/** Lines of at most `capacity` full-width characters; one line where the title fits. */
export function titleLines(title: string, capacity: number): readonly string[] {
  if (widthOf(title) <= capacity) return [title];
  const pieces = piecesOf(title);
  const lines = Math.ceil(widthOf(title) / capacity);
  const best = [lines, lines + 1]
    .map((count) => breakInto(pieces, count, capacity))
    .find((candidate) => candidate !== null);
  return best ?? [title];
}

/** In full-width characters; Latin letters and digits count about half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) < 0x2000 ? 0.55 : 1;
  return width;
}

function piecesOf(title: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let depth = 0;
  let pending = '';
  for (const segment of wordsOf(title)) {
    const startCost = depth > 0 ? cost.insideBrackets : startCostOf(segment);
    const joins =
      noStart.test(segment) ||
      noEnd.test(pending) ||
      (/\d$/.test(pending) && /^\S$/.test(segment)) ||
      (nameEnd.test(segment) && /\p{Script=Han}$/u.test(pending));
    depth += count(segment, /[《（(“]/g) - count(segment, /[》）)”]/g);
    const last = pieces.at(-1);
    if (joins && last)
      pieces[pieces.length - 1] = {
        ...last,
        text: last.text + segment,
        width: last.width + widthOf(segment),
      };
    else pieces.push({ text: segment, width: widthOf(segment), startCost });
    pending = segment;
  }
  return pieces;
}

function startCostOf(word: string): number {
  if (word === '关于') return cost.beforeSubject;
  return verbs.test(word) ? cost.beforeVerb : 0;
}

function wordsOf(title: string): readonly string[] {
  return title
    .split(titleWords)
    .flatMap((part) =>
      titleWords.test(part) ? [part] : Array.from(words.segment(part), ({ segment }) => segment),
    );
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Cheapest way into exactly `count` lines (least squares against the mean), or null if none fits. */
function breakInto(pieces: readonly Piece[], lineCount: number, capacity: number): readonly string[] | null {
  const mean = pieces.reduce((sum, piece) => sum + piece.width, 0) / lineCount;
  let reached = new Map<number, { readonly cost: number; readonly lines: readonly string[] }>([
    [0, { cost: 0, lines: [] }],
  ]);
  for (let line = 0; line < lineCount; line += 1) {
    const next: typeof reached = new Map();
    for (const [start, state] of reached) {
      let width = 0;
      let text = '';
      for (let end = start; end < pieces.length; end += 1) {
        const piece = pieces[end];
        if (piece === undefined) break;
        width += piece.width;
        text += piece.text;
        if (width > capacity) break;
        const startCost = line === 0 ? 0 : (pieces[start]?.startCost ?? 0);
        const total = state.cost + (width - mean) ** 2 + startCost + (width < 4 ? cost.shortLine : 0);
        const known = next.get(end + 1);
        if (!known || total < known.cost) next.set(end + 1, { cost: total, lines: [...state.lines, text] });
      }
    }
    reached = next;
  }
  return reached.get(pieces.length)?.lines ?? null;
}
