/**
 * Rows of a label, a value and a note from a row on, in columns A to C. What a TENOR function fills has its ground.
 * @returns the cell of each value by key, for formulas of any sheet, and the first row below
 */
export function labelledValues(sheet, firstRow, { title, say }, items) {
  sheet.put(`A${firstRow}`, title, "heading");
  sheet.putRow(`A${firstRow + 1}`, [say("Item", "项目"), say("Value", "取值"), say("Note", "说明")], "header");
  sheet.style(`A${firstRow + 1}`, `A${firstRow + 1}`, "left");
  sheet.style(`C${firstRow + 1}`, `C${firstRow + 1}`, "left", "indent");
  const cells = {};
  items.forEach(({ key, label, content, format = "money", note = "", total = false }, index) => {
    const row = firstRow + 2 + index;
    const isTenor = content.includes("TENOR.");
    sheet.put(`A${row}`, label, total ? "total" : "row");
    sheet.put(`B${row}`, content, isTenor ? "tenor" : "row", format, ...(total ? ["total"] : []));
    sheet.put(`C${row}`, note, total ? "total" : "row", "note", "indent");
    cells[key] = sheet.ref(`$B$${row}`);
  });
  return { cells, next: firstRow + items.length + 3 };
}
