import type { SourceText } from '../gazette/source.ts';
import type { Block, IssueTree } from '../gazette/tree.ts';
export const parserVersion = 1;
export function parseIssue(source: SourceText): IssueTree {
  const blocks: Block[] = [];
  const re = /[^\n]+/g;
  for (const m of source.text.matchAll(re)) {
    if (!m[0].trim()) continue;
    const lead = m[0].length - m[0].trimStart().length;
    blocks.push({
      id: `1-${blocks.length + 1}`,
      kind: 'paragraph',
      level: 0,
      label: null,
      path: '',
      parentId: null,
      text: m[0].trim(),
      headLength: 0,
      spans: [{ start: m.index + lead, end: m.index + lead + m[0].trim().length }],
      page: null,
      responsibilities: [],
      citations: [],
      deadlines: [],
      targets: [],
      corrections: [],
    });
  }
  return {
    issue: {
      publication: '测试公报',
      year: 2023,
      number: source.text.length,
      cumulativeNumber: null,
      cumulativePrinted: null,
      publishedOn: '2023-02-28',
      frequency: null,
      sponsor: null,
      publisher: null,
      editors: [],
      issn: null,
      cn: null,
      address: null,
      postcode: null,
      phones: [],
      fax: null,
      website: null,
      email: null,
      printer: null,
    },
    toc: [],
    sections: [],
    documents: [
      {
        id: '1',
        section: null,
        title: '测试',
        documentNumber: null,
        documentNumberPrinted: null,
        issuer: null,
        addressees: [],
        signedBy: [],
        signedOn: null,
        genre: null,
        instruments: [],
        kind: 'document',
        inContents: false,
        pages: [],
        span: { start: 0, end: source.text.length },
        attachments: [],
        notes: [],
        facts: [],
        text: blocks.map((b) => b.text).join('\n'),
        blocks,
        tables: [],
      },
    ],
    appointments: [],
    chronicle: [],
    captions: [],
    dropped: [],
    warnings: [],
  };
}
