import { BGNBD_PARAMETERS, SPEND_PARAMETERS } from "../../catalog/functions/repeat/repeatParams";
import { paramPlaces, type ModelParameter } from "../../catalog/tables/fitTable";
import type { NativeForm } from "../form";
import type { OpenCall } from "../openCall";
import { refused } from "../refused";
import { clientTable, type ClientPlan } from "../sheet/clientTable";
import { step } from "../step";

/** Largest power of e that a spreadsheet holds; beyond it a probability is 0 to the last digit. */
const LARGEST_EXPONENT = 700;

export const pAlive = fittedForm(BGNBD_PARAMETERS, (at) => ({
  shaping: ["params"],
  steps: [step("logOdds", `IF([frequency]=0,0,LN(${at("a")}/(${at("b")}+[frequency]-1))+(${at("r")}+[frequency])*LN((${at("alpha")}+[age])/(${at("alpha")}+[recency])))`)],
  results: [step("result", `IF([frequency]=0,1,1/(1+EXP(MIN(${LARGEST_EXPONENT},[logOdds]))))`, "percent")],
}));

export const ggSpend = fittedForm(SPEND_PARAMETERS, (at) => ({
  shaping: ["params"],
  steps: [step("spendWeight", `${at("p")}*[frequency]+${at("q")}-1`)],
  results: [step("result", `IF([spendWeight]>0,${at("p")}*(${at("gamma")}+[frequency]*N([mean_value]))/[spendWeight],NA())`, "money")],
}));

/** A function of a client's history and a fitted model, whose parameters stand below the clients by reference. */
function fittedForm(model: readonly ModelParameter[], plan: (at: (name: string) => string) => ClientPlan): NativeForm {
  const at = (name: string): string => `[_table#${model.findIndex((parameter) => parameter.name === name) + 1}#1]`;
  return {
    kind: "form",
    unfold: (call: OpenCall) => {
      const { params } = call.sources;
      const places = paramPlaces(model, params.cells);
      if (!places.ok) return refused("the parameters cannot be read", "无法读取参数");
      const constants = model.map(({ name }, index) => [name, `=${params.fixed(places.value[index].row, places.value[index].column)}`] as const);
      return { ok: true, value: clientTable(call, { ...plan(at), constants }) };
    },
  };
}
