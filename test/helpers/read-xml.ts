/** A strict little reader of XML, written apart from what writes it: it refuses what is not well formed. */

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

const token =
  /<\?xml[^?]*\?>|<([A-Za-z_][\w:.-]*)((?:\s+[A-Za-z_][\w:.-]*="[^"<]*")*)\s*(\/?)>|<\/([A-Za-z_][\w:.-]*)\s*>|([^<]+)/gy;

/** Throws for anything that is not one well-formed element. */
export function readXml(xml: string): XmlElement {
  const root: { children: (XmlElement | string)[] } = { children: [] };
  const open: { name: string; attributes: Record<string, string>; children: (XmlElement | string)[] }[] = [];
  token.lastIndex = 0;
  let at = 0;
  while (at < xml.length) {
    const match = token.exec(xml);
    if (match === null) throw new Error(`not XML at ${at}: ${xml.slice(at, at + 60)}`);
    at = token.lastIndex;
    const [, name, attributes, empty, closing, text] = match;
    const parent = open.at(-1) ?? root;
    if (name !== undefined) {
      const element = { name, attributes: attributesOf(attributes ?? ''), children: [] };
      parent.children.push(element);
      if (empty !== '/') open.push(element);
    } else if (closing !== undefined) {
      if (open.pop()?.name !== closing) throw new Error(`</${closing}> closes nothing`);
    } else if (text !== undefined) parent.children.push(decode(text));
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  const elements = root.children.filter((child): child is XmlElement => typeof child !== 'string');
  const [only] = elements;
  if (elements.length !== 1 || only === undefined) throw new Error('not one root');
  return only;
}

function attributesOf(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, value] of text.matchAll(/([\w:.-]+)="([^"]*)"/g)) {
    if (name === undefined) continue;
    if (name in found) throw new Error(`attribute ${name} twice`);
    found[name] = decode(value ?? '');
  }
  return found;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&([^;&]*);?/g, (whole, body: string) => {
    const character = body.startsWith('#x')
      ? String.fromCodePoint(Number.parseInt(body.slice(2), 16))
      : body.startsWith('#')
        ? String.fromCodePoint(Number(body.slice(1)))
        : named[body];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`bad reference ${whole}`);
    return character;
  });
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** All elements of that name, in document order. */
export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...findAll(child, name),
  ]);
}

/** Text within, with `br` and `tab` elements (of any prefix) as the characters they stand for. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      const local = child.name.replace(/^.*:/, '');
      if (local === 'br') return '\n';
      if (local === 'tab' && child.children.length === 0) return '\t';
      return textOf(child);
    })
    .join('');
}
