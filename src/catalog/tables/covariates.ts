import { fail, ok, type Result } from "../../core/result/result";
import { isBlank, textOf, type InputCell, type InputMatrix } from "../cell";
import { tableParam } from "../define/param";
import { readNumber } from "../schema/numberRule";
import { say } from "../text/localText";

/** What is known of each client, column by column; undefined where the cell is blank. */
export interface Covariates {
  readonly names: readonly string[];
  /** Row by row. */
  readonly rows: readonly (readonly (number | undefined)[])[];
}

export const covariatesParam = tableParam("covariates", {
  label: say("Covariates", "协变量"),
  help: say("What is known of each client, a column a signal with its name above, a row a client in the order of the durations. TRUE counts as 1; a row with a blank cell is left out.", "每个客户的已知信息：每列一个信号，首行为名称，行序与存续时间一致。TRUE 计为 1；含空白单元格的行不计入。"),
  optional: false,
  parse: (cells) => (cells ? readCovariates(cells) : fail("missing", { parameter: "covariates" })),
});

function readCovariates(cells: InputMatrix): Result<Covariates> {
  const used = cells[0].flatMap((header, column) => (isBlank(header) ? [] : [column]));
  const names = used.map((column) => textOf(cells[0][column]));
  if (names.length === 0 || cells[0].every((header) => typeof header === "number")) return fail("noHeaders", { parameter: "covariates", value: textOf(cells[0][0] ?? null) });
  const rows: (number | undefined)[][] = [];
  for (const [index, line] of cells.slice(1).entries()) {
    const row: (number | undefined)[] = [];
    for (const [position, column] of used.entries()) {
      const read = readCovariate(names[position], line[column] ?? null);
      if (!read.ok) return fail("brokenRule", { parameter: "covariates", row: index + 1, detail: read.failure });
      row.push(read.value);
    }
    rows.push(row);
  }
  return rows.length > 0 ? ok({ names, rows }) : fail("noRows", { parameter: "covariates" });
}

function readCovariate(name: string, cell: InputCell): Result<number | undefined> {
  if (isBlank(cell)) return ok(undefined);
  return readNumber(name, typeof cell === "boolean" ? Number(cell) : cell, { unit: "number" });
}
