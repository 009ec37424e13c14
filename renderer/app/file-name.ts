const longest = 80;

/** A name for a file without what Windows forbids; `usual` where nothing of it is left. */
export function plainFileName(title: string, usual: string): string {
  const plain = title.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
  return plain.slice(0, longest).trim() || usual;
}
