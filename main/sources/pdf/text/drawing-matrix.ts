/** The matrix a page is drawn through, as its operators change it. */
import type { PdfPage } from '../open/open-pdf.ts';

export type Matrix = readonly [number, number, number, number, number, number];
/** Numbers of pdf.js's operators by their names. */
export type Operators = Readonly<Record<string, number>>;
export type OperatorList = Awaited<ReturnType<PdfPage['getOperatorList']>>;

export const unmoved: Matrix = [1, 0, 0, 1, 0, 0];

export const times = (m: Matrix, n: ArrayLike<number>): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(n);
  return [
    m[0] * a + m[2] * b,
    m[1] * a + m[3] * b,
    m[0] * c + m[2] * d,
    m[1] * c + m[3] * d,
    m[0] * e + m[2] * f + m[4],
    m[1] * e + m[3] * f + m[5],
  ];
};

export const placeIn = (m: Matrix, x: number, y: number): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

export class DrawingMatrix {
  #now: Matrix = unmoved;
  readonly #stack: Matrix[] = [];
  readonly #ops: Operators;

  constructor(ops: Operators) {
    this.#ops = ops;
  }

  get now(): Matrix {
    return this.#now;
  }

  /** Takes an operator; those that don't concern the matrix change nothing. */
  apply(operator: number, args: readonly unknown[] | null): void {
    const ops = this.#ops;
    if (operator === ops.save) this.#stack.push(this.#now);
    else if (operator === ops.restore || operator === ops.paintFormXObjectEnd)
      this.#now = this.#stack.pop() ?? this.#now;
    else if (operator === ops.transform && args !== null)
      this.#now = times(this.#now, args as readonly number[]);
    else if (operator === ops.paintFormXObjectBegin) {
      this.#stack.push(this.#now);
      const own = args?.[0];
      if (Array.isArray(own)) this.#now = times(this.#now, own as readonly number[]);
    }
  }
}
