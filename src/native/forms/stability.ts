import { STABILITY_ITEMS, stabilityMeasures } from "../../catalog/tables/stabilityWeights";
import { say } from "../../catalog/text/localText";
import type { NativeForm } from "../form";
import { refused } from "../refused";
import { clientTable } from "../sheet/clientTable";
import { step, stepOf } from "../step";
import { clientForm } from "./client";

export const interestCover = clientForm("IF([interest]>0,[ebit]/[interest],NA())");

/** Weights and zones of the four models, by which the formulas look up. */
const MODELS = [
  ["public", 0, 1.2, 1.4, 3.3, 0.6, 1, 1.81, 2.99],
  ["private", 0, 0.717, 0.847, 3.107, 0.42, 0.998, 1.23, 2.9],
  ["non-manufacturer", 0, 6.56, 3.26, 6.72, 1.05, 0, 1.1, 2.6],
  ["emerging", 3.25, 6.56, 3.26, 6.72, 1.05, 0, 4.35, 5.85],
] as const;
const weight = (column: number): string => `VLOOKUP([model],{_table},${column},FALSE)`;

const score = step("score", ["[weight0]", "[weight1]*[x_one]", "[weight2]*[x_two]", "[weight3]*[x_three]", "[weight4]*[x_four]", "[weight5]*N([x_five])"].join("+"));
const weights = [2, 3, 4, 5, 6, 7].map((column, index) => ({ ...stepOf("modelWeight", String(index), index === 0 ? say("constant", "常数") : say(`X${index}`, `X${index}`), weight(column)), key: `weight${index}` }));

export const altmanZ: NativeForm = {
  kind: "form",
  unfold: (call) => {
    const output = call.read("output");
    const language = call.read("language") === "zh-CN" ? ["困境区", "灰色区", "安全区"] : ["distress", "grey", "safe"];
    const zone = step("zone", `IF([score]<${weight(8)},"${language[0]}",IF([score]>${weight(9)},"${language[2]}","${language[1]}"))`, "text");
    const plan = { shaping: ["output", "language"], constants: MODELS.map(([name, ...numbers]) => [name, ...numbers] as const) };
    if (output === "both") return { ok: true, value: clientTable(call, { ...plan, steps: weights, results: [score, zone] }) };
    if (output === "zone") return { ok: true, value: clientTable(call, { ...plan, steps: [...weights, score], results: [zone] }) };
    return { ok: true, value: clientTable(call, { ...plan, steps: weights, results: [score] }) };
  },
};

export const revenueVolatility: NativeForm = {
  kind: "form",
  unfold: (call) => {
    const years = call.sources.history.cells[0].length;
    const growth = call.read("method") === "growth";
    const of = (year: number): string => `[history#${year}]`;
    const growths = Array.from({ length: years - 1 }, (_, index) => ({
      ...step("growthRate", `IF(COUNT({history})<${index + 2},"",${of(index + 2)}/${of(index + 1)}-1)`, "percent"), key: `growthRate#${index + 2}`, year: index + 2,
    }));
    const rates = growths.map(({ key }) => `[${key}]`).join(",");
    return {
      ok: true,
      value: clientTable(call, {
        shaping: ["method"],
        steps: growth ? growths : [],
        results: [growth ? step("result", `STDEV(${rates})`, "percent") : step("result", "STDEV({history})/AVERAGE({history})", "percent")],
      }),
    };
  },
};

export const stability: NativeForm = {
  kind: "form",
  limits: say("output items, and weights of your own", "output 为 items 时，以及自定义权重"),
  unfold: (call) => {
    if (call.read("output") === "items") return refused("the items of a score have no native form; the score has", "分项明细没有原生公式；总分有");
    if (call.sources.weights.given) return refused("a table of weights of your own has no native form yet; the default weights have", "自定义权重表没有原生公式；默认权重有");
    const steps = STABILITY_ITEMS.map((item, index) => {
      const row = index + 1;
      const points = `MIN(1,MAX(0,([${item}]-[_table#${row}#2])/([_table#${row}#3]-[_table#${row}#2])))`;
      return stepOf("weightedPoints", item, stabilityMeasures[index].label, `IF([${item}]="",0,[_table#${row}#1]*100*${points})`);
    });
    const given = STABILITY_ITEMS.map((item, index) => `IF([${item}]="",0,[_table#${index + 1}#1])`).join("+");
    return {
      ok: true,
      value: clientTable(call, {
        shaping: ["weights", "output", "language"],
        steps: [...steps, step("weightGiven", given)],
        results: [step("result", `MIN(100,(${steps.map(({ key }) => `[${key}]`).join("+")})/[weightGiven])`)],
        constants: stabilityMeasures.map(({ item, weight: share, zeroAt, hundredAt }) => [item, share, zeroAt, hundredAt]),
      }),
    };
  },
};
