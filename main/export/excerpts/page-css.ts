/** What excerpts add to the rules of each layout. */
import { familyOf } from '../fonts/faces.ts';

const shared = `
.excerpts > .title { break-before: auto; }
.entry-name { font-family: ${familyOf('hei')}; text-indent: 0; break-after: avoid; }
.entry-path { font: 12pt/22pt ${familyOf('kai')}; color: #444; break-after: avoid; }
.entry .text { orphans: 2; widows: 2; }
/* The source stands with the end of the words it belongs to. */
.entry-source { font: 12pt/22pt ${familyOf('kai')}; color: #333; text-align: left; padding-left: 4em; text-indent: -2em; break-before: avoid; break-inside: avoid; margin-top: 3pt; }
.entry-remark { font: 12pt/22pt ${familyOf('song')}; color: #333; margin: 6pt 0 0 2em; padding-left: 1em; border-left: 1.5pt solid #999; white-space: pre-line; break-before: avoid; break-inside: avoid; }
.entry .table { break-after: avoid; }
`;

export const excerptGb9704Css = `${shared}
.entry + .entry { margin-top: 28.9pt; }
`;

export const excerptGazetteCss = `${shared}
.excerpts { column-count: 2; column-gap: 8mm; column-fill: balance; }
.excerpts > .title { column-span: all; }
.entry .number, .entry .enactment { column-span: none; }
.entry + .entry { margin-top: 12pt; }
.entry-path, .entry-source, .entry-remark { font-size: 9pt; line-height: 14pt; }
.entry-source { padding-left: 3em; margin-top: 1pt; }
.entry-remark { margin: 3pt 0 0 1em; }
`;
