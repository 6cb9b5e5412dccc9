import type { workbookEn } from "../en/workbook";
import type { Shape } from "../shape";

export const workbookZh: Shape<typeof workbookEn> = {
  formulas: "Tenor 公式",
  scope: "公式范围",
  scopes: { workbook: "整个工作簿", sheet: "当前工作表", selection: "所选单元格" },
  counting: "正在统计公式…",
  none: "没有公式调用 Tenor。",
  found: (count, sheets) => `${sheets} 张工作表中有 ${count} 个公式调用 Tenor。`,
  unfinished: "上一次操作被中断。下一次操作会将其完成或撤回，公式不会丢失。",
  freezeTitle: "冻结与解冻",
  freezeAbout: "冻结以数值代替公式，没有加载项时工作簿也显示相同的数字。公式保存在表格 TenorFrozen 中，解冻时恢复。",
  freeze: "冻结",
  thaw: "全部解冻",
  frozen: (count) => `已冻结 ${count} 个公式。`,
  repairTitle: "修复",
  repairAbout: "在没有加载项的环境中保存的文件可能出现 #NAME?、异常的函数名、多余的 @，或一直停在计算中。修复会重新输入这些公式并重新计算。",
  repair: "修复并重新计算",
  broken: (count) => `有 ${count} 个公式需要修复。`,
  notBroken: "未发现需要修复的公式。",
  working: { freeze: "正在冻结…", thaw: "正在解冻…", repair: "正在修复…" },
  did: {
    freeze: (count) => `已冻结 ${count} 个公式。`,
    thaw: (count) => `已恢复 ${count} 个公式。`,
    repair: (count) => `已修复 ${count} 个公式。`,
  },
  kept: (count) => `${count} 个保持原样：`,
};
