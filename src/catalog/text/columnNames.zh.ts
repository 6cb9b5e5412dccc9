import type { FailureCode, FailureValues } from "../../core/result/failure";
import { clientColumns } from "../schema/clientColumns";
import { driverLabels } from "../schema/driverLabels";
import { scenarioColumns } from "../schema/scenarioColumns";

/** Chinese headers by id and by English header: of the client table first, then of the scenario table. */
const headers = new Map([...scenarioColumns, ...clientColumns].flatMap(({ id, label }) => [[id, label["zh-CN"]] as const, [label.en, label["zh-CN"]] as const]));
const drivers: ReadonlyMap<string, string> = new Map(Object.entries(driverLabels).map(([id, label]) => [id, label["zh-CN"]]));

/** Failures whose choices are columns. */
const CHOOSES_COLUMN: readonly FailureCode[] = ["unknownColumn"];

/** What a failure says, with columns and drivers named as a Chinese table heads them; parameters of functions keep their names. */
export function namedInChinese(code: FailureCode, values: FailureValues): FailureValues {
  const { column, driver, choices } = values;
  return {
    ...values,
    ...(typeof column === "string" ? { column: headers.get(column) ?? column } : {}),
    ...(typeof driver === "string" ? { driver: drivers.get(driver) ?? driver } : {}),
    ...(CHOOSES_COLUMN.includes(code) && typeof choices === "string" ? { choices: choices.split(", ").map((one) => headers.get(one) ?? one).join("、") } : {}),
  };
}
