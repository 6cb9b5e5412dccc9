import { isBlank } from "../../../catalog/cell";
import { readNumber, type NumberRule } from "../../../catalog/schema/numberRule";
import { readFilter } from "../../../catalog/schema/scenarioFilter";
import { optionCell } from "../../../catalog/studies/callStudy";
import { fail, ok, type Result } from "../../../core/result/result";
import type { ShockFilter } from "../../../core/scenario/scenario";
import { driverName } from "../../../core/scenario/driverName";
import type { Swing } from "../../../core/sensitivity/swings";
import type { TypedSwing } from "./settings";

/** A number as it was typed, "12%" too. */
export function readTyped(parameter: string, text: string, rule: NumberRule = { unit: "number" }, fallback?: number): Result<number> {
  const cell = optionCell(text.normalize("NFKC"));
  return isBlank(cell) && fallback !== undefined ? ok(fallback) : readNumber(parameter, cell, rule);
}

/** Numbers with spaces, commas or semicolons between. */
export function readAmounts(parameter: string, text: string, usual: readonly number[]): Result<readonly number[]> {
  const parts = text.normalize("NFKC").split(/[\s,;、]+/).filter((part) => part !== "");
  if (parts.length === 0) return usual.length > 0 ? ok(usual) : fail("missing", { parameter });
  const amounts: number[] = [];
  for (const part of parts) {
    const amount = readTyped(parameter, part);
    if (!amount.ok) return amount;
    amounts.push(amount.value);
  }
  return ok(amounts);
}

export function readTypedFilter(text: string): Result<ShockFilter | undefined> {
  return readFilter(text);
}

/** Swings of the drivers that have both ends; one alone is a mistake. */
export function readTypedSwings(swings: readonly TypedSwing[]): Result<readonly Swing[]> {
  const read: Swing[] = [];
  for (const { driver, operation, low, high } of swings) {
    if (low.trim() === "" && high.trim() === "") continue;
    const from = readTyped(`${driverName(driver)} low`, low);
    if (!from.ok) return from;
    const to = readTyped(`${driverName(driver)} high`, high);
    if (!to.ok) return to;
    if (from.value === to.value) return fail("mustDiffer", { parameter: `${driverName(driver)} low`, other: "high", value: from.value });
    read.push({ driver, operation, low: from.value, high: to.value });
  }
  return read.length > 0 ? ok(read) : fail("noRows", { parameter: "swings" });
}
