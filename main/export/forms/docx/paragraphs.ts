/** Each part as a paragraph of its style. */
import { AlignmentType, HeadingLevel, type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Mark } from '../../typeset/marks.ts';
import { titleLines, widthOf } from '../../typeset/title-lines.ts';
import type { Part } from '../parts.ts';
import { character, lineLength, linePitch } from './measures.ts';
import { runsOf, wordText } from './runs.ts';

/** Full-width characters of 2 号 to a line of a title. */
const titleCapacity = 20;

const headings = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const;

export interface SignaturePlace {
  /** Left indent in twips. */
  readonly left: number;
  /** An empty line stands above the first of them. */
  readonly isFirst: boolean;
}

export const noSignature: SignaturePlace = { left: 0, isFirst: false };

/** `signature` places signers and dates; see `signaturePlaces`. `keepNext` holds it on the page of what follows. */
export function paragraphOf(
  part: Part,
  marks: readonly Mark[],
  signature: SignaturePlace,
  keepNext = false,
): Paragraph {
  return new Paragraph({
    ...optionsOf(part, signature),
    ...(keepNext ? { keepNext } : {}),
    children: childrenOf(part, marks),
  });
}

function childrenOf(part: Part, marks: readonly Mark[]): readonly TextRun[] {
  const isTitle = part.role === 'title' || part.role === 'instrumentTitle' || part.role === 'attachmentTitle';
  // A marked title is not broken by us: its marks would have to be cut again at each line.
  if (!isTitle || marks.length > 0) return runsOf(part, marks);
  const lines = part.text.split('\n').flatMap((line) => titleLines(line, titleCapacity));
  return lines.map(
    (text, index) => new TextRun({ text: wordText(text), ...(index > 0 ? { break: 1 } : {}) }),
  );
}

function optionsOf(
  { role, heading, text }: Part,
  { left: indentLeft, isFirst }: SignaturePlace,
): IParagraphOptions {
  switch (role) {
    case 'title':
      return { heading: HeadingLevel.HEADING_1 };
    case 'instrumentTitle':
      // 印发件 begins on a new page.
      return { style: 'InstrumentTitle', outlineLevel: 1, pageBreakBefore: true };
    case 'attachmentTitle':
      return { style: 'InstrumentTitle', outlineLevel: 1 };
    case 'issuerMark':
    case 'number':
      return { style: 'DocumentNumber' };
    case 'enactment':
      return { style: 'Enactment' };
    case 'addressees':
      return { style: 'Flush' };
    case 'attachmentLabel':
      return { style: 'AttachmentLabel', pageBreakBefore: true };
    case 'chapter':
      return { style: 'Chapter', ...(heading > 0 ? { outlineLevel: heading - 1 } : {}) };
    case 'signer':
    case 'date':
      return {
        style: 'Signature',
        indent: { left: indentLeft, firstLine: 0, firstLineChars: 0 },
        ...(isFirst ? { spacing: { before: linePitch } } : {}),
      };
    case 'tableCaption':
      return { style: 'TableCaption' };
    case 'attachmentNote':
      // 附件： is three characters wide; what follows is aligned behind it.
      return { indent: { left: 5 * character, hanging: 3 * character } };
    case 'attachmentItem':
      return { indent: { left: 6 * character, hanging: character } };
    default: {
      const level = headings[heading - 1];
      if (level !== undefined) return { heading: level };
      // Lines within a block are each indented like a first line; justified, they would be drawn apart.
      return text.includes('\n')
        ? {
            alignment: AlignmentType.LEFT,
            indent: { left: 2 * character, firstLine: 0, firstLineChars: 0 },
          }
        : {};
    }
  }
}

/**
 * Left indents of signers and dates (7.3.5.3, no seal): the longer of the name and the date set two characters in
 * ends two characters from the right edge; the date begins two characters right of the name.
 */
export function signaturePlaces(parts: readonly Part[]): ReadonlyMap<Part, SignaturePlace> {
  const places = new Map<Part, SignaturePlace>();
  let group: Part[] = [];
  const close = () => {
    const width = Math.max(0, ...group.map((part) => widthOf(part.text) + (part.role === 'date' ? 2 : 0)));
    const left = Math.max(0, lineLength - 2 - width);
    for (const part of group) {
      places.set(part, {
        left: Math.round((left + (part.role === 'date' ? 2 : 0)) * character),
        isFirst: part === group[0],
      });
    }
    group = [];
  };
  for (const part of parts) {
    if (part.role === 'signer' || part.role === 'date') group.push(part);
    else close();
  }
  close();
  return places;
}
