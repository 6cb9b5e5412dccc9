import { placeAbout } from "../book/aboutPage.mjs";
import { checksSheet } from "../book/checksSheet.mjs";
import { fillCover } from "../book/cover.mjs";
import { template } from "../book/template.mjs";
import { comparisons } from "./comparisons.mjs";
import { curvesSheet } from "./curvesSheet.mjs";
import { scenariosOf } from "./data.mjs";
import { exposuresSheet } from "./exposuresSheet.mjs";
import { eclInputs } from "./inputs.mjs";
import { resultSheet } from "./resultSheet.mjs";
import { scenarioSheet } from "./scenarioSheet.mjs";

/** The template for expected credit loss under weighted scenarios. */
export const ifrs9Scenarios = template("ifrs9-scenarios", ["IFRS 9 scenarios", "IFRS 9 情景"], (book, { say, language }) => {
  const about = placeAbout(book, say("About", "说明"));
  const inputs = eclInputs(book, { say });
  const pds = curvesSheet(book, { say, inputs });
  const exposures = exposuresSheet(book, { say, language, inputs, curves: pds.curves });
  const scenarios = scenariosOf(say).map((scenario) => scenarioSheet(book, { say, inputs, curves: pds.curves, exposures, ...scenario }));
  const result = resultSheet(book, { say, inputs, exposures, scenarios });
  const allChecks = checksSheet(book, { say }, comparisons({ say, inputs, pds, exposures, scenarios, result }));
  fillCover(about, {
    say, allChecks,
    title: say("IFRS 9 scenarios: expected credit loss by stage", "IFRS 9 情景：按阶段的预期信用损失"),
    purpose: say(
      "Twelve exposures that do not exist: their stage, twelve-month and lifetime expected credit loss under three scenarios, each at 100 %, and the probability-weighted amount that IFRS 9 asks for (5.5.17(a), B5.5.41–B5.5.43).",
      "12 笔虚构敞口：阶段划分，三个情景下（各按 100%）12 个月与整个存续期预期信用损失，以及《国际财务报告准则第 9 号》要求的概率加权金额（5.5.17(a)、B5.5.41–B5.5.43）。"),
    use: say(
      "Type over the yellow cells: weights, severities and thresholds on Inputs, the matrix on PD curves, the exposures. Everything else follows. Then look at Checks: all must hold.",
      "修改黄底单元格：“输入”表的权重、严重程度与阈值，“违约概率曲线”表的转移矩阵，以及“敞口”表，其余自动更新；然后查看“核对”表，各项均须成立。"),
    conventions: say(
      "Thousands of any one currency; losses at the end of their year, discounted at the effective rate; exposures are repaid in equal yearly parts. Stage 1: twelve months (5.5.5); stage 2: lifetime (5.5.3); stage 3: credit-impaired, LGD × EAD of today.",
      "单位为千元（任一货币）；损失在年末发生，按实际利率折现；敞口按年等额偿还。第一阶段：12 个月（5.5.5）；第二阶段：整个存续期（5.5.3）；第三阶段：已发生信用减值，取当前违约损失率 × 敞口。"),
    sheets: [
      [say("Inputs", "输入"), say("Scenarios with weights, stage thresholds.", "情景及权重、阶段阈值。")],
      [say("PD curves", "违约概率曲线"), say("Transition matrix; PD by grade and year, as it stands and stressed.", "转移矩阵；各评级逐年违约概率：现状与情景。")],
      [say("Exposures", "敞口"), say("Exposures, stages with reasons, outstanding by year.", "敞口、阶段及原因、逐年余额。")],
      ...scenarios.map(({ name }) => [name, say("Expected credit loss under this scenario.", "该情景下的预期信用损失。")]),
      [say("Weighted ECL", "加权预期信用损失"), say("The weighted amount, each scenario at 100 %, by stage and client.", "加权金额、各情景（100%）、按阶段与客户。")],
      [say("Checks", "核对"), say("What must agree, and whether it does.", "各项勾稽关系及其是否成立。")],
    ],
  });
});
