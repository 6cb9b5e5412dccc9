const LINE_HEIGHT = 17;
/** Columns of text that fit beside each other in the wide column. */
const LINE_WIDTH = 106;

/** The cover of a template: it comes first in the book, and may be filled once the other sheets are known. */
export function placeAbout(book, name) {
  return book.addSheet(name, { widths: { A: 22, B: 96 }, landscape: false, tab: "FFFFB547" });
}

/** Writes the cover from the top: its title, then headings, and pairs of a label and what is said of it. */
export function aboutPage(sheet, { title, subtitle }) {
  sheet.put("A1", title, "title");
  sheet.put("A2", subtitle, "subtitle");
  let row = 4;
  return {
    pair(label, content) {
      sheet.put(`A${row}`, label, "row", "strong", "top");
      sheet.put(`B${row}`, content, "row", "wrap");
      sheet.heights[row] = LINE_HEIGHT * (content.startsWith("=") ? 1 : Math.ceil(displayWidth(content) / LINE_WIDTH));
      row++;
    },
    heading(words) {
      row++;
      sheet.put(`A${row}`, words, "heading");
      row++;
    },
  };
}

/** What every cover says of the functions. */
export function functionsPair({ pair }, say) {
  pair(say("TENOR functions", "TENOR 函数"), say(
    "Cells with a green ground are filled by functions of the Tenor add-in. Without it the workbook shows the results with which it was saved; once such a cell is calculated anew without the add-in it shows #NAME?, and LibreOffice shows that at once in the tables which one function fills.",
    "绿底单元格由 Tenor 加载项的函数填写。未安装加载项时显示保存时的结果；若在没有加载项的情况下重新计算，则显示 #NAME?；LibreOffice 打开时即对由一个函数填写的整张表格如此显示。"));
}

/** The state of the workbook, by the cell that says whether all checks hold. Gives back the words where nothing was calculated. */
export function checksPair({ heading, pair }, say, allChecks) {
  const missing = `"${say("Not calculated: the TENOR functions are missing", "未计算：缺少 TENOR 函数")}"`;
  heading(say("State", "状态"));
  pair(say("Checks", "核对"), `=IFERROR(IF(${allChecks},"${say("All checks hold", "全部核对成立")}","${say("A check fails: see the sheet Checks", "有核对项不成立：见“核对”表")}"),${missing})`);
  return missing;
}

/** Columns that a text takes: a Chinese character takes two. */
function displayWidth(text) {
  return [...text].reduce((width, character) => width + (character.codePointAt(0) > 0x2e80 ? 2 : 1), 0);
}
