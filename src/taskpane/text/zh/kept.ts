import type { Shape } from "../shape";
import type { keptEn } from "../en/kept";

export const keptZh: Shape<typeof keptEn> = {
  title: "假设工作表",
  about: "表 TenorAssumptions 存放替代缺失列的取值，列明单位与范围，并可填写负责人、依据、日期与批准人。Tenor 以该表为准；表 TenorChanges 记录何人将哪项假设由何值改为何值。",
  keep: "将假设写入工作表",
  add: "补充缺少的假设",
  isKept: (count) => `工作表中有 ${count} 项假设。`,
  open: "显示工作表",
  lock: "锁定",
  unlock: "解锁",
  locked: "工作表已锁定：如需修改取值，请先解锁。",
  usual: "Tenor 默认值",
  broken: "以下各行无法采用：",
  noTable: "请先选择客户表。",
  nothingOpen: "客户表未留空缺：所有取值均来自其自身各列。",
};
