import { failure, type Failure } from "../../core/result/failure";
import { ok, type Result } from "../../core/result/result";
import { isBlank, type InputMatrix } from "../cell";
import { readNumber } from "../schema/numberRule";
import { knownSignal, type ChurnSignal } from "./churnCoefficients";

/** A signal of the clients of a table: a column named like it, in the rows that were read. */
export interface SignalColumn {
  /** By row of the table; NaN where it is not known. */
  readonly levels: Float64Array;
  /** Why a row's cell cannot be read, by row of the table. */
  readonly failures: readonly { readonly row: number; readonly failure: Failure }[];
}

/** Reads a signal beside the columns of a client table; without a column of its name it is known of nobody. */
export function signalBeside(cells: InputMatrix, { signal, rule }: ChurnSignal, sourceRows: Int32Array): SignalColumn {
  const column = (cells[0] ?? []).findIndex((header) => typeof header === "string" && knownSignal(header)?.signal === signal);
  const failures: { row: number; failure: Failure }[] = [];
  const levels = Float64Array.from(sourceRows, (source, row) => {
    const read = readLevel(signal, column < 0 ? null : (cells[source + 1]?.[column] ?? null), rule);
    if (!read.ok) failures.push({ row, failure: failure("brokenRule", { parameter: "table", row: source + 1, detail: read.failure }) });
    return read.ok ? read.value : NaN;
  });
  return { levels, failures };
}

function readLevel(name: string, cell: InputMatrix[number][number], rule: ChurnSignal["rule"]): Result<number> {
  if (isBlank(cell)) return ok(NaN);
  return readNumber(name, typeof cell === "boolean" ? Number(cell) : cell, rule);
}
