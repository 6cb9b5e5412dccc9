import type { Texts } from "../en";

/** 情景加权卡片的文字。 */
export const weightingZh: Texts["weighting"] = {
  title: "概率加权与各情景单独结果",
  measure: "显示",
  measures: { expectedLoss: "预期损失", clv: "价值（CLV）" },
  columns: { scenario: "情形", weight: "权重", clv: "价值（CLV）", expectedLoss: "预期损失", ratio: "相对基准" },
  base: (name) => `${name}（基准）`,
  whatIf: "试算其他权重",
  whatIfHint: "各情景结果不变，仅重新计算加权平均。",
  asRun: "恢复运行时权重",
  sum: "权重合计",
  none: "权重合计为 100% 时给出加权平均。",
  ratio: (ratio) => `非线性比率 ${ratio}：概率加权预期损失与基准情景预期损失之比。大于 1 表示不利情景增加的损失多于有利情景减少的损失。`,
  noRatio: "基准情景没有预期损失，无法计算比率。",
  changed: "所用权重与运行时不同。",
  notes: {
    loss: "预期损失为 CLV 中的一项：按各客户估值年限、客户表折现率计算，且以客户仍在为前提，并非会计上的减值准备。",
    standard: "IFRS 9 第5.5.17段（a）项要求通过评估一系列可能的结果，确定无偏的概率加权金额；损失呈非线性时，仅用基准情景无法做到。",
  },
  weighted: "加权",
  asItStands: "现状",
};
