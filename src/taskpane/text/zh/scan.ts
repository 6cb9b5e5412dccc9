import type { scanEn } from "../en/scan";
import type { Shape } from "../shape";

export const scanZh: Shape<typeof scanEn> = {
  title: "查错",
  about: "查找常见问题：引用已删除、各列行数不一致、百分数或数字存为文本、公式被覆盖、运行之后输入已变化。不作任何修改。",
  start: "开始查错",
  working: "正在查错…",
  none: "未发现问题。",
  found: (count) => `发现 ${count} 处。`,
  groups: { error: (count) => `错误：${count}`, warning: (count) => `警告：${count}`, note: (count) => `提示：${count}` },
  write: "写出清单",
  written: (sheet) => `已写入工作表“${sheet}”。`,
  sheet: { stem: "Tenor 查错", severity: "级别", sheet: "工作表", cell: "单元格", what: "发现的问题", advice: "处理建议" },
};
