import { clientColumns } from "../../catalog/schema/clientColumns";
import { normaliseHeader, readHeader, type ColumnMapping } from "../../catalog/schema/matchColumns";
import { go, stopUsage, type Attempt } from "../attempt";
import { didYouMean } from "../nearNames";

/** Reads `column=Header` pairs against the headers of a table; a pair without a header leaves the column out. */
export function readMapping(pairs: readonly string[], headers: readonly string[]): Attempt<ColumnMapping> {
  const mapping: Record<string, number | null> = {};
  for (const pair of pairs) {
    const parts = /^([^=]+)=(.*)$/.exec(pair);
    if (!parts) return stopUsage(`--map takes column=Header, got ${pair}`);
    const [, name, header] = parts.map((part) => part.trim());
    const id = readHeader(name)?.column.id;
    if (id === undefined) {
      const ids = clientColumns.map((column) => column.id);
      return stopUsage(`--map knows no column ${name}${didYouMean(name, ids)}: ${ids.join(", ")}`);
    }
    const position = header === "" ? null : findHeader(header, headers);
    if (position === undefined) return stopUsage(`--map: the table has no column ${header}${didYouMean(header, headers)}`);
    mapping[id] = position;
  }
  return go(mapping);
}

/** The header as typed, or failing that without regard to case, spaces and units. */
function findHeader(typed: string, headers: readonly string[]): number | undefined {
  const exact = headers.findIndex((header) => header.trim() === typed);
  const position = exact >= 0 ? exact : headers.findIndex((header) => header !== "" && normaliseHeader(header) === normaliseHeader(typed));
  return position >= 0 ? position : undefined;
}
