import { fail, ok } from "../../../core/result/result";
import type { OutputCell } from "../../cell";
import { defineEstimateFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { seriesParam } from "../../define/param";
import { rules } from "../../schema/numberRule";
import { describeNote } from "../../text/describeNote";
import { say } from "../../text/localText";
import { confidenceParam, credibilitySources, groupsParam } from "./groupParams";

const headers = [say("Group", "分组"), say("Loans", "贷款数"), say("Exposure", "敞口"), say("Loss", "损失"), say("Observed LGD", "观察损失率"), say("Low", "下限"), say("High", "上限"), say("Credibility", "可信度"), say("LGD", "违约损失率"), say("LGD low", "违约损失率下限"), say("LGD high", "违约损失率上限")];
const words = { portfolio: say("Portfolio", "组合"), within: say("Variance within groups", "组内方差"), between: say("Variance between groups", "组间方差"), note: say("Note", "说明") };

export const lgdByGroup = defineEstimateFunction({
  id: "LGD.BY.GROUP",
  name: "LGD_BY_GROUP",
  summary: say("LGD by group from losses on defaulted loans, weighted by exposure: what was seen with its interval, and an estimate that leans on the portfolio as far as the group is thin (Bühlmann–Straub credibility).", "由违约贷款损失按组估计违约损失率（按敞口加权）：给出观察值及区间，并按组内经验多寡向组合收缩（Bühlmann–Straub 可信度）。"),
  formula: "LGD = Z·X + (1 − Z)·m, Z = w/(w + s²/a); intervals ± z standard errors",
  params: [
    groupsParam,
    seriesParam("losses", { openEnded: true, label: say("Losses", "损失"), help: say("What was lost of each defaulted loan in the end; negative where more came back.", "每笔违约贷款的最终损失；回收超过敞口时为负。"), rule: rules.anyMoney }),
    seriesParam("exposures", { openEnded: true, label: say("Exposures", "敞口"), help: say("What was owed at default.", "违约时的敞口。"), rule: { unit: "money", minimum: 0, exclusiveMinimum: true } }),
    confidenceParam,
    languageParam,
  ],
  returns: say("A row a group: loans, exposure, loss, observed LGD with interval, credibility, estimated LGD with interval; then the portfolio, the variances within and between groups, notes.", "每组一行：贷款数、敞口、损失、观察损失率及区间、可信度、估计违约损失率及区间；其后为组合、组内与组间方差及说明。"),
  sources: credibilitySources,
  examples: [
    { note: say("Six defaulted loans of two groups.", "两组六笔违约贷款。"), args: [[["Steel"], ["Steel"], ["Steel"], ["Retail"], ["Retail"], ["Retail"]], [[40], [70], [30], [5], [12], [8]], [[100], [120], [80], [50], [60], [40]]], result: [["Group", "Loans"], ["Steel", 3]] },
  ],
  estimator: "lossRates",
  input: ({ groups, losses, exposures, confidence }) => {
    for (const [parameter, column] of [["losses", losses], ["exposures", exposures]] as const) {
      if (column.length !== groups.length) return fail("wrongLength", { parameter, expected: groups.length, value: column.length });
    }
    return ok({ rows: groups.map((group, row) => ({ group, loss: losses[row], exposure: exposures[row] })), confidence });
  },
  present: ({ groups, portfolio, withinVariance, betweenVariance, notes }, { language }) => {
    const wide = (cells: readonly OutputCell[]): OutputCell[] => headers.map((_, column) => cells[column] ?? "");
    return [
      headers.map((label) => label[language]),
      ...groups.map(({ name, loans, exposure, loss, observed, low, high, credibility, lgd, lgdLow, lgdHigh }): OutputCell[] => [name, loans, exposure, loss, observed, low ?? "", high ?? "", credibility, lgd, lgdLow ?? "", lgdHigh ?? ""]),
      wide([words.portfolio[language], portfolio.loans, portfolio.exposure, portfolio.loss, portfolio.observed]),
      wide([words.within[language], withinVariance]),
      wide([words.between[language], betweenVariance]),
      ...notes.map((note) => wide([words.note[language], describeNote(note, language)])),
    ];
  },
});
