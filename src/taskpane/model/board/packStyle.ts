/** Always as on paper: dark on white. Negative numbers are red as well as signed. */
const BASE = `
*{box-sizing:border-box}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{margin:0;color:#1b1b1b;background:#fff;font:10pt/1.45 "Segoe UI","Microsoft YaHei","PingFang SC","WenQuanYi Zen Hei",Arial,sans-serif}
h1{font-size:24pt;line-height:1.2;margin:24mm 0 10mm;color:#0b4f55;font-weight:600}
h2{font-size:16pt;margin:0 0 5mm;color:#0b4f55;font-weight:600;border-bottom:1.5pt solid #0b4f55;padding-bottom:1.5mm}
h3{font-size:11pt;margin:6mm 0 2mm;font-weight:600;break-after:avoid}
dl{display:grid;grid-template-columns:max-content 1fr;gap:1mm 6mm;margin:0}
dt{color:#5a6a73}
dd{margin:0}
ol,ul{margin:0;padding-inline-start:5mm}
.note{margin:6mm 0;padding:3mm 4mm;border-inline-start:2pt solid #0f737d;background:#f3f7f8}
.note p{margin:0 0 1mm}
.part{break-before:page}
article{margin-bottom:7mm}
.figure{break-inside:avoid}
.chart svg{display:block;max-width:100%;height:auto}
table{width:100%;border-collapse:collapse;margin-top:2mm;font-size:8.5pt}
thead{display:table-header-group}
tr{break-inside:avoid}
th,td{padding:.9mm 1.5mm;text-align:start;vertical-align:baseline;border-bottom:.4pt solid #d5dbdf;font-weight:400;overflow-wrap:anywhere}
th{color:#5a6a73;border-bottom:.8pt solid #5a6a73}
th:first-child,td:first-child{padding-inline-start:0}
th:last-child,td:last-child{padding-inline-end:0}
.number{text-align:end;white-space:nowrap;font-variant-numeric:tabular-nums;overflow-wrap:normal}
th.number{white-space:normal}
.strong td{font-weight:600}
.negative{color:#b10e1c}
.hint{color:#5a6a73;font-size:8.5pt;margin:1.5mm 0 0}`;

/** The style of the printed pack, one rule a line, with paper, margins, and a foot of its words, the date and the page. */
export function packStyle(paper: "A4" | "Letter", foot: string, date: string): string {
  const words = (content: string): string => `content:${content};font:8pt "Segoe UI","Microsoft YaHei","PingFang SC","WenQuanYi Zen Hei",Arial,sans-serif;color:#5a6a73`;
  return `@page{size:${paper};margin:16mm 15mm 18mm;@bottom-left{${words(cssString(foot))}}@bottom-right{${words(`${cssString(`${date}  ·  `)} counter(page) " / " counter(pages)`)}}}${BASE}`;
}

/** A text between quotes: nothing in it can end the string, the rule or the element around them. */
function cssString(text: string): string {
  return `"${text.replace(/[\\"<>&\n\r\f]/g, (character) => `\\${character.charCodeAt(0).toString(16)} `)}"`;
}
