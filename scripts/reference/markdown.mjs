/** A text inside a cell of a table. */
export function inCell(text) {
  return text.replace(/[\\|*<]/g, (sign) => (sign === "<" ? "&lt;" : `\\${sign}`)).replace(/\s+/g, " ");
}

/** A table: its heads and its rows, as texts that are escaped already. */
export function table(heads, rows, align = heads.map(() => "---")) {
  return [heads, align, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

export const code = (text) => `\`${text}\``;
export const block = (text) => `\`\`\`text\n${text}\n\`\`\``;
