import { failure } from "../../core/result/failure";
import { fail, ok, type Result } from "../../core/result/result";
import { ILLUSTRATIVE_SWINGS, type Swing } from "../../core/sensitivity/swings";
import type { InputMatrix, OutputMatrix } from "../cell";
import { typedDriver, typedOperation } from "../schema/driverLabels";
import { readNumber } from "../schema/numberRule";
import { readKeyword } from "../schema/readScenarioTable";
import { readFilter } from "../schema/scenarioFilter";
import { driverChoices, operationChoices } from "../schema/scenarioColumns";
import { sensitivityLabels } from "../schema/sensitivityLabels";
import { say, type Locale } from "../text/localText";
import { readTable, type TableRow } from "./readTable";

const SOURCE = say("illustrative, not estimated: replace with your own", "示例值，非估计结果：请替换为自有取值");

const columns = [
  { id: "driver", label: sensitivityLabels.driver },
  { id: "operation", label: sensitivityLabels.operation },
  { id: "low", label: sensitivityLabels.low },
  { id: "high", label: sensitivityLabels.high },
  { id: "filter", label: sensitivityLabels.filter, optional: true },
  { id: "source", label: sensitivityLabels.source, optional: true },
] as const;

/** The illustrative swings as a table to edit. */
export function swingsTable(locale: Locale): OutputMatrix {
  const headers = columns.map(({ label }) => label[locale]);
  return [headers, ...ILLUSTRATIVE_SWINGS.map(({ driver, operation, low, high }) => [typedDriver(driver, locale), typedOperation(operation, locale), low, high, "", SOURCE[locale]])];
}

/** Reads a table of swings, a row a driver; undefined gives the illustrative ones. */
export function readSwings(cells: InputMatrix | undefined): Result<readonly Swing[]> {
  if (cells === undefined) return ok(ILLUSTRATIVE_SWINGS);
  const rows = readTable("swings", cells, columns);
  if (!rows.ok) return rows;
  const swings: Swing[] = [];
  for (const { row, cells: line } of rows.value) {
    const swing = readSwing(line);
    if (!swing.ok) return fail("brokenRule", { parameter: "swings", row, detail: swing.failure });
    swings.push(swing.value);
  }
  return ok(swings);
}

function readSwing(line: TableRow<(typeof columns)[number]["id"]>): Result<Swing> {
  const driver = readKeyword("driver", line.driver, driverChoices);
  if (!driver.ok) return driver;
  const operation = readKeyword("operation", line.operation, operationChoices);
  if (!operation.ok) return operation;
  const low = readNumber("low", line.low, { unit: "number" });
  if (!low.ok) return low;
  const high = readNumber("high", line.high, { unit: "number" });
  if (!high.ok) return high;
  if (low.value === high.value) return { ok: false, failure: failure("mustDiffer", { parameter: "low", other: "high", value: low.value }) };
  const filter = readFilter(line.filter);
  if (!filter.ok) return filter;
  return ok({ driver: driver.value, operation: operation.value, low: low.value, high: high.value, ...(filter.value ? { filter: filter.value } : {}) });
}
