import type { decisionsEn } from "../en/decisions";
import type { Shape } from "../shape";

export const decisionsZh: Shape<typeof decisionsEn> = {
  needsTable: "请先在“组合”页选择客户表。",
  defaults: "示例默认值",
  onSheet: (sheet) => `取自工作表“${sheet}”中的表。在该处修改后重新运行。`,
  showRules: "查看规则",
  putOnSheet: "写到工作表以便修改",
  showSheet: "查看该工作表",
  decide: "作出决定…",
  decideAbout: (client) => `对 ${client} 作出决定`,
  decisionFor: (client) => `决定：${client}`,
  decision: "决定",
  reason: "理由",
  reasonHint: "连同姓名与时间记入变更日志。",
  record: "记录",
  recording: "正在记录…",
  recorded: (decision) => `已记录：${decision}`,
  moreOnSheet: (count) => `另有 ${count} 户，写入工作表后可查看全部。`,
};
