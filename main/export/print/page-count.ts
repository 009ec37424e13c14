/** How many pages a printed file has, from its own tables: the next part waits for nothing else. */

/**
 * Follows trailer, cross-reference table, catalogue and page tree as browsers write them; null for a file that is
 * written in another way.
 */
export function pageCount(bytes: Uint8Array): number | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = file.toString('latin1', Math.max(0, file.byteLength - 1024));
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? Number.NaN);
  if (!(start < file.byteLength)) return null;
  const table = file.toString('latin1', start);
  const head = /^xref\s+0 (\d+)\s*\n/.exec(table);
  if (head === null) return null;
  const objectAt = (number: string | undefined): string | null => {
    const row = head[0].length + Number(number ?? Number.NaN) * 20;
    const offset = /^(\d{10}) \d{5} n/.exec(table.slice(row, row + 20))?.[1];
    if (offset === undefined) return null;
    const text = file.toString('latin1', Number(offset), Number(offset) + 1024);
    return text.startsWith(`${number} 0 obj`) ? (text.split('endobj')[0] ?? null) : null;
  };
  const root = /\/Root (\d+) 0 R/.exec(table.slice(table.lastIndexOf('trailer')))?.[1];
  const pages = /\/Pages (\d+) 0 R/.exec(objectAt(root) ?? '')?.[1];
  const count = /\/Count (\d+)/.exec(objectAt(pages) ?? '')?.[1];
  return count === undefined ? null : Number(count);
}
