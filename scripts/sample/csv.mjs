/** Reads and writes the CSV of the sample files. */

/** Rows of a CSV as objects by header; no cell holds a line break. */
export function readCsv(text) {
  const [head, ...lines] = text.trimEnd().split(/\r?\n/);
  const headers = cellsOf(head);
  return lines.map((line, index) => {
    const cells = cellsOf(line);
    if (cells.length !== headers.length) throw new Error(`line ${index + 2} has ${cells.length} cells, not ${headers.length}`);
    return Object.fromEntries(headers.map((header, column) => [header, cells[column]]));
  });
}

/** Cells of a line, each plain or quoted. */
function cellsOf(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => plain ?? quoted.replaceAll('""', '"'));
}

/** Text of a file: `# ` note lines, headers, rows. */
export function writeCsv({ notes, headers, rows }) {
  const lines = [...notes.map(noteLine), csvLine(headers), ...rows.map(csvLine)];
  return `${lines.join("\n")}\n`;
}

/** A note has no comma or quote, so that it stays in one cell wherever the file is opened. */
function noteLine(note) {
  if (/[,"\n]/.test(note)) throw new Error(`a note holds a comma, a quote or a line break: ${note}`);
  return note === "" ? "#" : `# ${note}`;
}

function csvLine(cells) {
  return cells.map(cellText).join(",");
}

function cellText(cell) {
  if (typeof cell === "number" && !Number.isFinite(cell)) throw new Error(`a cell is no finite number: ${cell}`);
  const text = String(cell);
  return /[,"\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A number rounded to so many decimals, without −0. */
export function round(value, decimals) {
  return Number(value.toFixed(decimals)) + 0;
}
