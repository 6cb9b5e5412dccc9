import { ok } from "../../core/result/result";
import { isBlank } from "../cell";
import { dateRule, readDate } from "../schema/dateCells";
import type { LocalText } from "../text/localText";
import { cellParam, listParam, type Param } from "./param";

interface Texts {
  readonly label: LocalText;
  readonly help: LocalText;
}

/** A date: a serial, or a text such as 2026-01-31; one for the call, or one a client. */
export function dateParam<Name extends string>(name: Name, texts: Texts, shape: "client" | "scalar" = "scalar"): Param<Name, number> {
  return cellParam(name, shape, { ...texts, unit: "date", rule: dateRule, optional: false, readCell: (cell) => readDate(name, cell) });
}

/** A date that may be left out; undefined where it is. */
export function optionalDateParam<Name extends string>(name: Name, texts: Texts & { readonly defaultText?: string }): Param<Name, number | undefined> {
  return cellParam(name, "scalar", { ...texts, unit: "date", rule: dateRule, optional: true, readCell: (cell) => (isBlank(cell) ? ok(undefined) : readDate(name, cell)) });
}

/** A list of dates, down or across. */
export function dateSeriesParam<Name extends string>(name: Name, texts: Texts & { readonly openEnded?: boolean }): Param<Name, readonly number[]> {
  return listParam(name, { ...texts, rule: dateRule }, (cell) => readDate(name, cell));
}
