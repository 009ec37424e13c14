/** HTML that can't be confused with text: whatever is put into the template is escaped unless it is Markup. */

export interface Markup {
  readonly html: string;
}

type Part = string | number | Markup | readonly Markup[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Gazette text is never HTML: this is the only way it gets into a page. */
export function escapeText(text: string): string {
  return withoutControls(text).replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** Control characters are no text, and a NUL would end up as U+FFFD. */
function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, (character) => (character === '\n' || character === '\t' ? character : ''));
}

/** Template tag: strings are escaped, numbers and Markup go in as they are. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return {
    html: strings.reduce(
      (html, string, index) => html + (index > 0 ? render(parts[index - 1]) : '') + string,
      '',
    ),
  };
}

export const nothing: Markup = { html: '' };

/** For style sheets and other text that is ours. */
export function trusted(html: string): Markup {
  return { html };
}

function render(part: Part | undefined): string {
  if (part === undefined) return '';
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  if ('html' in part) return part.html;
  return part.map((item) => item.html).join('');
}

/** A string for CSS `content`, in quotes. */
export function cssString(text: string): string {
  const escaped = Array.from(withoutControls(text), (character) =>
    /[\p{L}\p{N} ，。；：、《》〔〕（）—·]/u.test(character)
      ? character
      : `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
