/** XML that can't be confused with text. */

export interface Xml {
  readonly xml: string;
}

type Child = string | Xml | readonly (string | Xml)[];

/** Characters XML 1.0 can't hold at all are left out; lone surrogates become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"\r]/g, (sign) => entities[sign] ?? sign);
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A bare one would be read as a line feed.
  '\r': '&#13;',
};

export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element; an attribute of null is left out, a string child is escaped. Line ends in attributes are kept. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Xml {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null)
    .map(
      ([key, value]) =>
        ` ${key}="${escapeXml(String(value)).replace(/[\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`)}"`,
    )
    .join('');
  const inner = children
    .flat()
    .map((child) => (typeof child === 'string' ? escapeXml(child) : child.xml))
    .join('');
  return { xml: inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>` };
}

/** An element of elements only: each on a line of its own. */
export function structure(name: string, attributes: Attributes, ...children: readonly Xml[]): Xml {
  const lines = children.map(({ xml }) => ({ xml: `\n${xml}` }));
  return element(name, attributes, ...lines, ...(children.length > 0 ? [{ xml: '\n' }] : []));
}
