const FIRST_ROW = 7;

/** What has to agree if the workbook is in order; each line TRUE or FALSE. Gives back the cell of the overall state. */
export function checksSheet(book, { say }, comparisons) {
  const sheet = book.addSheet(say("Checks", "核对"), { widths: { A: 62, B: 16, C: 16, D: 16, E: 12 }, tab: "FF7A8A93" });
  sheet.put("A1", say("Checks", "核对"), "title");
  sheet.put("A2", say("The workbook against itself, and Excel's own formulas against the TENOR functions.", "工作簿内部勾稽，以及 Excel 自带公式与 TENOR 函数的核对。"), "subtitle");
  sheet.putRow(`A${FIRST_ROW - 1}`, [say("Check", "核对项"), say("One", "一方"), say("Other", "另一方"), say("Difference", "差额"), say("Holds", "是否成立")], "header");
  sheet.style(`A${FIRST_ROW - 1}`, `A${FIRST_ROW - 1}`, "left");
  comparisons.forEach(({ label, one, other, format = "number", within = 1e-6 }, index) => {
    const row = FIRST_ROW + index;
    sheet.put(`A${row}`, label, "row");
    sheet.put(`B${row}`, `=${one}`, "row", format);
    sheet.put(`C${row}`, `=${other}`, "row", format);
    sheet.put(`D${row}`, `=ABS(B${row}-C${row})`, "row", "number");
    sheet.put(`E${row}`, `=D${row}<${within}`, "row", "trailing");
  });
  const last = FIRST_ROW + comparisons.length - 1;
  sheet.put("A4", say("All checks hold", "全部核对成立"), "total");
  sheet.style("B4", "D4", "total");
  sheet.put("E4", `=AND(E${FIRST_ROW}:E${last})`, "total", "trailing");
  sheet.conditions.push({
    area: `E4:E${last}`,
    rules: [
      { type: "expression", formulae: ["E4=FALSE"], priority: 3, style: { font: { bold: true, color: { argb: "FFB3261E" } } } },
      { type: "expression", formulae: ["E4=TRUE"], priority: 4, style: { font: { color: { argb: "FF1E7B4F" } } } },
    ],
  });
  return sheet.ref("$E$4");
}
