import type { offersEn } from "../en/offers";
import type { Shape } from "../shape";

export const offersZh: Shape<typeof offersEn> = {
  title: "下一产品推荐",
  about: "依据持有相同产品的其他客户的产品组合，按预期终身价值增量为每户推荐下一个产品。持有情况并非试验结果：他人常持有的产品，未必因推荐而办理。",
  noHoldings: "工作簿中尚无产品持有表。",
  layout: "产品持有表：首列为“客户”，其余每列一个产品；持有填 1、TRUE 或金额，未持有留空。名为“产品价值”的一行填各产品为客户终身价值带来的增量。",
  holdings: "产品持有表",
  choose: "请选择…",
  acceptance: "接受率",
  cost: "单次营销成本",
  find: "查找推荐产品",
  working: "正在比较产品组合…",
  finished: (count) => `已为 ${count} 户给出推荐`,
  example: "写入示例工作表",
  exampleStem: "Tenor 产品持有",
  write: "写入推荐清单",
  list: "按预期增量排列的推荐",
  all: "全部客群",
  unknown: (count) => `${count} 户不在产品持有表中。`,
  chance: (probability) => `概率 ${probability}`,
  counts: (holding, times) => `持有相同产品的其他客户 ${times} 人次中，${holding} 次同时持有该产品`,
  noneAlike: "无其他客户持有该户现有产品",
  base: (count, share) => `其他 ${count} 户持有（${share}）`,
  sheet: { stem: "Tenor 产品推荐", segment: "客群" },
};
