import { columnLetters, parseCell } from "./addresses.mjs";

/** The look of a block that a TENOR function spills: a row of headers, then a format a column. */
export function styleBlock(sheet, address, rows, formats) {
  const { column: first, row: top } = parseCell(address);
  formats.forEach((format, index) => {
    const column = columnLetters(first + index);
    const leading = index === 0 || format === "plain";
    sheet.style(`${column}${top}`, `${column}${top}`, "header", ...(leading ? ["left"] : []));
    sheet.style(`${column}${top + 1}`, `${column}${top + rows}`, "tenor", format, ...(leading ? ["leading"] : []));
  });
  if (formats.length > 2) sheet.heights[top] = 32;
}
