import { parse, Parser, type ParseError } from "papaparse";
import { detectDelimiter, type Delimiter } from "./detectDelimiter";
import { splitNotes } from "./csvNotes";
import { recordProblem } from "./csvProblem";
import { UNDECODABLE, type Decoding } from "./decodeText";
import type { FileFailure } from "./fileFailure";

/** How the records of a CSV file are parted: found in its first part, and the same to its end. */
export interface CsvFormat {
  readonly delimiter: Delimiter;
  readonly newline: "\r" | "\n" | "\r\n";
}

/** Some records, in the order of the file. */
export interface CsvRecords {
  readonly format: CsvFormat;
  readonly records: readonly (readonly string[])[];
  /** Lines of notes before the first record. */
  readonly noteLines: number;
  /** Why the file cannot be read on from here. */
  readonly problem?: FileFailure;
}

/** Text that is looked at for delimiter and line ends, in characters. */
const HEAD = 1_048_576;

/**
 * The records of a CSV text that comes in pieces, as `readCsv` finds them in the whole.
 * @param decoding how the text came of the file's bytes
 * @param head characters that are looked at for notes, delimiter and line ends
 */
export async function* csvRecords(texts: AsyncIterable<string>, decoding: Decoding, head = HEAD): AsyncGenerator<CsvRecords> {
  let format: CsvFormat | undefined;
  let pending = "";
  let lines = 0;
  let noteLines = 0;
  let isDamaged = false;
  const take = (isLast: boolean): CsvRecords => {
    if (!format) {
      const { body } = splitNotes(pending.replace(/^\ufeff/, ""));
      noteLines = pending.slice(0, pending.length - body.length).split("\n").length - 1;
      pending = body;
      format = formatOf(pending);
    }
    const { data, errors, meta } = new Parser(format).parse(pending, 0, !isLast) as { data: string[][]; errors: ParseError[]; meta: { cursor: number } };
    pending = pending.slice(meta.cursor);
    const badQuotes = errors.find(({ type }) => type === "Quotes");
    const problem = recordProblem({ records: data, before: lines, rest: pending, badQuotesAt: badQuotes && (badQuotes.row ?? 0), ...(isDamaged ? { undecodable: decoding.encoding } : {}) });
    lines += data.length;
    return { format, records: data, noteLines, ...(problem ? { problem } : {}) };
  };
  for await (const text of texts) {
    pending += text;
    isDamaged ||= !decoding.isWhole && text.includes(UNDECODABLE);
    if (format || pending.length >= head) yield take(false);
  }
  yield take(true);
}

function formatOf(head: string): CsvFormat {
  const delimiter = detectDelimiter(head);
  const { meta } = parse<string[]>(head, { delimiter, preview: 1 });
  return { delimiter, newline: meta.linebreak as CsvFormat["newline"] };
}
