/** Where the objects of a file stand, as a cross-reference stream tells it (ISO 32000-2, 7.5.8). */

export interface CrossReferences {
  /** The object begins at this byte of the file. */
  readonly standsAt: (number: number, offset: number) => void;
  /** The object is the one at `position`, from 0, in an object stream. */
  readonly standsIn: (number: number, stream: number, position: number) => void;
  /** Rows of the numbers below `size`, and the bytes that each of their three fields takes; the rest are free. */
  readonly table: (size: number) => { readonly widths: readonly [1, number, 2]; readonly bytes: Uint8Array };
}

type Row = readonly [kind: 0 | 1 | 2, second: number, third: number];

/** Head of the list of free numbers. */
const free: Row = [0, 0, 0xffff];

export function crossReferences(): CrossReferences {
  const rows: (Row | undefined)[] = [];
  return {
    standsAt: (number, offset) => {
      rows[number] = [1, offset, 0];
    },
    standsIn: (number, stream, position) => {
      rows[number] = [2, stream, position];
    },
    table: (size) => {
      const width = widthOf(rows.reduce((most, row) => Math.max(most, row?.[1] ?? 0), 0));
      const bytes = Buffer.alloc(size * (3 + width));
      for (let number = 0; number < size; number += 1) {
        const [kind, second, third] = rows[number] ?? free;
        const at = number * (3 + width);
        bytes.writeUInt8(kind, at);
        bytes.writeUIntBE(second, at + 1, width);
        bytes.writeUInt16BE(third, at + 1 + width);
      }
      return { widths: [1, width, 2], bytes };
    },
  };
}

/** Bytes that a number needs, at least 2; 6 are a quarter of a petabyte. */
function widthOf(value: number): number {
  let width = 2;
  while (width < 6 && value >= 256 ** width) width += 1;
  return width;
}
