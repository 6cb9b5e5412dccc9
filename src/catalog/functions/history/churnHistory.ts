import { observedLife } from "../../../core/survival/relationshipHistory";
import { failed, ok } from "../../../core/result/result";
import type { OutputCell } from "../../cell";
import { defineBlockFunction } from "../../define/defineFunction";
import { optionalDateParam } from "../../define/dateParam";
import { languageParam } from "../../define/languageParam";
import { timeUnitParam } from "../../define/timeUnitParam";
import { say } from "../../text/localText";
import { relationshipTableParam } from "./historyParams";

const headers = [say("Client", "客户"), say("Duration", "存续时间"), say("Event", "事件"), say("Entry", "进入时间"), say("Reason", "原因")];

export const churnHistory = defineBlockFunction({
  id: "CHURN.HISTORY",
  name: "CHURN_HISTORY",
  summary: say("A raw CRM export (opened, closed, snapshot dates) as durations and events, ready for KM_SURVIVAL: who left after how long, who is still there, who was first seen late.", "将 CRM 原始导出（开户、销户、快照日期）转换为存续时间与事件，可直接用于 KM_SURVIVAL：谁在多久后流失、谁仍在、谁较晚才被观察。"),
  formula: "duration = min(closed, snapshot) − opened; event = closed ≤ snapshot; entry = max(0, observed from − opened)",
  params: [
    relationshipTableParam,
    optionalDateParam("as_of", { label: say("As of", "截止日"), help: say("Date of the look: for rows without a snapshot, and the latest of all; what closed later was not known.", "观察截止日：用于无快照日期的行，且为全部行的最晚日期；其后销户的视为仍在。") }),
    timeUnitParam,
    languageParam,
  ],
  returns: say("Headers, then a row a relationship: client, duration, event (1 left, 0 still there), entry, reason.", "列名及每户一行：客户、存续时间、事件（1 流失，0 仍在）、进入时间、原因。"),
  sources: [{ title: "Kalbfleisch & Prentice, The Statistical Analysis of Failure Time Data", detail: "censoring and left truncation" }],
  examples: [
    {
      note: say("One left after a year, one is still there after two.", "一户一年后流失，一户两年后仍在。"),
      args: [[["Client", "Opened", "Closed"], ["A", "2023-01-01", "2024-01-01"], ["B", "2023-01-01", null]], 45657, "days"],
      result: [["Client", "Duration", "Event", "Entry", "Reason"], ["A", 365, 1, 0, ""], ["B", 730, 0, 0, ""]],
    },
  ],
  compute: ([row]) => {
    if (row.kind === "blank") return ok([[""]]);
    if (row.kind === "failed") return failed(row.failure);
    const { table, as_of, unit, language } = row.values;
    const lines = table.map(({ client, reason, datesAsOf }): OutputCell[] => {
      const dates = datesAsOf(as_of);
      const life = dates.ok ? observedLife(dates.value, unit) : dates;
      if (!life.ok) return [client, life.failure, "", "", reason];
      const { duration, event, entry } = life.value;
      return [client, duration, Number(event), entry, event ? reason : ""];
    });
    return ok([headers.map((label): OutputCell => label[language]), ...lines]);
  },
});
