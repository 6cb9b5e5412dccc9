/**
 * Rows of a label, a value and a note from a row on, in columns A to C. What a TENOR function fills has its ground.
 * @returns the cell of each value by key, for formulas of any sheet, and the first row below
 */
export function labelledValues(sheet, firstRow, { title, say }, items) {
  sheet.put(`A${firstRow}`, title, "heading");
  sheet.putRow(`A${firstRow + 1}`, [say("Item", "项目"), say("Value", "取值"), say("Note", "说明")], "header");
  for (const column of ["A", "C"]) sheet.style(`${column}${firstRow + 1}`, `${column}${firstRow + 1}`, "left");
  const cells = {};
  items.forEach(({ key, label, content, format = "money", note = "", total = false }, index) => {
    const row = firstRow + 2 + index;
    const isTenor = content.includes("TENOR.");
    sheet.put(`A${row}`, label, total ? "total" : "row");
    sheet.put(`B${row}`, content, isTenor ? "tenor" : "row", format, ...(total ? ["total"] : []));
    sheet.put(`C${row}`, note, total ? "total" : "row", "note");
    cells[key] = sheet.ref(`$B$${row}`);
  });
  return { cells, next: firstRow + items.length + 3 };
}
