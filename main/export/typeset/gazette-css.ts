/** A compact reading layout in two columns, as gazettes are printed themselves. */
import { familyOf } from '../fonts/faces.ts';

export const gazetteCss = `
body { font: 10.5pt/18pt ${familyOf('song')}; width: 174mm; --note-size: 5.5pt; --note-drop: 4.5pt; }
.document { column-count: 2; column-gap: 8mm; column-fill: balance; padding-bottom: 14pt; }
.document + .document { border-top: 0.5pt solid #999; padding-top: 18pt; }
.issuerMark, .title, .number, .instrumentTitle, .attachmentTitle, .enactment { column-span: all; }
.title { font-size: 17pt; line-height: 25pt; margin-bottom: 9pt; }
.instrumentTitle, .attachmentTitle { font-size: 14pt; line-height: 21pt; margin: 12pt 0 9pt; }
.issuerMark, .number, .enactment { margin-bottom: 9pt; }
.attachmentLabel { margin-top: 9pt; }
.signature { margin-top: 9pt; }
.table { column-span: all; margin: 9pt 0; font-size: 9pt; line-height: 14pt; }
.notes { font-size: 9pt; line-height: 15pt; }
.notes, .source-line { column-span: all; }
.chapter { margin: 6pt 0; }
`;

/** With notes in the margins, which need some room. */
export const annotatedGazetteCss = 'body { width: 160mm; }';

export const annotatedGazettePage = {
  margins: 'size: A4; margin: 24mm 25mm 22mm 25mm;',
  landscapeMargins: 'size: A4 landscape; margin: 18mm 24mm 18mm 22mm;',
  titleCapacity: 25,
} as const;

export const gazettePage = {
  margins: 'size: A4; margin: 24mm 18mm 22mm 18mm;',
  landscapeMargins: 'size: A4 landscape; margin: 18mm 24mm 18mm 22mm;',
  titleCapacity: 26,
} as const;
