import type { FitNoteCode } from "../../core/estimation/fitNotes";

/** Chinese wording of the remarks on a fit; the compiler keeps it complete. */
export const fitNotesZh: Readonly<Record<FitNoteCode, string>> = {
  edge: "{parameter} 到达搜索边界：其外似然几乎不变，因此没有区间，预测也几乎不受其影响",
  weak: "数据几乎不能确定 {parameter}：其区间没有意义",
  notConverged: "搜索 {iterations} 步后仍未收敛：估计值仅供参考",
  fewEvents: "仅有 {value} 个事件：区间较粗略",
  noIntervals: "似然函数过于平坦，无法给出标准误",
  spendCorrelated: "频次与交易金额相关（{value}），而模型假设两者独立：对频繁成交的客户，预期金额可能有偏差",
  alikeChurn: "客户之间几乎没有差异：统一的每期流失率 {value}% 即可说明数据",
  leftOut: "{value} 行含空白单元格，未计入",
  notProportional: "{parameter} 的影响随时间变化（p = {value}）：其风险比为平均值",
  constantHistory: "历史各期均为 {value}：预测亦为该值，区间宽度为零",
  exactHistory: "该方法与历史各期完全吻合：区间宽度为零，似然无上界",
  tooShortForSeasons: "{value} 个值不足以估计 {season} 个季节：未尝试含季节的方法",
  narrowIntervals: "{value} 个值估计 {parameters} 个参数：区间视参数为已知，实际覆盖率低于所示",
  noGrowthRate: "预测值未始终为正：无法给出年增长率",
  exactPlans: "历史计划每次的偏差比例相同：只采信计划，其区间宽度为零",
  planUnproven: "无历史计划：视计划为无偏，且与统计预测同样准确，权重取 plan_weight",
  groupsAlike: "各组差异未超出偶然范围：均按组合整体取值",
};
