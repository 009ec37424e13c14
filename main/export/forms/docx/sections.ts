/** Sections: each document carries its own source line on every page; a table too wide lies across. */
import {
  AlignmentType,
  DocumentGridType,
  Footer,
  Header,
  type ISectionOptions,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
} from 'docx';
import { markDocument } from '../../typeset/marks.ts';
import { isWideTable } from '../../typeset/tables.ts';
import { readingCopyLine, type Wording } from '../../wording.ts';
import type { FormDocument } from '../form-input.ts';
import { noteLines } from '../notes.ts';
import { type Part, partsOf } from '../parts.ts';
import { across, linePitch, page, upright } from './measures.ts';
import { noSignature, paragraphOf, signaturePlaces } from './paragraphs.ts';
import { plainRuns } from './runs.ts';
import { wordTable } from './table.ts';

type Content = Paragraph | Table;

export function sectionsOf(
  item: FormDocument,
  withAnnotations: boolean,
  say: Wording,
): readonly ISectionOptions[] {
  const parts = partsOf(item.document);
  const places = signaturePlaces(parts);
  const { marks } = markDocument(item.document, withAnnotations ? item.annotations : []);
  const stretches = stretchesOf(parts);
  const line = readingCopyLine(item, say);
  return stretches.map(({ isAcross, parts: run }, index) => {
    const children = run.flatMap((part) => contentOf(part, isAcross));
    const isLast = index === stretches.length - 1;
    return section([...children, ...(isLast && withAnnotations ? notes(item, say) : [])], line, isAcross);
  });

  function contentOf(part: Part, isAcross: boolean): readonly Content[] {
    if (part.table === null) {
      return [paragraphOf(part, marks.get(part.block?.id ?? '') ?? [], places.get(part) ?? noSignature)];
    }
    const table = wordTable(part, isAcross);
    const caption =
      part.ownCaption === null
        ? []
        : [paragraphOf({ ...part, role: 'tableCaption', text: part.ownCaption }, [], noSignature)];
    return [...caption, ...(table === null ? [] : [table])];
  }
}

interface Stretch {
  readonly isAcross: boolean;
  readonly parts: readonly Part[];
}

/** Runs of parts that share the way their pages lie. */
function stretchesOf(parts: readonly Part[]): readonly Stretch[] {
  const stretches: { isAcross: boolean; parts: Part[] }[] = [];
  for (const part of parts) {
    const isAcross = part.table !== null && isWideTable(part.table);
    const last = stretches.at(-1);
    if (last?.isAcross === isAcross) last.parts.push(part);
    else stretches.push({ isAcross, parts: [part] });
  }
  return stretches.length > 0 ? stretches : [{ isAcross: false, parts: [] }];
}

function notes(item: FormDocument, say: Wording): readonly Paragraph[] {
  const lines = noteLines(item, say);
  if (lines.length === 0) return [];
  return [say('notes'), ...lines].map(
    (text) => new Paragraph({ style: 'Note', children: plainRuns(text.replaceAll('\u000b', '\n')) }),
  );
}

/** One section; its pages bear `line` at their head. */
export function section(children: readonly Content[], line: string, isAcross: boolean): ISectionOptions {
  const size = isAcross
    ? { ...page, orientation: PageOrientation.LANDSCAPE }
    : { ...page, orientation: PageOrientation.PORTRAIT };
  const header = new Header({
    children: [new Paragraph({ style: 'ReadingCopy', children: [new TextRun(line)] })],
  });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: { size, margin: (isAcross ? across : upright).margin },
      // Every style has its exact pitch: a grid that lines snap to would double that of a title.
      grid: { type: DocumentGridType.DEFAULT, linePitch },
    },
    headers: { default: header, even: header },
    footers: { default: footer(AlignmentType.RIGHT), even: footer(AlignmentType.LEFT) },
    children,
  };
}

/** — 1 — in 4 号 (7.5), a character from the outer edge: odd pages on the right, even ones on the left. */
function footer(side: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: 'PageNumber',
        alignment: side,
        indent: side === AlignmentType.RIGHT ? { right: 280 } : { left: 280 },
        children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
