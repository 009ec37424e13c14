import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { webAnnotations } from '../../../../main/export/forms/annotation-list.ts';
import { asBibtex, escapeBibtex } from '../../../../main/export/forms/citations/bibtex.ts';
import { asGbt7714 } from '../../../../main/export/forms/citations/gbt7714.ts';
import { asRis } from '../../../../main/export/forms/citations/ris.ts';
import { annotate, formDocuments, formInput } from '../../../helpers/form-input.ts';
import { asFormDocument, rare, sample } from './issues.ts';

const notice = sample.filter(({ document }) => document.documentNumber === '泽政发〔2024〕15号');

describe('GB/T 7714', () => {
  it('numbers the documents in their order', () => {
    expect(asGbt7714(formInput(notice))).toBe(
      '\uFEFF[1] 云泽省人民政府. 云泽省人民政府关于印发云泽省乡村供水提质三年行动实施方案（2024—2026年）的通知: 泽政发〔2024〕15号[J]. 云泽省人民政府公报, 2024(12): 7.\r\n',
    );
  });
});

describe('an issue whose year or number is not known', () => {
  const withIssue = (year: number | null, number: number | null) =>
    formInput(notice.map((item) => ({ ...item, issue: { ...item.issue, year, number } })));

  it.each([
    [2024, null, '云泽省人民政府公报, 2024: 7.'],
    [null, 12, '云泽省人民政府公报, [出版年不详](12): 7.'],
    [null, null, '云泽省人民政府公报: 7.'],
  ])('is cited by what is: %s, %s', (year, number, expected) => {
    expect(asGbt7714(withIssue(year, number))).toContain(`[J]. ${expected}\r\n`);
  });

  it('has not the document’s own year for its', () => {
    for (const text of [asBibtex(withIssue(null, 12)), asRis(withIssue(null, 12))]) {
      expect(text).not.toMatch(/^ *(?:date|year|DA|PY) /m);
      expect(text).toContain('2024-06-06');
    }
  });
});

describe('BibTeX', () => {
  it('has an entry a document, its agency in braces', () => {
    expect(asBibtex(formInput(notice))).toBe(`@article{gazette-${notice[0]?.document.id},
  author = {{云泽省人民政府}},
  title = {{云泽省人民政府关于印发云泽省乡村供水提质三年行动实施方案（2024—2026年）的通知}},
  journal = {云泽省人民政府公报},
  year = {2024},
  number = {12},
  pages = {7},
  note = {泽政发〔2024〕15号, 2024-06-06},
  language = {chinese},
}
`);
  });

  it('keeps braces even whatever a title holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        let depth = 0;
        for (const sign of escapeBibtex(text).replace(/\\[&%$#_]/g, '')) {
          depth += sign === '{' ? 1 : sign === '}' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
      }),
    );
  });
});

describe('RIS', () => {
  it('has a record a document, each field on a line', () => {
    const records = asRis(formInput(sample)).split('ER  - \r\n');
    expect(records).toHaveLength(sample.length + 1);
    for (const line of asRis(formInput(notice)).trim().split('\r\n'))
      expect(line).toMatch(/^[A-Z][A-Z0-9] {2}-( |$)/);
    expect(asRis(formInput(notice))).toContain('AU  - 云泽省人民政府,\r\n');
    expect(asRis(formInput(notice))).toContain('JOUR\r\n');
  });

  it('names the page a document ends on where it is known', () => {
    const on = (pages: readonly number[]) =>
      asRis(formInput(notice.map((item) => ({ ...item, document: { ...item.document, pages } }))));
    expect(on([4, 5, 6])).toContain('SP  - 4\r\nEP  - 6\r\n');
    expect(on([4])).toContain('SP  - 4\r\n');
    expect(on([4])).not.toContain('EP');
  });
});

describe('Web Annotations', () => {
  interface Selector {
    readonly type: string;
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
    readonly start: number;
    readonly end: number;
  }
  const selectors = (value: unknown): readonly Selector[] =>
    (value as { target: { selector: readonly Selector[] } }).target.selector;

  it('find their words again by position in code points and by quote', () => {
    const item = annotate(asFormDocument(rare), 2, 2, 4);
    const [annotation] = webAnnotations(formInput([item], { form: 'webAnnotation' }));
    const [quote, position] = selectors(annotation);
    expect(quote).toMatchObject({ type: 'TextQuoteSelector', exact: '堃镕喆䶮' });
    const characters = Array.from(rare.text);
    expect(characters.slice(position?.start, position?.end).join('')).toBe('堃镕喆䶮');
    expect(rare.text).toContain(`${quote?.prefix}${quote?.exact}${quote?.suffix}`);
  });

  it('give those without a place by their quote alone', () => {
    const item = annotate(asFormDocument(rare), 2, 2, 4, { anchor: null });
    const [annotation] = webAnnotations(formInput([item], { form: 'webAnnotation' }));
    expect(selectors(annotation).map(({ type }) => type)).toEqual(['TextQuoteSelector']);
  });

  it('are valid JSON-LD of the model', () => {
    const text = readFileSync(new URL('../../../../resources/sample/issue.txt', import.meta.url), 'utf8');
    const documents = formDocuments(text).map((item) => annotate(item, 0, 0, 2));
    for (const annotation of webAnnotations(formInput(documents))) {
      expect(annotation).toMatchObject({
        '@context': 'http://www.w3.org/ns/anno.jsonld',
        type: 'Annotation',
        motivation: 'commenting',
        body: [
          { type: 'TextualBody', purpose: 'commenting' },
          { type: 'TextualBody', purpose: 'tagging' },
        ],
      });
    }
  });
});
