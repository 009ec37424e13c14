/** Golden files: what a parser gave and a person has read. `UPDATE_GOLDEN=1` writes them anew, to be reviewed like code. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import type { GazetteDocument, IssueTree, TextSpan } from '../../main/gazette/tree.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
const at = (span: unknown): string => `${(span as TextSpan).start}-${(span as TextSpan).end}`;

/**
 * Structure, spans, numbers, dates and units of a tree, with a hash of each text in place of its sentences: the
 * golden file of an issue whose text is not ours to publish.
 */
export function outlineOf(tree: IssueTree): unknown {
  return {
    issue: {
      year: tree.issue.year,
      number: tree.issue.number,
      cumulativePrinted: tree.issue.cumulativePrinted,
      publishedOn: tree.issue.publishedOn,
      issn: tree.issue.issn,
      cn: tree.issue.cn,
      frequency: tree.issue.frequency,
      postcode: tree.issue.postcode,
    },
    toc: tree.toc.map((row) =>
      [
        row.section,
        hash(row.title),
        row.documentNumber,
        row.page,
        row.documentId,
        row.state,
        at(row.span),
      ].join(' | '),
    ),
    sections: tree.sections,
    documents: tree.documents.map(documentOutline),
    appointments: tree.appointments.map((row) =>
      [row.action, row.on, row.documentNumber, row.blockId, at(row.span), hash(row.person + row.post)].join(
        ' | ',
      ),
    ),
    chronicle: tree.chronicle.map((row) =>
      [row.on, row.until, row.blockId, at(row.span), hash(row.text)].join(' | '),
    ),
    captions: tree.captions.map((row) => [row.label, row.blockId, at(row.span), hash(row.text)].join(' | ')),
    dropped: tree.dropped.map((row) => `${at(row.span)} ${row.reason}`),
    warnings: tree.warnings.map((row) => `${at(row.span)} ${row.code}`),
  };
}

function documentOutline(document: GazetteDocument): unknown {
  return {
    id: document.id,
    kind: document.kind,
    span: at(document.span),
    section: document.section,
    title: hash(document.title),
    documentNumber: document.documentNumber,
    issuer: document.issuer,
    addressees: document.addressees.length,
    signedOn: document.signedOn,
    genre: document.genre,
    instruments: document.instruments.map((item) =>
      [hash(item.title), item.kind, item.issuer, item.signedOn].join(' | '),
    ),
    attachments: document.attachments.map((item) => [item.label, hash(item.title), item.omitted].join(' | ')),
    facts: document.facts.map((fact) => `${fact.kind} ${fact.blockId} ${at(fact.span)}`),
    tables: document.tables.map(
      (table) =>
        `${table.blockId} ${table.header.length}+${table.rows.length} rows ${hash(JSON.stringify([table.header, table.rows]))}`,
    ),
    blocks: document.blocks.map((block) =>
      [
        block.id,
        block.kind,
        block.level,
        block.path,
        block.parentId ?? '',
        block.headLength,
        block.spans.map(at).join(','),
        hash(block.text),
        block.responsibilities
          .map((row) => `${row.role}:${row.printed}${row.inheritedFrom === null ? '' : '*'}`)
          .join('、'),
        block.citations
          .map((row) => `${row.documentNumber ?? hash(row.title ?? '')}=${row.state}`)
          .join('、'),
        block.deadlines.map((row) => `${row.kind}:${row.computedOn ?? ''}`).join('、'),
        block.targets.length,
      ].join(' | '),
    ),
  };
}

/** Compares a value with the golden file of that name under test/golden. */
export function expectGolden(name: string, value: unknown): void {
  const path = fileURLToPath(new URL(`../golden/${name}`, import.meta.url));
  const text = `${JSON.stringify(value, null, 1)}\n`;
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, text);
  expect(JSON.parse(text)).toEqual(JSON.parse(readFileSync(path, 'utf8')));
}
