/**
 * How a page draws its text, which pdf.js's text does not tell: whether it can be seen (an invisible layer under a
 * scan, a layer that is switched off) and how pale it is.
 */

import { type PdfPage, pdfJs } from '../open/open-pdf.ts';
import { DrawingMatrix, type Matrix, type Operators, placeIn, times, unmoved } from './drawing-matrix.ts';
import type { TextItem } from './read-pieces.ts';

/** `offLayer`: its layer is switched off. `invisible`: drawn without ink (rendering modes 3 and 7). */
export type Sight = 'seen' | 'invisible' | 'offLayer';

export interface Look {
  readonly sight: Sight;
  /** From 0 for black to 1 for white. */
  readonly paleness: number;
}

interface Glyph extends Look {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** True where a layer of the file is switched on; given what the operator names. */
export type IsLayerOn = (properties: unknown) => boolean;

interface TextState {
  readonly size: number;
  readonly mode: number;
  readonly spacing: number;
  readonly wordSpacing: number;
  readonly scale: number;
  readonly leading: number;
  readonly rise: number;
  readonly color: string;
  readonly alpha: number;
}

const atFirst: TextState = {
  size: 0,
  mode: 0,
  spacing: 0,
  wordSpacing: 0,
  scale: 1,
  leading: 0,
  rise: 0,
  color: '#000000',
  alpha: 1,
};

const invisibleModes: ReadonlySet<number> = new Set([3, 7]);

function palenessOf({ color, alpha }: TextState): number {
  const [red = 0, green = 0, blue = 0] = (/^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(color) ?? [])
    .slice(1)
    .map((part) => Number.parseInt(part, 16) / 255);
  return 1 - (1 - (0.3 * red + 0.59 * green + 0.11 * blue)) * Math.max(0, Math.min(alpha, 1));
}

/** Walks through a page's operators and notes each glyph with its place. */
class TextWalker {
  readonly glyphs: Glyph[] = [];
  readonly #ops: Operators;
  readonly #isLayerOn: IsLayerOn;
  readonly #matrix: DrawingMatrix;
  readonly #states: TextState[] = [];
  readonly #layers: boolean[] = [];
  #state = atFirst;
  #line: Matrix = unmoved;
  #x = 0;
  #y = 0;
  #startX = 0;
  #startY = 0;

  constructor(ops: Operators, isLayerOn: IsLayerOn) {
    this.#ops = ops;
    this.#isLayerOn = isLayerOn;
    this.#matrix = new DrawingMatrix(ops);
  }

  #set(changes: Partial<TextState>): void {
    this.#state = { ...this.#state, ...changes };
  }

