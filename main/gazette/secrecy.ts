export function findSecrecyMark(
  _text: string,
): { mark: string; span: { start: number; end: number } } | null {
  return null;
}
