const FIRST_ROW = 4;

/**
 * What is typed: a block of items after the other, each with its unit and what is to be known of it. The label and
 * the value of a block stand in two columns, as functions read names and values. Gives back where each stands.
 */
export function inputsSheet(book, { say }, blocks) {
  const sheet = book.addSheet(say("Inputs", "输入"), { widths: { A: 40, B: 14, C: 2, D: 20, E: 84 }, frozen: "A3", tab: "FFE0B84C" });
  sheet.put("A1", say("Inputs", "输入"), "title");
  sheet.put("A2", say("Cells with a yellow ground are typed; all others follow from them. All figures are invented.", "黄底单元格为手工输入，其余均由公式得出。所有数字均为虚构。"), "subtitle");
  const rows = new Map();
  let row = FIRST_ROW;
  const areas = blocks.map(({ title, items }) => {
    sheet.put(`A${row}`, title, "heading");
    row++;
    sheet.putRow(`A${row}`, [say("Item", "项目"), say("Value", "取值"), "", say("Unit", "单位"), say("Note", "说明")], "header");
    for (const column of ["A", "D", "E"]) sheet.style(`${column}${row}`, `${column}${row}`, "left");
    const first = row + 1;
    for (const item of items) {
      row++;
      rows.set(item.key, row);
      putItem(sheet, row, item, say);
    }
    const last = row;
    row += 2;
    return sheet.ref(`$A$${first}:$B$${last}`);
  });
  return {
    sheet,
    areas,
    ref: (key) => {
      if (!rows.has(key)) throw new Error(`no input ${key}`);
      return sheet.ref(`$B$${rows.get(key)}`);
    },
  };
}

function putItem(sheet, row, { label, value, format, unit, note = "", choices, range }, say) {
  sheet.put(`A${row}`, label, "row");
  sheet.put(`B${row}`, value, "input", format);
  sheet.put(`C${row}`, "", "row");
  sheet.put(`D${row}`, unit, "row", "note");
  sheet.put(`E${row}`, [range && rangeText(range, say), note].filter(Boolean).join(" "), "row", "note");
  if (choices) sheet.choices.push({ area: `B${row}`, formulae: [`"${choices.join(",")}"`] });
  if (range) sheet.limits.push({ area: `B${row}`, range });
}

/** Amounts of money have bounds only to catch a slip of the hand: these are not told. */
function rangeText([from, to], say) {
  if (to < 1e9) return say(`${from} to ${to}.`, `${from} 至 ${to}。`);
  return from === 0 ? say("0 or more.", "不小于 0。") : "";
}