  #move(x: number, y: number): void {
    this.#startX += x;
    this.#startY += y;
    this.#x = this.#startX;
    this.#y = this.#startY;
  }

  #begin(matrix: Matrix): void {
    this.#line = matrix;
    this.#x = this.#y = this.#startX = this.#startY = 0;
  }

  #graphicsState(states: unknown): void {
    if (!Array.isArray(states)) return;
    for (const entry of states) {
      const [name, value] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
      if (name === 'ca') this.#set({ alpha: Number(value) });
      else if (name === 'Font' && Array.isArray(value)) this.#set({ size: Number(value[1]) });
    }
  }

  #show(glyphs: unknown): void {
    if (!Array.isArray(glyphs)) return;
    const { size, mode, spacing, wordSpacing, scale, rise } = this.#state;
    const sight: Sight = this.#layers.includes(false)
      ? 'offLayer'
      : invisibleModes.has(mode)
        ? 'invisible'
        : 'seen';
    const paleness = palenessOf(this.#state);
    const matrix = times(this.#matrix.now, this.#line);
    for (const glyph of glyphs as readonly unknown[]) {
      if (typeof glyph === 'number') {
        this.#x -= (glyph * size * scale) / 1000;
        continue;
      }
      if (typeof glyph !== 'object' || glyph === null) continue;
      const { unicode, width, isSpace, vmetric } = glyph as Readonly<Record<string, unknown>>;
      const [x, y] = placeIn(matrix, this.#x, this.#y + rise);
      this.glyphs.push({ text: String(unicode ?? ''), x, y, sight, paleness });
      const more = spacing + (isSpace === true ? wordSpacing : 0);
      if (Array.isArray(vmetric)) this.#y += (Number(vmetric[0]) * size) / 1000 - more;
      else this.#x += ((Number(width) * size) / 1000 + more) * scale;
    }
  }

  take(operator: number, args: readonly unknown[] | null): void {
    const ops = this.#ops;
    this.#matrix.apply(operator, args);
    const number = Number(args?.[0]);
    if (operator === ops.save) this.#states.push(this.#state);
    else if (operator === ops.restore) this.#state = this.#states.pop() ?? this.#state;
    else if (operator === ops.beginMarkedContentProps)
      this.#layers.push(args?.[0] !== 'OC' || this.#isLayerOn(args[1]));
    else if (operator === ops.beginMarkedContent) this.#layers.push(true);
    else if (operator === ops.endMarkedContent) this.#layers.pop();
    else if (operator === ops.beginText) this.#begin(unmoved);
    else if (operator === ops.setTextMatrix) this.#begin(times(unmoved, matrixIn(args)));
    else if (operator === ops.moveText) this.#move(number, Number(args?.[1]));
    else if (operator === ops.setLeadingMoveText) {
      this.#set({ leading: -Number(args?.[1]) });
      this.#move(number, Number(args?.[1]));
    } else if (operator === ops.nextLine) this.#move(0, -this.#state.leading);
    else if (operator === ops.setLeading) this.#set({ leading: number });
    else if (operator === ops.setCharSpacing) this.#set({ spacing: number });
    else if (operator === ops.setWordSpacing) this.#set({ wordSpacing: number });
    else if (operator === ops.setHScale) this.#set({ scale: number / 100 });
    else if (operator === ops.setTextRise) this.#set({ rise: number });
    else if (operator === ops.setTextRenderingMode) this.#set({ mode: number });
    else if (operator === ops.setFont) this.#set({ size: Number(args?.[1]) });
    else if (operator === ops.setFillRGBColor) this.#set({ color: String(args?.[0]) });
    else if (operator === ops.setGState) this.#graphicsState(args?.[0]);
    else if (operator === ops.showText) this.#show(args?.[0]);
  }
}

/** The six numbers, given one by one or as an array. */
function matrixIn(args: readonly unknown[] | null): ArrayLike<number> {
  const [first] = args ?? [];
  return typeof first === 'object' && first !== null
    ? (first as ArrayLike<number>)
    : ((args ?? []) as readonly number[]);
}

/** Glyphs within this of an item's start may be its first, in points. */
const near = 1;

const keyOf = (x: number, y: number): string => `${Math.round(x / near)} ${Math.round(y / near)}`;

/** How much of a text the glyphs from `at` on spell, in characters. */
function agreement(glyphs: readonly Glyph[], at: number, text: string): number {
  let count = 0;
  for (let next = at; next < glyphs.length && count < text.length; next += 1) {
    const own = glyphs[next]?.text.trim() ?? '';
    if (own === '') continue;
    if (!text.startsWith(own, count)) break;
    count += own.length;
  }
  return count;
}

const unknownLook: Look = { sight: 'seen', paleness: 0 };

/** Looks of the page's text items, one each, by where they begin and what they say. Costs about as much as their text. */
export async function looksOf(
  page: PdfPage,
  items: readonly TextItem[],
  isLayerOn: IsLayerOn,
): Promise<readonly Look[]> {
  const { OPS } = await pdfJs();
  const { fnArray, argsArray } = await page.getOperatorList();
  const walker = new TextWalker(OPS, isLayerOn);
  fnArray.forEach((operator, at) => {
    walker.take(operator, argsArray[at] as readonly unknown[] | null);
  });
  const { glyphs } = walker;
  const byPlace = new Map<string, number[]>();
  glyphs.forEach(({ x, y }, at) => {
    const key = keyOf(x, y);
    const own = byPlace.get(key);
    if (own === undefined) byPlace.set(key, [at]);
    else own.push(at);
  });
  const used = new Set<number>();
  return items.map(({ str, transform: [, , , , x = 0, y = 0] }) => {
    const text = str.replace(/\s/g, '');
    let best = -1;
    let most = 0;
    for (const dx of [0, -near, near])
      for (const dy of [0, -near, near])
        for (const at of byPlace.get(keyOf(x + dx, y + dy)) ?? []) {
          const count = used.has(at) ? 0 : agreement(glyphs, at, text);
          if (count <= most) continue;
          best = at;
          most = count;
        }
    if (best < 0) return unknownLook;
    used.add(best);
    return glyphs[best] ?? unknownLook;
  });
}
