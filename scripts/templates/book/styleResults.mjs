import { columnLetters, parseCell } from "./addresses.mjs";

/** Once all is calculated: headers and numbers of each result get their looks, as far as it spilled. */
export function styleResults(sheet, places) {
  for (const { at, formats, headless } of Object.values(places)) {
    const { column, row } = parseCell(at);
    const { rows, columns } = sheet.cells.get(at).spill;
    for (let right = 0; right < columns; right++) {
      const letters = columnLetters(column + right);
      if (!headless) sheet.style(`${letters}${row}`, `${letters}${row}`, "header", ...(right === 0 || formats?.[right] === "plain" ? ["left"] : []));
      for (let down = headless ? 0 : 1; down < rows; down++) {
        const address = `${letters}${row + down}`;
        const value = sheet.cells.get(address)?.value;
        sheet.style(address, address, "tenor", typeof value === "number" ? (formats?.[right] ?? "estimate") : "plain", ...(right === 0 ? ["leading"] : []));
      }
    }
    if (!headless) sheet.heights[row] = 32;
  }
}
