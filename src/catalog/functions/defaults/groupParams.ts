import { fail, ok, type Result } from "../../../core/result/result";
import type { DefaultRow } from "../../../core/credit/defaultRatesByGroup";
import { numberParam, textSeriesParam } from "../../define/param";
import { say } from "../../text/localText";

const CONFIDENCE = 0.95;

export const groupsParam = textSeriesParam("groups", { openEnded: true, label: say("Groups", "分组"), help: say("Group of each row: industry, rating, region.", "每行的分组：行业、评级、地区等。") });
export const obligorTexts = { openEnded: true, label: say("Obligors", "债务人数"), help: say("Obligor-years of each row; blank: 1 a row.", "每行的债务人年数；留空则每行为 1。"), rule: { unit: "number", minimum: 0, exclusiveMinimum: true } } as const;
export const defaultTexts = { openEnded: true, label: say("Defaults", "违约数"), help: say("Defaults of each row, at most its obligors; 1 or 0 where a row is an obligor.", "每行的违约数，不超过债务人数；若每行为一个债务人则填 1 或 0。"), rule: { unit: "count", minimum: 0 } } as const;
export const yearTexts = { openEnded: true, label: say("Years", "年份"), help: say("Year of each row, so that good and bad years count.", "每行所属年份，用以区分好年与坏年。"), rule: { unit: "number" } } as const;
export const confidenceParam = numberParam("confidence", "scalar", { label: say("Confidence", "置信水平"), help: say("Of the intervals.", "区间的置信水平。"), rule: { unit: "probability", minimum: 0.5, maximum: 0.9999 }, default: CONFIDENCE });

export const credibilitySources = [
  { title: "Bühlmann & Gisler (2005), A Course in Credibility Theory and its Applications", detail: "chapter 4, Bühlmann–Straub" },
] as const;

/** Columns as rows of a default history, of one length. */
export function defaultRows(groups: readonly string[], defaults: readonly number[], obligors: readonly number[] | undefined, years: readonly number[] | undefined): Result<readonly DefaultRow[]> {
  for (const [parameter, column] of [["defaults", defaults], ["obligors", obligors], ["years", years]] as const) {
    if (column && column.length !== groups.length) return fail("wrongLength", { parameter, expected: groups.length, value: column.length });
  }
  const rows = groups.map((group, row): DefaultRow => ({ group, year: years?.[row], obligors: obligors?.[row] ?? 1, defaults: defaults[row] }));
  const broken = rows.findIndex((row) => row.defaults > row.obligors);
  return broken < 0 ? ok(rows) : fail("mustStayAtMost", { parameter: "defaults", other: "obligors", value: rows[broken].defaults, maximum: rows[broken].obligors, row: broken + 1 });
}
