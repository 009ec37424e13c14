/**
 * GB/T 9704-2012: A4, 版心 156 × 225 mm, 22 lines of 28 characters. 28 characters of 16 pt would be 158 mm wide,
 * so 15.8 pt; 22 lines of 28.99 pt are 21 lines after Chromium's rounding, so 28.9 pt.
 */
import { familyOf } from '../fonts/faces.ts';

export const gb9704Css = `
body { font: 15.8pt/28.9pt ${familyOf('fang')}; width: 156mm; --note-size: 6pt; --note-drop: 6pt; }
.document { break-before: page; }
.title, .instrumentTitle, .attachmentTitle { font-size: 22pt; line-height: 34pt; margin-bottom: 28.9pt; }
.title:has(+ .number), .instrumentTitle:has(+ .number), .instrumentTitle:has(+ .enactment) { margin-bottom: 14pt; }
.issuerMark, .number, .enactment { margin-bottom: 28.9pt; }
.number:has(+ .title) { margin-bottom: 57.8pt; }
.instrumentTitle, .attachmentLabel { break-before: page; }
.attachmentTitle { margin-top: 28.9pt; }
.chapter { margin: 14.45pt 0; }
.attachmentNote { margin-top: 28.9pt; }
.signature { margin-top: 28.9pt; }
.table { margin: 14pt 0; }
.tableCaption { font-family: ${familyOf('hei')}; }
table.roomy { font-size: 14pt; line-height: 22pt; } table.middle { font-size: 12pt; line-height: 19pt; } table.tight { font-size: 10.5pt; line-height: 16pt; }
.wide { width: 225mm; }
`;

/** 天头 37 mm, 订口 28 mm; the page number's line starts 7 mm under the 版心, 1 character from its edge. */
export const gb9704Page = {
  margins: 'size: A4; margin: 37mm 26mm 35mm 28mm;',
  landscapeMargins: 'size: A4 landscape; margin: 28mm 37mm 26mm 35mm;',
  titleCapacity: 20,
} as const;
