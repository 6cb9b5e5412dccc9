import { parse } from "papaparse";

const DELIMITERS = [",", ";", "\t"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

const SAMPLE_RECORDS = 20;

/** The delimiter that cuts the first records into the most columns, preferring one that cuts them all alike. */
export function detectDelimiter(text: string): Delimiter {
  let best: { delimiter: Delimiter; alike: boolean; columns: number } = { delimiter: ",", alike: false, columns: 1 };
  for (const delimiter of DELIMITERS) {
    const { data } = parse<string[]>(text, { delimiter, preview: SAMPLE_RECORDS, skipEmptyLines: true });
    const columns = data[0]?.length ?? 0;
    const alike = columns > 1 && data.every((record) => record.length === columns);
    if (columns > 1 && (alike === best.alike ? columns > best.columns : alike)) best = { delimiter, alike, columns };
  }
  return best.delimiter;
}
