import { clientColumns } from "../../catalog/schema/clientColumns";
import { say, type LocalText } from "../../catalog/text/localText";

/** Columns that an import adds to those of the client table: for the functions about repeat business, churn and review. */
export const ownColumns = {
  full_name: say("Full name", "全称"),
  since: say("Client since", "建立关系日"),
  facilities: say("Facilities held", "授信笔数"),
  approval_days: say("Approval days", "审批天数"),
  complaints: say("Complaints a year", "年投诉次数"),
  first_deal: say("First deal", "首次交易日"),
  last_deal: say("Last deal", "最近交易日"),
  deal_frequency: say("Deal frequency", "交易频次"),
  deal_recency: say("Deal recency (days)", "交易近度（天）"),
  deal_age: say("Deal age (days)", "交易时长（天）"),
  mean_deal: say("Mean deal", "平均交易金额"),
  total_deals: say("Total of deals", "交易总额"),
  doubts: say("Import doubts", "导入存疑行数"),
} as const satisfies Record<string, LocalText>;

export type OwnColumn = keyof typeof ownColumns;

/** Header of a column that an import gives. */
export function columnLabel(id: string): LocalText {
  return id in ownColumns ? ownColumns[id as OwnColumn] : clientColumns.find((column) => column.id === id)!.label;
}
