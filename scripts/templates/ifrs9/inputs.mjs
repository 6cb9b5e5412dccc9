import { inputsSheet } from "../book/inputsSheet.mjs";
import { scenariosOf } from "./data.mjs";

const WEIGHTS = { up: 0.2, base: 0.5, down: 0.3 };
/** Share of years that are no worse than the scenario's; the base scenario follows the matrix as it stands. */
const CONFIDENCE = { up: 0.25, down: 0.9 };
const LGD_MOVES = { up: -0.02, base: 0, down: 0.05 };

/** Scenarios and their weights, and what moves an exposure from stage to stage. */
export function eclInputs(book, { say }) {
  const item = (key, label, value, format, ...[unit, range, note]) => ({ key, label, value, format, unit, range, note });
  const [share, days, points] = [say("share", "比例"), say("days", "天"), say("added to LGD", "加于违约损失率")];
  const scenarios = scenariosOf(say);
  return inputsSheet(book, { say }, [
    {
      title: say("Scenarios (illustrative: no forecast)", "情景（仅为示意，并非预测）"),
      items: [
        ...scenarios.map(({ key, name }) => item(`weight_${key}`, say(`Weight, ${name}`, `${name}情景权重`), WEIGHTS[key], "percent", share, [0, 1], key === "up" ? say("Weights add up to 1.", "权重合计为 1。") : "")),
        ...scenarios.filter(({ key }) => key in CONFIDENCE).map(({ key, name }) => item(`confidence_${key}`, say(`Severity, ${name}`, `${name}情景严重程度`), CONFIDENCE[key], "percent", share, [0, 1], say("Share of years that are no worse: the confidence of PD_STRESS.", "不差于该情景的年份占比，即 PD_STRESS 的置信水平。"))),
        ...scenarios.map(({ key, name }) => item(`lgd_${key}`, say(`LGD, ${name}`, `${name}情景违约损失率变动`), LGD_MOVES[key], "percent", points, [-1, 1])),
        item("rho", say("Asset correlation", "资产相关系数"), 0.15, "percent", share, [0, 0.999], say("How far borrowers fare well or ill together.", "借款人同好同坏的程度。")),
      ],
    },
    {
      title: say("Stages (IFRS 9, 5.5.3 and 5.5.5)", "阶段（《国际财务报告准则第 9 号》5.5.3、5.5.5）"),
      items: [
        item("stageTwo", say("Days past due: stage 2 above", "逾期天数超过即为第二阶段"), 30, "count", days, [0, 1000]),
        item("stageThree", say("Days past due: stage 3 from", "逾期天数达到即为第三阶段"), 90, "count", days, [0, 1000]),
        item("pdRatio", say("PD against origination", "违约概率相对初始"), 2, "ratio", say("times", "倍"), [1, 100], say("A significant increase, where the increase below is met too. Illustrative.", "与下述增幅同时满足时视为显著增加，仅为示意。")),
        item("pdIncrease", say("PD above origination", "违约概率较初始增幅"), 0.005, "basisPercent", say("12 months", "12 个月"), [0, 1]),
      ],
    },
  ]);
}
