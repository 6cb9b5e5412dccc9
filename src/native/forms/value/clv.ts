import { say } from "../../../catalog/text/localText";
import type { NativeForm } from "../../form";
import type { Unfolding } from "../../nativeCall";
import type { OpenCall } from "../../openCall";
import { refused } from "../../refused";
import { curveYearsOf, MOST_CURVE_YEARS } from "./clvTerms";
import { clvTable } from "./manyClients";
import { lifeOfOne, MOST_PERIODS, periodsOfLife } from "./oneClient";

const limits = say(
  `one client: ${MOST_PERIODS} periods, then by the closed form; many: curves of ${MOST_CURVE_YEARS} years across at most`,
  `单个客户：最多 ${MOST_PERIODS} 期，超出则用闭式解；多个客户：曲线最多横向 ${MOST_CURVE_YEARS} 年`,
);

export const clv: NativeForm = { kind: "form", limits, unfold: (call) => lifeOf(call, "clv") };
export const clvBreakdown: NativeForm = { kind: "form", limits, unfold: (call) => lifeOf(call, "components") };

export const clvSchedule: NativeForm = {
  kind: "form",
  limits: say(`${MOST_PERIODS} periods at most`, `最多 ${MOST_PERIODS} 期`),
  unfold: (call) => {
    const periods = periodsOfLife(call);
    if (periods < 1 || periods > MOST_PERIODS) return refused(`${periods} periods: from 1 to ${MOST_PERIODS} unfold`, `${periods} 期：可展开 1 至 ${MOST_PERIODS} 期`);
    return { ok: true, value: lifeOfOne(call, "schedule") };
  },
};

/** One client by its periods, where it has any and not too many; else by the closed form, a row a client. */
function lifeOf(call: OpenCall, gives: "clv" | "components"): Unfolding {
  const one = Object.values(call.sources).every(({ cells }) => cells.length === 1);
  const periods = one ? periodsOfLife(call) : 0;
  if (periods >= 1 && periods <= MOST_PERIODS) return { ok: true, value: lifeOfOne(call, gives) };
  const years = curveYearsOf(call);
  if (years > MOST_CURVE_YEARS) return refused(`curves of ${years} years: a table of clients unfolds up to ${MOST_CURVE_YEARS}`, `曲线长达 ${years} 年：客户表最多展开 ${MOST_CURVE_YEARS} 年`);
  return { ok: true, value: clvTable(call, gives) };
}
