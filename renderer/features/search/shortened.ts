/** Text cut to at most `longest` characters, `…` standing for the rest; a surrogate pair is never cut. */
export function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return `${text.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
