/** Excerpts as Word (.docx), in the styles of documents: a reading copy that says so on every page. */
import {
  AlignmentType,
  Document,
  HeadingLevel,
  type ISectionOptions,
  LineRuleType,
  Packer,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { character, linePitch } from '../forms/docx/measures.ts';
import { finishPackage } from '../forms/docx/package-parts.ts';
import { noSignature, paragraphOf, signaturePlaces } from '../forms/docx/paragraphs.ts';
import { plainRuns, wordText } from '../forms/docx/runs.ts';
import { section } from '../forms/docx/sections.ts';
import { ownStyle, runStyle, styles } from '../forms/docx/styles.ts';
import { wordTable } from '../forms/docx/table.ts';
import type { Part } from '../forms/parts.ts';
import { isWideTable } from '../typeset/tables.ts';
import { titleLines } from '../typeset/title-lines.ts';
import { type Wording, wordingFor } from '../wording.ts';
import { excerptCopyLine } from './copy-line.ts';
import { documentsOf, excerptEntries, nameOf } from './entries.ts';
import type { ExcerptEntry, ExcerptsInput } from './excerpt-input.ts';

const titleCapacity = 20;

export async function excerptsDocx(input: ExcerptsInput): Promise<Uint8Array> {
  const say = wordingFor(input.language);
  const line = excerptCopyLine(input.items, say);
  const content = [
    { isAcross: false, child: titleParagraph(input.title) },
    ...excerptEntries(input).flatMap((entry, index) => entryContent(entry, index, say)),
  ];
  const document = new Document({
    title: input.title,
    subject: say('excerptSubject'),
    creator: say('author'),
    lastModifiedBy: say('author'),
    description: `Gazette Archive ${input.programVersion}`,
    keywords: documentsOf(input.items)
      .flatMap(({ document: { documentNumber } }) => documentNumber ?? [])
      .join('; '),
    styles: { ...styles, paragraphStyles: [...(styles.paragraphStyles ?? []), ...excerptStyles] },
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15, balanceSingleByteDoubleByteWidth: true },
    sections: sectionsOf(content, line),
  });
  return finishPackage(await Packer.toBuffer(document), input.madeAt);
}

interface Content {
  /** On a page laid across: a table too wide to stand. */
  readonly isAcross: boolean;
  readonly child: Paragraph | Table;
}

function sectionsOf(content: readonly Content[], line: string): readonly ISectionOptions[] {
  const stretches: { isAcross: boolean; children: (Paragraph | Table)[] }[] = [];
  for (const { isAcross, child } of content) {
    const last = stretches.at(-1);
    if (last?.isAcross === isAcross) last.children.push(child);
    else stretches.push({ isAcross, children: [child] });
  }
  return stretches.map(({ isAcross, children }) => section(children, line, isAcross));
}

function titleParagraph(title: string): Paragraph {
  const lines = titleLines(title, titleCapacity);
  return new Paragraph({
    heading: HeadingLevel.HEADING_1,
    children: lines.map(
      (text, index) => new TextRun({ text: wordText(text), ...(index > 0 ? { break: 1 } : {}) }),
    ),
  });
}

function entryContent(entry: ExcerptEntry, index: number, say: Wording): readonly Content[] {
  const { heading, path, parts, source, remark, isLost } = entry;
  const places = signaturePlaces(parts);
  const upright = (child: Paragraph | Table): Content => ({ isAcross: false, child });
  const name = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    ...(index > 0 ? { spacing: { before: linePitch } } : {}),
    indent: { firstLine: 0, firstLineChars: 0 },
    children: plainRuns(nameOf(entry)),
  });
  const words = parts.flatMap((part, at): readonly Content[] => {
    const isLast = at === parts.length - 1;
    if (part.table !== null) return tableContent(part, isLast);
    return [upright(paragraphOf(part, [], places.get(part) ?? noSignature, isLast))];
  });
  return [
    upright(name),
    ...(heading !== '' && path !== '' ? [upright(styled('ExcerptPath', path))] : []),
    ...words,
    upright(styled('ExcerptSource', `——${source}${isLost ? say('excerptLost') : ''}`)),
    ...(remark === '' ? [] : [upright(styled('ExcerptRemark', say('excerptRemark', { remark })))]),
  ];
}

function tableContent(part: Part, isLast: boolean): readonly Content[] {
  const isAcross = part.table !== null && isWideTable(part.table);
  const table = wordTable(part, isAcross, isLast);
  const caption =
    part.ownCaption === null
      ? []
      : [paragraphOf({ ...part, role: 'tableCaption', text: part.ownCaption }, [], noSignature)];
  return [...caption, ...(table === null ? [] : [table])].map((child) => ({ isAcross, child }));
}

const styled = (style: string, text: string): Paragraph =>
  new Paragraph({ style, children: plainRuns(text) });

/** 小4号. */
const small = 24;
const smallLine = { line: 440, lineRule: LineRuleType.EXACT } as const;

const excerptStyles = [
  {
    ...ownStyle('ExcerptPath', '摘编路径'),
    run: { ...runStyle('kai', small), characterSpacing: 0, color: '444444' },
    paragraph: {
      indent: { firstLine: 0, firstLineChars: 0 },
      spacing: { ...smallLine, before: 0, after: 0 },
      keepNext: true,
    },
  },
  {
    ...ownStyle('ExcerptSource', '摘编出处'),
    run: { ...runStyle('kai', small), characterSpacing: 0, color: '333333' },
    paragraph: {
      indent: { left: 4 * character * 0.75, hanging: 2 * character * 0.75, firstLineChars: 0 },
      spacing: { ...smallLine, before: 60, after: 0 },
      keepLines: true,
    },
  },
  {
    ...ownStyle('ExcerptRemark', '摘编者按'),
    run: { ...runStyle('song', small), characterSpacing: 0, color: '333333' },
    paragraph: {
      alignment: AlignmentType.LEFT,
      indent: { left: 2 * character, firstLine: 0, firstLineChars: 0 },
      spacing: { ...smallLine, before: 120, after: 0 },
    },
  },
];
