import { say } from "../../catalog/text/localText";
import type { NativeForm } from "../form";
import type { OpenCall } from "../openCall";
import { refused } from "../refused";
import { periodTable, type SeriesColumn } from "../sheet/periodTable";
import { step, type Step } from "../step";
import { clientForm } from "./client";

export const dscr = clientForm("IF([debt_service]>0,[cfads]/[debt_service],NA())");

const ratePerPeriod = step("ratePerPeriod", "[rate]/[periods_per_year]", "percent");
/** Present value at the start of a period of what comes from then on. */
const presentValue = (name: "presentService" | "presentCashFlow" | "presentCounted", flow: string): Step => step(name, `([${flow}]+N([${name}>]))/(1+[ratePerPeriod])`, "money");

const countOf = (call: OpenCall, name: string): number => call.sources[name].cells.flat().length;
const isList = (call: OpenCall, name: string): boolean => countOf(call, name) > 1;
const cashFlows: SeriesColumn = { key: "cashFlow", param: "cfads" };
const targets = (call: OpenCall): SeriesColumn[] => (isList(call, "target_dscr") ? [{ key: "target", param: "target_dscr" }] : []);
const service = (call: OpenCall): Step => step("service", `[cashFlow]/${isList(call, "target_dscr") ? "[target]" : "[target_dscr]"}`, "money");

export const sculpt: NativeForm = {
  kind: "form",
  unfold: (call) => ({
    ok: true,
    value: periodTable(call, {
      shaping: ["language"],
      periods: countOf(call, "cfads"),
      series: [cashFlows, ...targets(call)],
      scalars: [ratePerPeriod],
      opening: { period: "0" },
      steps: [presentValue("presentService", "debtService")],
      columns: [
        step("period", "[period<]+1", "count"),
        step("opening", "[presentService]", "money"),
        step("cash", "[cashFlow]", "money"),
        { ...service(call), key: "debtService", name: "debtService" },
        step("interest", "[opening]*[ratePerPeriod]", "money"),
        step("principalPaid", "[debtService]-[interest]", "money"),
        step("closing", "N([presentService>])", "money"),
        step("cover", 'IF([debtService]>0,[cashFlow]/[debtService],"")'),
      ],
      totals: [step("debt", "INDEX({presentService},1)", "money")],
      gives: { kind: "columns", headers: true },
    }),
  }),
};

function lifeCover(life: "loan" | "project"): NativeForm {
  return {
    kind: "form",
    unfold: (call) => {
      const listed = isList(call, "debt") || countOf(call, "cfads") === 1;
      const balance = listed ? "[balance]" : "[debt]";
      return {
        ok: true,
        value: periodTable(call, {
          periods: countOf(call, "cfads"),
          series: [cashFlows, ...(listed ? [{ key: "balance", param: "debt" }] : [])],
          scalars: [ratePerPeriod, step("smallestBalance", `1E-9*MAX(0,${listed ? "MAX({balance})" : "[debt]"})`, "money")],
          opening: {},
          steps: [step("counted", life === "loan" ? `IF(${balance}>[smallestBalance],[cashFlow],0)` : "[cashFlow]", "money"), presentValue("presentCounted", "counted")],
          columns: [step("cover", `IF(${balance}>[smallestBalance],[presentCounted]/${balance},"")`)],
          totals: [step("result", "INDEX({cover},1)")],
          gives: listed ? { kind: "columns", headers: false } : { kind: "totals", keys: ["result"] },
        }),
      };
    },
  };
}

export const llcr = lifeCover("loan");
export const plcr = lifeCover("project");

export const idc: NativeForm = {
  kind: "form",
  unfold: (call) => ({
    ok: true,
    value: periodTable(call, {
      periods: countOf(call, "draws"),
      series: [{ key: "drawGiven", param: "draws" }],
      scalars: [ratePerPeriod, step("shareOutstanding", 'IF([timing]="begin",1,IF([timing]="mid",0.5,0))')],
      opening: { period: "0" },
      steps: [step("period", "[period<]+1", "count")],
      columns: [step("interest", `[drawGiven]*((1+[ratePerPeriod])^(${countOf(call, "draws")}-[period]+[shareOutstanding])-1)`, "money")],
      totals: [step("result", "SUM({interest})", "money")],
      gives: { kind: "totals", keys: ["result"] },
    }),
  }),
};

export const debtCapacity: NativeForm = {
  kind: "form",
  limits: say("output limit or table: words", "output 为 limit 或 table 时为文字"),
  unfold: (call) => {
    if (call.read("output") !== "amount") return refused("the name of the limit that binds has no native form; the amount has", "起约束作用的条件名称没有原生公式；金额有");
    return {
      ok: true,
      value: periodTable(call, {
        shaping: ["output", "language"],
        periods: countOf(call, "cfads"),
        series: [cashFlows, ...targets(call)],
        scalars: [ratePerPeriod],
        opening: {},
        steps: [service(call), presentValue("presentService", "service")],
        columns: [presentValue("presentCashFlow", "cashFlow")],
        totals: [
          step("limitByDscr", "INDEX({presentService},1)", "money"),
          step("limitByLlcr", 'IF([target_llcr]="","",INDEX({presentCashFlow},1)/[target_llcr])', "money"),
          step("limitByGearing", 'IF([max_gearing]="","",[project_cost]*[max_gearing])', "money"),
          step("result", "MIN([limitByDscr],[limitByLlcr],[limitByGearing])", "money"),
        ],
        gives: { kind: "totals", keys: ["result"] },
      }),
    };
  },
};
