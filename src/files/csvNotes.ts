import { isErrorText } from "../catalog/text/errorTexts";

/** Cuts off the leading lines of notes. A spreadsheet may have quoted them, or filled them up with delimiters. */
export function splitNotes(text: string): { readonly notes: readonly string[]; readonly body: string } {
  const notes: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf("\n", start);
    const line = text.slice(start, end < 0 ? text.length : end).trim();
    if (line !== "" && !isNote(line)) break;
    if (line !== "") notes.push(noteText(line));
    start = end < 0 ? text.length : end + 1;
  }
  return { notes, body: text.slice(start) };
}

/** A line that begins with #, unless it is a header called "#" or a cell with an error. */
function isNote(line: string): boolean {
  const bare = line.replace(/^"/, "");
  const first = bare.split(/[",;\t]/, 1)[0];
  return bare.startsWith("#") && !isErrorText(first) && !(first === "#" && /[^",;\t\s#]/.test(bare));
}

function noteText(line: string): string {
  const unfilled = line.replace(/[,;\t]+$/, "");
  const unquoted = /^"(.*)"$/.exec(unfilled)?.[1].replaceAll('""', '"') ?? unfilled;
  return unquoted.replace(/^#+\s*/, "").trim();
}
