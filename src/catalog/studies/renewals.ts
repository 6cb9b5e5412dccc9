import type { Backtest } from "../../core/estimation/backtest";
import { estimateOf } from "../../core/estimation/fit";
import { ok } from "../../core/result/result";
import type { RenewalFit } from "../../core/survival/fitRenewal";
import { renewalRetention } from "../../core/survival/shiftedBetaGeometric";
import { sbgBacktest } from "../functions/history/sbgBacktest";
import { renewalModelParam, sbgFit } from "../functions/history/sbgFit";
import { isBlank } from "../cell";
import { optionalNumberParam } from "../define/param";
import { say } from "../text/localText";
import { fitFacts } from "./fitFacts";
import { defineStudy } from "./study";

const RENEWAL = say("Renewal", "续约次数");
/** Share of the renewals that is held out where nothing else is said. */
const HELD_OUT_SHARE = 0.3;
/** Renewals that a fit needs. */
const FEWEST_FITTED = 3;

export const renewals = defineStudy<RenewalFit, Backtest>({
  id: "renewals",
  label: say("Churn from renewals", "由续约数据估计流失率"),
  question: say("How loyal are clients who renew a contract time after time, and how much of a cohort will still be there?", "按期续约的客户忠诚度如何？一个客群未来还会剩下多少？"),
  needs: say("A cohort a column: clients at the start, after the first renewal, and so on, blank after its end.", "每个客群一列：起始客户数、首次续约后客户数……，结束后留空。"),
  example: {
    en: [["Year", "Cohort 2021", "Cohort 2022"], [0, 1000, 1200], [1, 869, 1031], [2, 743, 902], [3, 653, ""]],
    "zh-CN": [["年", "2021 年客群", "2022 年客群"], [0, 1000, 1200], [1, 869, 1031], [2, 743, 902], [3, 653, ""]],
  },
  options: [
    renewalModelParam,
    optionalNumberParam("holdout", "scalar", { label: say("Held out", "留出期数"), help: say("Last renewals, for the backtest.", "末尾用于检验的续约次数。"), rule: { unit: "count", minimum: 1, whole: true } }),
  ],
  calls: (cells, { model, holdout }) => {
    const longest = cells.slice(1).reduce((rows, row, index) => (row.some((cell) => !isBlank(cell)) ? index : rows), 0);
    const held = holdout ?? Math.max(1, Math.floor(HELD_OUT_SHARE * longest));
    const fit = { fn: sbgFit, args: { active_counts: { kind: "range" }, model: { kind: "value", value: model } } } as const;
    if (holdout === null && longest - Number(held) < FEWEST_FITTED) return ok({ fit });
    return ok({ fit, backtest: { fn: sbgBacktest, args: { ...fit.args, holdout: { kind: "value", value: held } } } });
  },
  view: ({ fit: { fit, curve }, backtest }) => {
    const model = { alpha: estimateOf(fit, "alpha"), beta: estimateOf(fit, "beta"), c: fit.parameters.find(({ name }) => name === "c")?.estimate };
    const next = curve.length;
    return {
      figures: [
        { label: say(`Churn at renewal ${next}`, `第 ${next} 次续约的流失率`), value: 1 - renewalRetention(model, next), unit: "probability", column: "churn" },
        { label: say("Churn at the first renewal", "首次续约的流失率"), value: 1 - renewalRetention(model, 1), unit: "probability", column: "churn" },
      ],
      parameters: fit.parameters,
      facts: fitFacts(fit),
      notes: fit.notes,
      curve: { title: say("Share still there", "留存比例"), x: RENEWAL, unit: "share", points: curve.map(({ period, observed, fitted }) => ({ x: period, observed, fitted })) },
      ...(backtest ? { backtest: { title: say("Share still there", "留存比例"), x: say("Renewals ahead", "此后续约次数"), unit: "share", result: backtest } } : {}),
    };
  },
});
