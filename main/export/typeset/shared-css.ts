/** Rules of both layouts: what keeps the grid, annotations, cover and contents. */
import { colours } from '../colours.ts';
import { familyOf } from '../fonts/faces.ts';

const colourRules = Object.entries(colours)
  .map(([name, { mark, line }]) => `.${name} { --mark: ${mark}; --line: ${line}; }`)
  .join('\n');

export const sharedCss = `
* { box-sizing: border-box; }
html { font-synthesis: none; font-kerning: none; text-autospace: no-autospace; text-spacing-trim: space-all; }
body { margin: 0; text-align: justify; line-break: strict; overflow-wrap: anywhere; orphans: 1; widows: 1; color: #000; }
h1, h2, h3 { margin: 0; font-size: inherit; font-weight: 400; }
.lead { display: inline; }
.hei, .chapter, .attachmentLabel { font-family: ${familyOf('hei')}; }
.kai, .enactment { font-family: ${familyOf('kai')}; }
/* Another face within a line must not make it higher: there would be fewer than 22 to a page. */
.text > .hei, .text > .kai { line-height: 0; }
.title, .instrumentTitle, .attachmentTitle { font-family: ${familyOf('xbs')}; text-align: center; break-after: avoid; break-inside: avoid; }
.issuerMark, .number, .enactment, .chapter { text-align: center; }
.issuerMark, .number:has(+ .title) { break-after: avoid; }
/* When it was passed and when it was changed: a line each, where there is room. */
.enactment { word-break: keep-all; text-wrap: balance; }
.chapter, .attachmentLabel, .headline { break-after: avoid; }
/* Never on a page without a line of the text that they belong to. */
.signature, .attachmentNote { break-before: avoid; }
.addressees, .attachmentLabel { text-indent: 0; }
.text, .caption { text-indent: 2em; }
/* A list in one block: each of its lines is indented like a first line. */
.lines { padding-left: 2em; text-indent: 0; }
/* 附件： is three characters wide; what follows is aligned behind it. */
.attachmentNote { padding-left: 5em; text-indent: -3em; }
.attachmentItem { padding-left: 6em; text-indent: -1em; }
.text, .note-text, .raw-table { white-space: pre-line; }
.signature { display: flex; justify-content: flex-end; break-inside: avoid; }
.signature-box { width: max-content; max-width: 80%; margin-right: 2em; text-align: left; }
.signature .date { margin-left: 2em; }
/* Borders are not collapsed; a foot of no height closes the table with a rule on each page it stands on. */
table { width: 100%; border-collapse: separate; border-spacing: 0; text-align: left; }
tfoot { display: table-footer-group; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: solid #000; border-width: 0.5pt 0 0 0.5pt; padding: 0.15em 0.35em; font-weight: 400; white-space: pre-line; vertical-align: middle; }
th { font-family: ${familyOf('hei')}; text-align: center; }
td.short { text-align: center; white-space: nowrap; }
th.short { white-space: nowrap; }
tr > .last { border-right-width: 0.5pt; }
td.close { height: 0; padding: 0; border-width: 0.5pt 0 0; line-height: 0; }
table.small { font-size: 9pt; line-height: 14pt; } table.dense { font-size: 7.5pt; line-height: 11pt; }
table.fine { font-size: 6.5pt; line-height: 9pt; } table.finest { font-size: 5.5pt; line-height: 8pt; }
table.fine :is(th, td), table.finest :is(th, td) { padding-inline: 0.2em; }
/* The widths given stand whatever the cells hold: a table that is wider than the page would have all pages shrunk. */
table.crowded { table-layout: fixed; }
table.crowded :is(th, td) { padding-inline: 0.1em; word-break: break-all; }
/* A row and the attribute under it stay together; a cell over several rows is open towards those below. */
tr.led { break-after: avoid; }
td.below { border-top-width: 0; }
td.over { vertical-align: top; }
td.attribute { text-align: justify; }
.tableCaption { text-align: center; break-after: avoid; }
${colourRules}
.highlight { background: var(--mark); }
.box { outline: 0.8pt solid var(--line); outline-offset: 1pt; }
.underline { text-decoration: underline 1pt var(--line); text-underline-offset: 0.2em; }
/*
 * Out of the flow at the place they would have had: they take no room in the line, and end where the mark ends. They
 * stand within the line's own box, as what lies above the page's first line is not printed.
 */
.note-numbers { position: absolute; width: 0; height: 0; text-indent: 0; white-space: nowrap; color: #555; font: var(--note-size)/1 ${familyOf('hei')}; }
.note-numbers > :last-child { position: absolute; right: 0; bottom: calc(-1 * var(--note-drop)); }
.notes { font: 10.5pt/18pt ${familyOf('song')}; margin-top: 20pt; padding-top: 6pt; border-top: 0.5pt solid #555; text-indent: 0; }
.notes-title { font-family: ${familyOf('hei')}; text-align: center; break-after: avoid; }
.note { display: flex; gap: 0.5em; break-inside: avoid; margin-top: 4pt; }
.note-label, .note-tags { color: #555; white-space: nowrap; text-decoration: none; }
/* The cover's own page name keeps its number away. */
.cover { break-after: page; text-align: center; font: 14pt/26pt ${familyOf('song')}; }
.cover-title { font: 28pt/44pt ${familyOf('xbs')}; padding-top: 62mm; }
.cover-rule { width: 60mm; margin: 14pt auto; border-top: 0.75pt solid #000; }
.cover-made { margin-top: 74mm; font-size: 10.5pt; line-height: 18pt; color: #444; }
.contents { break-after: page; font: 12pt/24pt ${familyOf('song')}; }
.contents-title { font: 22pt/44pt ${familyOf('xbs')}; text-align: center; }
.contents-note { font-size: 10.5pt; text-align: center; color: #444; margin-bottom: 6pt; }
.contents a { color: inherit; text-decoration: none; display: flex; align-items: flex-end; break-inside: avoid; }
.contents-name { max-width: 125mm; text-align: left; padding-left: 1em; text-indent: -1em; }
.contents-dots { flex: 1; min-width: 6mm; height: 24pt; margin: 0 2mm; border-bottom: 0.5pt solid #ccc; position: relative; top: -7pt; }
.contents-page { width: 3em; text-align: right; }
.source-line { font-family: ${familyOf('kai')}; text-align: right; }
`;
