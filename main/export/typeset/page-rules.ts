/** `@page` rules: sizes, page numbers and the line that says what the page is. */
import { familyOf } from '../fonts/faces.ts';
import { cssString } from '../markup.ts';

export interface PageStyle {
  readonly margins: string;
  readonly landscapeMargins: string;
}

export const coverPage = 'cover';
/** Page name of the contents. */
export const frontPages = 'front-pages';

const numberFont = `font: 14pt/1 ${familyOf('song')}; vertical-align: top;`;
const content = 'content: "— " counter(page) " —";';

/** Odd pages carry their number on the right, even ones on the left. */
const numbers = {
  right: `@bottom-right { ${content} ${numberFont} padding: 7mm 14pt 0 0; }`,
  left: `@bottom-left { ${content} ${numberFont} padding: 7mm 0 0 14pt; }`,
};

/**
 * A page laid across has its number where the upright ones have it once it is bound, the table's head on the left
 * (GB/T 9704 7.5): at what is its left edge on the screen.
 */
const turned = 'writing-mode: vertical-rl;';
const numbersAcross = {
  right: `@left-bottom { ${content} ${numberFont} ${turned} text-align: right; padding: 0 7mm 14pt 0; }`,
  left: `@left-top { ${content} ${numberFont} ${turned} text-align: left; padding: 14pt 7mm 0 0; }`,
};
const noNumber = {
  right: '@bottom-right { content: none; }',
  left: '@bottom-left { content: none; }',
};

/** The cover has no page number, but counts as a page. */
export function basePageRules(style: PageStyle): string {
  return `@page { ${style.margins} }
@page :right { ${numbers.right} }
@page :left { ${numbers.left} }
@page cover:right { ${noNumber.right} }
@page cover:left { ${noNumber.left} }`;
}

/** Pages of one source, with `line` outside the type area on each, and their sideways form for wide tables. */
export function sourcePageRules(name: string, line: string, style: PageStyle): string {
  const note = `@top-center { content: ${cssString(line)}; font: 7.5pt/11pt ${familyOf('song')}; color: #555;
    vertical-align: top; padding-top: 12mm; text-align: center; text-wrap: balance; width: 100%; }`;
  return `@page ${name} { ${style.margins} ${note} }
@page ${name}-wide { ${style.landscapeMargins} ${note} }
@page ${name}-wide:right { ${noNumber.right} ${numbersAcross.right} }
@page ${name}-wide:left { ${noNumber.left} ${numbersAcross.left} }
.${name} { page: ${name}; }
.${name} .wide { page: ${name}-wide; }`;
}
