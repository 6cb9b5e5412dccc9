import type { NativeForm } from "../../form";
import { refused } from "../../refused";
import { periodTable } from "../../sheet/periodTable";
import { step } from "../../step";

export const historicValue: NativeForm = {
  kind: "form",
  unfold: (call) => {
    const { dates, as_of: asOf, rate } = call.sources;
    if (asOf.cells.length > 1 || rate.cells.length > 1) return refused("one valuation date and rate at a time", "每次仅一个估值日与利率");
    return {
      ok: true,
      value: periodTable(call, {
        periods: dates.cells.flat().length,
        series: [{ key: "date", param: "dates" }, { key: "flow", param: "flows" }],
        opening: {},
        steps: [step("yearsSince", "(TRUNC([as_of])-TRUNC([date]))/365")],
        columns: [step("valueNow", "[flow]*(1+[rate])^[yearsSince]", "money")],
        totals: [step("result", "SUM({valueNow})", "money"), step("sizeOfFlows", "SUMPRODUCT(ABS({valueNow}))", "money")],
        gives: { kind: "totals", keys: ["result"] },
        scale: "[sizeOfFlows]",
      }),
    };
  },
};
