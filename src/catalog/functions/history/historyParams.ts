import { tableParam } from "../../define/param";
import { readRelationshipHistory } from "../../tables/relationshipHistory";
import { say } from "../../text/localText";

/** A raw CRM export. */
export const relationshipTableParam = tableParam("table", {
  label: say("Table", "历史表"),
  help: say("With headers: Opened; if any Client, Closed (blank: still there), Snapshot (when last seen), Observed from, Reason. Dates, or texts such as 2026-01-31.", "带列名：开户日期；可选：客户、销户日期（留空为仍在）、快照日期（最后观察日）、观察起始日、原因。日期或 2026-01-31 形式的文本。"),
  optional: false,
  parse: readRelationshipHistory,
});
