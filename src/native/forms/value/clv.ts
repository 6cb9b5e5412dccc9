import { say } from "../../../catalog/text/localText";
import type { NativeForm } from "../../form";
import { refused } from "../../refused";
import { curveYearsOf, MOST_CURVE_YEARS } from "./clvTerms";
import { clvTable } from "./manyClients";

const limits = say(`curves of many clients: ${MOST_CURVE_YEARS} years across at most`, `多个客户的曲线最多横向 ${MOST_CURVE_YEARS} 年`);

export const clv: NativeForm = {
  kind: "form",
  limits,
  unfold: (call) => {
    const years = curveYearsOf(call);
    if (years > MOST_CURVE_YEARS) return refused(`curves of ${years} years: a table of clients unfolds up to ${MOST_CURVE_YEARS}`, `曲线长达 ${years} 年：客户表最多展开 ${MOST_CURVE_YEARS} 年`);
    return { ok: true, value: clvTable(call, "clv") };
  },
};
