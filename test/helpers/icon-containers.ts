/** ICO and ICNS files around ready PNG images: both formats hold PNGs as they are. */

export interface IconImage {
  readonly size: number;
  readonly png: Uint8Array;
}

/** Windows: a header, one entry of 16 bytes an image, then the images. 256 is written as 0. */
export function makeIco(images: readonly IconImage[]): Buffer {
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    header.writeUInt8(size % 256, at);
    header.writeUInt8(size % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(png.byteLength, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += png.byteLength;
  });
  return Buffer.concat([header, ...images.map(({ png }) => png)]);
}

/** Types of macOS images that hold PNG, by size; the second of a size is for screens of double density. */
const icnsTypes: readonly (readonly [type: string, size: number])[] = [
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic08', 256],
  ['ic13', 256],
  ['ic09', 512],
  ['ic14', 512],
  ['ic10', 1024],
];

export function makeIcns(images: readonly IconImage[]): Buffer {
  const parts = icnsTypes.flatMap(([type, size]) => {
    const image = images.find((candidate) => candidate.size === size);
    return image ? [chunk(type, image.png)] : [];
  });
  return chunk('icns', Buffer.concat(parts));
}

function chunk(type: string, data: Uint8Array): Buffer {
  const header = Buffer.alloc(8);
  header.write(type, 'latin1');
  header.writeUInt32BE(header.length + data.byteLength, 4);
  return Buffer.concat([header, data]);
}
