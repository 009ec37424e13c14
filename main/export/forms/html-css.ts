/** Style of the HTML form: faces of the system by the names offices know, A4 in print. */
const song = "'Source Han Serif SC', 'Noto Serif SC', 'Noto Serif CJK SC', SimSun, 'Songti SC', serif";
const fang = `FangSong_GB2312, '仿宋_GB2312', FangSong, '仿宋', STFangsong, ${song}`;
const kai = `KaiTi_GB2312, '楷体_GB2312', KaiTi, '楷体', STKaiti, 'LXGW WenKai', ${song}`;
const hei =
  "SimHei, '黑体', 'Noto Sans SC', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
const xbs = `FZXiaoBiaoSong-B05S, '方正小标宋简体', 'FZXiaoBiaoSong-B05', ${song}`;

export const htmlCss = `
* { box-sizing: border-box; }
html { background: #efece4; color: #1c1b19; font: 18px/1.9 ${fang}; text-autospace: no-autospace; }
body { max-width: 46em; margin: 0 auto; padding: 2em 1em 4em; }
article, nav { background: #fff; padding: 3em 8%; margin-bottom: 2em; border: 1px solid #dad5c8; }
p { margin: 0; }
h1, h2, h3, h4, h5, h6 { margin: 0; font-size: 1em; font-weight: 400; font-family: ${hei}; }
.title, .instrumentTitle, .attachmentTitle { font-family: ${xbs}; font-size: 1.45em; line-height: 1.5; text-align: center; text-wrap: balance; margin: 1em 0; }
.instrumentTitle, .attachmentLabel { margin-top: 2.5em; }
.issuerMark, .number, .enactment, .chapter, .tableCaption { text-align: center; }
.chapter { margin: 0.8em 0; }
.issuerMark, .number, .enactment { margin-bottom: 1em; }
.enactment, .kai { font-family: ${kai}; }
.hei, .attachmentLabel { font-family: ${hei}; }
.text, .heading, .caption, .attachmentNote, .attachmentItem { text-indent: 2em; overflow-wrap: anywhere; }
.signer, .date { text-align: right; padding-right: 2em; }
.signer { margin-top: 1em; }
.table { overflow-x: auto; margin: 1em 0; }
table { border-collapse: collapse; width: 100%; font-size: 0.85em; line-height: 1.5; }
th, td { border: 1px solid #555; padding: 0.25em 0.5em; text-align: left; vertical-align: middle; }
th { font-family: ${hei}; font-weight: 400; text-align: center; }
caption { font-family: ${hei}; padding: 0.3em; }
.copy { font: 13px/1.6 ${song}; color: #6b665e; text-align: center; margin-bottom: 1.5em; }
nav { font: 16px/1.8 ${song}; } nav h2 { text-align: center; } a { color: #2b5c8a; }
.notes { font: 14px/1.7 ${song}; border-top: 1px solid #999; margin-top: 2em; padding-top: 1em; }
.tags { color: #6b665e; }
.running { display: none; }
@page { size: A4; margin: 25mm 26mm 25mm 28mm; }
@media print {
  html { background: none; font-size: 12pt; color: #000; }
  body { max-width: none; padding: 0 0 8mm; }
  article, nav { border: 0; padding: 0; margin: 0; background: none; }
  article + article, nav + article { break-before: page; }
  h1, h2, h3, h4, .chapter, .attachmentLabel { break-after: avoid; }
  thead { display: table-header-group; } tr { break-inside: avoid; } .table { overflow: visible; }
  .running { display: block; position: fixed; bottom: 0; left: 0; right: 0; margin: 0; font-size: 7.5pt; }
}
`;
