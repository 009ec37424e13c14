import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asAkomaNtoso } from '../../../../main/export/forms/akn/akoma-ntoso.ts';
import { element, escapeXml } from '../../../../main/export/forms/akn/xml.ts';
import { aknProblems } from '../../../helpers/akn-schema.ts';
import { formInput } from '../../../helpers/form-input.ts';
import { piecesOf } from '../../../helpers/printed-text.ts';
import { elementsOf, findAll, readXml, textOf, type XmlElement } from '../../../helpers/read-xml.ts';
import { invented, issues, sample } from './issues.ts';

const structural = new Set(['preface', 'mainBody', 'intro', 'content', 'wrapUp']);

/** Blocks of one document as they were: a clause's number, heading and first paragraph are one. */
function blocksOf(element: XmlElement): readonly string[] {
  const lines: string[] = [];
  let running = false;
  const visit = (child: XmlElement): void => {
    if (child.attributes.class === 'readingCopy' || child.name === 'meta') return;
    if (child.name === 'num' || child.name === 'heading') {
      if (running && child.name === 'heading') lines.push((lines.pop() ?? '') + textOf(child));
      else lines.push(textOf(child));
      running = true;
    } else if (child.name === 'p' || child.name === 'caption') {
      const isOwn = running && child.attributes.class === undefined;
      if (isOwn) lines.push((lines.pop() ?? '') + textOf(child));
      else lines.push(textOf(child));
      running = false;
    } else if (child.name === 'th' || child.name === 'td') {
      running = false;
      lines.push(elementsOf(child).map(textOf).join('\n'));
    } else {
      if (!structural.has(child.name)) running = false;
      for (const inner of elementsOf(child)) visit(inner);
    }
  };
  for (const child of elementsOf(element)) visit(child);
  return lines;
}

describe.each(issues)('Akoma Ntoso of %s', (_name, documents) => {
  it('is as the schema wants it', () => {
    expect(aknProblems(readXml(asAkomaNtoso(formInput(documents))))).toEqual([]);
  });

  it.each(documents.map((item) => [item.document.title, item] as const))(
    '%s, to the character',
    (_title, item) => {
      const root = readXml(asAkomaNtoso(formInput([item])));
      expect(aknProblems(root)).toEqual([]);
      const [doc] = findAll(root, 'doc');
      const own = piecesOf(item.document).flatMap(({ kind, text, cells }) =>
        kind === 'text' ? [text] : cells,
      );
      const lines = doc === undefined ? [] : blocksOf(doc);
      expect(lines.filter((line) => line !== '')).toEqual(own.filter((line) => line !== ''));
    },
  );
});

describe('Akoma Ntoso', () => {
  it('is an issue where all is of one, else a collection', () => {
    const name = (xml: string) => elementsOf(readXml(xml))[0]?.name;
    expect(name(asAkomaNtoso(formInput(sample)))).toBe('officialGazette');
    expect(name(asAkomaNtoso(formInput([...sample, ...invented])))).toBe('documentCollection');
  });

  it('says that it is no authoritative text, and what the text was set from', () => {
    const root = readXml(asAkomaNtoso(formInput(sample)));
    expect(findAll(root, 'FRBRauthoritative').every(({ attributes }) => attributes.value === 'false')).toBe(
      true,
    );
    expect(findAll(root, 'p').filter(({ attributes }) => attributes.status === 'editorial')).toHaveLength(
      sample.length + 1,
    );
    expect(findAll(root, 'preservation')).toHaveLength(sample.length);
  });

  it('nests clauses as they are', () => {
    const root = readXml(
      asAkomaNtoso(formInput(sample.filter(({ document }) => document.kind === 'document'))),
    );
    const [article] = findAll(root, 'article');
    expect(textOf(findAll(article ?? root, 'num')[0] ?? root)).toBe('第一条');
    expect(findAll(root, 'chapter').some((chapter) => findAll(chapter, 'article').length > 0)).toBe(true);
  });
});

describe('XML', () => {
  it('gives back every text it can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const holdable = text
          .toWellFormed()
          .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
        const read = readXml(element('a', { b: text }, text).xml);
        expect(textOf(read)).toBe(holdable);
        expect(read.attributes.b).toBe(holdable);
      }),
    );
  });

  it('escapes', () => {
    expect(escapeXml('<a b="c">&\u0000\uD800')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;\uFFFD');
  });
});
