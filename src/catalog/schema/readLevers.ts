import { failure, type Failure } from "../../core/result/failure";
import { fail, failed, ok, type Result } from "../../core/result/result";
import type { Lever } from "../../core/studies/levers";
import { isBlank, type InputCell, type InputMatrix } from "../cell";
import { readChoice } from "./choices";
import { normaliseHeader } from "./matchColumns";
import { readNumber } from "./numberRule";
import { driverChoices, operationChoices, scenarioColumns } from "./scenarioColumns";

const LEVER_COLUMNS = ["driver", "operation", "amount"] as const;
type LeverColumn = (typeof LEVER_COLUMNS)[number];

/** A driver is moved by a share of itself or by an amount: the other ways to shock one have no both sides. */
const moveChoices = operationChoices.filter((choice) => choice.value === "multiply" || choice.value === "add");

/**
 * Reads a table of levers, one row a driver, with the headers of a scenario table: driver, operation (multiply or
 * add), amount (a share, or what is added and taken away; above 0).
 *
 * @returns the first broken row: row (below the headers), parameter, rule, value
 */
export function readLevers(cells: InputMatrix): Result<Lever[]> {
  const places = new Map<LeverColumn, number>();
  for (const id of LEVER_COLUMNS) {
    const { label } = scenarioColumns.find((column) => column.id === id)!;
    const place = cells[0].findIndex((header) => typeof header === "string" && [id, ...Object.values(label)].some((name) => normaliseHeader(name) === normaliseHeader(header)));
    if (place < 0) return fail("missingColumn", { parameter: "levers", column: label.en });
    places.set(id, place);
  }
  const levers: Lever[] = [];
  for (let row = 1; row < cells.length; row++) {
    const at = (id: LeverColumn): InputCell => cells[row][places.get(id)!] ?? null;
    if (LEVER_COLUMNS.every((id) => isBlank(at(id)))) continue;
    const lever = readLever(at);
    if (!lever.ok) return fail("brokenRule", { parameter: "levers", row, detail: lever.failure });
    levers.push(lever.value);
  }
  return levers.length > 0 ? ok(levers) : fail("noRows", { parameter: "levers" });
}

function readLever(at: (id: LeverColumn) => InputCell): Result<Lever> {
  const driver = readChoice("driver", at("driver"), driverChoices);
  if (!driver.ok) return driver.failure.code === "notAChoice" ? failed(withNames(driver.failure)) : driver;
  const operation = readChoice("operation", at("operation"), moveChoices);
  if (!operation.ok) return operation;
  const move = operation.value === "add" ? "add" : "multiply";
  const amount = readNumber("amount", at("amount"), { unit: "number", minimum: 0, exclusiveMinimum: true, ...(move === "multiply" ? { maximum: 1 } : {}) });
  return amount.ok ? ok({ driver: driver.value, operation: move, amount: amount.value }) : amount;
}

/** The names that people type, not the core's. */
function withNames({ values }: Failure): Failure {
  return failure("notAChoice", { ...values, choices: driverChoices.map(({ label }) => label.en).join(", ") });
}
