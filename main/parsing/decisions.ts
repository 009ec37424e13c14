/** What the parser decided, one line each, with the rule that decided it. Told from its results; costs nothing else. */
import type { SourceText } from '../gazette/source.ts';
import type { Block, IssueTree, Span, TextSpan } from '../gazette/tree.ts';
import type { Contents } from './contents/contents.ts';
import type { DraftDocument } from './documents/draft-documents.ts';
import type { DraftBlock } from './draft/draft.ts';

export type Stage = 'residue' | 'contents' | 'part' | 'block' | 'join' | 'document' | 'reading' | 'warning';

export interface Decision {
  /** UTF-16 units of the source. */
  readonly start: number;
  readonly end: number;
  readonly stage: Stage;
  /** What was made of the place. */
  readonly decision: string;
  /** Module and name of the rule, such as heads.number or clause.hanBracket. */
  readonly rule: string;
  /** The first characters of the place, as printed. */
  readonly text: string;
}

type Place = Pick<Decision, 'start' | 'end'>;
type Told = Place & Pick<Decision, 'stage' | 'decision' | 'rule'>;

const placeOf = (span: Span | undefined): Place =>
  span !== undefined && 'start' in span ? { start: span.start, end: span.end } : { start: 0, end: 0 };

const wholeOf = (spans: readonly TextSpan[]): Place => ({
  start: spans[0]?.start ?? 0,
  end: spans.at(-1)?.end ?? 0,
});

function partDecisions(drafts: readonly DraftDocument[]): readonly Told[] {
  return drafts.flatMap((draft): readonly Told[] => {
    const place = wholeOf(draft.blocks.flatMap((block) => block.spans));
    const { head, rule } = draft.part;
    const part: Told = {
      ...place,
      end: draft.blocks[0]?.spans.at(-1)?.end ?? place.end,
      stage: 'part',
      decision: `${draft.id}: ${draft.kind}`,
      rule: head === null ? `parts.${rule}` : `heads.${head.rule}`,
    };
    if (draft.kind !== 'document') return [part];
    const { facts } = draft;
    const said = (decision: string, rule: string): Told => ({ ...part, stage: 'document', decision, rule });
    return [
      part,
      said(`title ${facts.title}`, head?.form === 'order' ? 'metadata.promulgated' : 'metadata.title'),
      ...(facts.documentNumber === null
        ? []
        : [
            said(
              `number ${facts.documentNumber}`,
              facts.numberRepaired ? 'metadata.repaired' : 'metadata.number',
            ),
          ]),
      ...(facts.issuer === null ? [] : [said(`issuer ${facts.issuer}`, 'metadata.issuer')]),
      ...(facts.signedOn === null ? [] : [said(`signed ${facts.signedOn}`, 'metadata.signedOn')]),
      ...(facts.genre === null ? [] : [said(`genre ${facts.genre}`, 'metadata.genre')]),
    ];
  });
}

/** A clause is told by its label's style, everything else by its role. */
function blockRule(block: DraftBlock): string {
  return block.style === null ? `blocks.${block.role}` : `clause.${block.style}`;
}

function blockDecisions(draft: DraftDocument): readonly Told[] {
  return draft.blocks.flatMap((block): readonly Told[] => {
    const level = block.path === '' ? '' : ` ${block.path} (level ${block.level})`;
    const own: Told = {
      ...wholeOf(block.spans),
      stage: 'block',
      decision: `${block.kind}${level}`,
      rule: blockRule(block),
    };
    const joins = block.spans.slice(1).map(
      (span): Told => ({
        ...span,
        stage: 'join',
        decision: 'goes on with the paragraph before',
        rule: block.table === null ? 'rejoin.paragraph' : 'tables.rows',
      }),
    );
    return [own, ...joins];
  });
}

function readingDecisions(block: Block): readonly Told[] {
  const place = placeOf(block.spans[0]);
  return [
    ...block.responsibilities.map(
      (row): Told => ({
        ...place,
        stage: 'reading',
        decision: `${row.role} ${row.printed}${row.unit === row.printed ? '' : ` = ${row.unit}`}`,
        rule: row.inheritedFrom === null ? `responsibilities.${row.origin}` : 'responsibilities.inherited',
      }),
    ),
    ...block.citations.map(
      (citation): Told => ({
        ...placeOf(citation.span),
        stage: 'reading',
        decision: `cites ${citation.documentNumber ?? citation.title ?? ''}`,
        rule: `citations.${citation.state}`,
      }),
    ),
    ...block.deadlines.map(
      (deadline): Told => ({
        ...place,
        stage: 'reading',
        decision: `deadline ${deadline.text}`,
        rule: `deadlines.${deadline.kind}`,
      }),
    ),
    ...block.targets.map(
      (target): Told => ({
        ...place,
        stage: 'reading',
        decision: `target ${target.text}`,
        rule: `targets.${target.comparison ?? 'value'}`,
      }),
    ),
  ];
}

/** So much of a place is shown. */
const shown = 24;

/** All decisions, in source order; where places are the same, in the order of the stages. */
export function decisionsOf(
  source: SourceText,
  drafts: readonly DraftDocument[],
  contents: Contents | null,
  tree: IssueTree,
): readonly Decision[] {
  const told: readonly Told[] = [
    ...tree.dropped.map(
      (item): Told => ({
        ...placeOf(item.span),
        stage: 'residue',
        decision: 'dropped',
        rule: `residue.${item.reason}`,
      }),
    ),
    ...tree.toc.map(
      (row): Told => ({
        ...placeOf(row.span),
        stage: 'contents',
        decision: `row ${row.title} ${row.state}${row.documentId === null ? '' : ` ${row.documentId}`}`,
        rule: `contents.${contents?.style ?? 'none'}`,
      }),
    ),
    ...partDecisions(drafts),
    ...drafts.flatMap(blockDecisions),
    ...tree.documents.flatMap((document) => document.blocks.flatMap(readingDecisions)),
    ...tree.documents.flatMap((document) =>
      document.facts.map(
        (fact): Told => ({
          ...placeOf(fact.span),
          stage: 'reading',
          decision: `${fact.kind} ${fact.target ?? ''}`.trim(),
          rule: `facts.${fact.kind}`,
        }),
      ),
    ),
    ...tree.warnings.map(
      (warning): Told => ({
        ...placeOf(warning.span),
        stage: 'warning',
        decision: Object.values(warning.params).join(' '),
        rule: warning.code,
      }),
    ),
  ];
  return told
    .map((item) => ({
      ...item,
      text: source.text.slice(item.start, Math.min(item.end, item.start + shown)).replace(/\s+/g, ' '),
    }))
    .sort((a, b) => a.start - b.start);
}
