/** Tables as Word's own: the head repeated on each page, no row cut by a page. */
import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { widthOf } from '../../typeset/title-lines.ts';
import type { Part } from '../parts.ts';
import { type GridCell, gridOf, type TableGrid } from '../table-grid.ts';
import { fontOf } from './faces.ts';
import { textWidth, textWidthAcross } from './measures.ts';
import { plainRuns, wordText } from './runs.ts';

/** A column’s least weight: that of six characters, so that 2025年 and ≥98% stay on a line. */
const leastWeight = 3.1;
/** Cells up to this many characters are centred. */
const shortCell = 7;
/** In twips, left and right of a cell's words. */
const padding = 80;
/**
 * A table of up to so many rows stays on one page, with its merged cells. In a longer one a merged cell would be torn
 * apart where a page ends and be missed on the next: there it is written in each of its rows, as in the PDF.
 */
const mostMerged = 12;

/** `keepNext` holds its last row on the page of what follows. */
export function wordTable({ table }: Part, isAcross: boolean, keepNext = false): Table | null {
  if (table === null) return null;
  const isMerged = table.rows.length <= mostMerged;
  const grid = gridOf(isMerged ? table : { ...table, carried: [] });
  const width = isAcross ? textWidthAcross : textWidth;
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: columnWidths(grid, width),
    layout: TableLayoutType.FIXED,
    rows: grid.rows.map(
      (cells, row) =>
        new TableRow({
          ...(row < grid.headRows ? { tableHeader: true } : {}),
          cantSplit: true,
          keepNext: row < grid.rows.length - 1 ? isMerged : keepNext,
          children: cells.filter(({ rowSpan }) => rowSpan > 0).map(cellOf),
        }),
    ),
  });
}

function cellOf({ text, isHead, rowSpan }: GridCell): TableCell {
  const isShort = isHead || widthOf(text) <= shortCell;
  const runs = isHead
    ? [new TextRun({ text: wordText(text).replaceAll('\n', ''), font: fontOf('hei') })]
    : plainRuns(text);
  return new TableCell({
    ...(rowSpan > 1 ? { rowSpan } : {}),
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: padding, right: padding, top: 30, bottom: 30 },
    children: [
      new Paragraph({
        style: 'TableCell',
        ...(isShort ? { alignment: AlignmentType.CENTER } : {}),
        children: runs,
      }),
    ],
  });
}

/** Shares of the width by what the cells hold, flattened so that long notes don't press the short columns. */
function columnWidths({ rows, columns }: TableGrid, width: number): readonly number[] {
  const weights = Array.from({ length: columns }, (_unused, column) => {
    const widths = rows.map((cells) => widthOf(cells[column]?.text ?? ''));
    const mean = widths.reduce((sum, one) => sum + one, 0) / Math.max(1, widths.length);
    return Math.max(leastWeight, (mean ** 0.7 * Math.max(0, ...widths) ** 0.3) ** 0.6);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((weight / total) * width));
}
