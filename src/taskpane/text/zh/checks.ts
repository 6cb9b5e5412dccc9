import type { Shape } from "../shape";
import type { checksEn } from "../en/checks";

export const checksZh: Shape<typeof checksEn> = {
  cardTitle: "检查",
  about: "写出一张由原生公式组成的检查表，核对客户表、情景权重与假设；在任何电子表格程序中均可计算。",
  write: "写出检查表",
  again: "重新写出",
  working: "正在写出检查表…",
  allPassed: (count) => `${count} 项检查全部通过。`,
  someFailed: (failed, all) => `${all} 项检查中有 ${failed} 项未通过：`,
  sheetName: "Tenor 检查",
  title: "检查",
  note: "以下为针对写出时各表位置的原生公式；列移动后请重新写出。",
  headers: { name: "检查项", found: "实际", wanted: "应为", result: "结果" },
  all: "全部检查",
  passed: "通过",
  failed: "核查",
  errorCells: "客户表中的错误单元格",
  noNumbers: (column) => `“${column}”列中不是数字的单元格`,
  outside: (column, minimum, maximum) => `“${column}”超出 ${minimum} 至 ${maximum}`,
  weights: "情景权重合计为 1",
  assumptionsInRange: "超出范围的假设",
  withoutOwner: "无负责人的假设",
  withoutApproval: "未批准的假设",
};
