import { reviewsDue as dueOf, type RecurringReview } from "../../../core/review/reviewsDue";
import { treatmentOf } from "../../../core/segmentation/treatment";
import type { Failure } from "../../../core/result/failure";
import { failure } from "../../../core/result/failure";
import { failed, ok, type Result } from "../../../core/result/result";
import { isBlank, textOf, type InputMatrix, type OutputCell } from "../../cell";
import { dateParam } from "../../define/dateParam";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { tableParam } from "../../define/param";
import { clientColumn } from "../../schema/clientColumns";
import { dateRule, readDate } from "../../schema/dateCells";
import { readNumber } from "../../schema/numberRule";
import { readPolicyTable } from "../../tables/policyTable";
import { readTable, type TableRow } from "../../tables/readTable";
import { say } from "../../text/localText";

const labels = { client: clientColumn("client").label, segment: clientColumn("segment").label, last: say("Last review", "上次重检"), months: say("Review months", "重检间隔月数") };

/** What is read of a client; other columns are passed over. */
export const reviewColumns = [
  { id: "client", label: labels.client },
  { id: "last_review", label: labels.last },
  { id: "review_months", label: labels.months, optional: true },
  { id: "segment", label: labels.segment, optional: true },
  { id: "grade", label: say("Grade", "信用等级"), optional: true },
  { id: "size", label: clientColumn("size").label, optional: true },
  { id: "clv", label: say("CLV", "客户终身价值"), optional: true },
] as const;

const headers = [labels.client, labels.segment, labels.last, labels.months, say("Due", "到期日"), say("Days overdue", "逾期天数"), say("Status", "状态")];
const overdue = say("overdue", "已逾期");
const today = say("due today", "今日到期");
const ahead = say("ahead", "未到期");

type Rules = Parameters<typeof treatmentOf>[0];

export const reviewsDue = defineBlockFunction({
  id: "REVIEWS.DUE",
  name: "REVIEWS_DUE",
  summary: say("The calendar of reviews as of a date, the longest overdue first; intervals from the table, or from the policy of the client's segment.", "截至某日的重检日历，逾期最久者在前；间隔取自表中，或取自客户所属客群的政策。"),
  formula: "due = last review + interval in months, as EDATE (a month that is too short gives its last day); days overdue = date − due",
  params: [
    tableParam("table", { label: say("Clients", "客户表"), help: say("A row a client with headers: Client, Last review, and Review months, or Segment (Grade, Size, CLV) for the policy.", "每客户一行，带列名：客户、上次重检，以及重检间隔月数，或供政策匹配的客群（信用等级、规模、客户终身价值）。"), optional: false, parse: (cells: InputMatrix | undefined) => readTable("table", cells ?? [], reviewColumns) }),
    dateParam("date", { label: say("Date", "日期"), help: say("Date of the calendar.", "日历的基准日。") }),
    tableParam("policy", { label: say("Policy", "政策表"), help: say("Policy table for clients without an interval of their own; blank: the illustrative POLICY_TABLE().", "未单列间隔的客户所用的政策表；留空使用 POLICY_TABLE() 的示例值。"), optional: true, defaultText: "POLICY_TABLE()", parse: (cells) => ok(cells) }),
    languageParam,
  ],
  returns: say("Headers, then a row a client, the longest overdue first; dates are Excel dates. A row that cannot be read comes last, with the reason.", "列名及每客户一行，逾期最久者在前；日期为 Excel 日期。无法读取的行列在最后并说明原因。"),
  sources: [{ title: "Microsoft, EDATE function", detail: "the same day some months on, or the last of a shorter month" }],
  examples: [
    {
      note: say("Half a year after 31 August 2025 is 28 February 2026; the second is due in October by the policy of its segment.", "2025-08-31 加六个月为 2026-02-28；第二户按客群政策于十月到期。"),
      args: [[["Client", "Last review", "Review months", "Segment"], ["A", "2025-10-15", null, "Core"], ["B", "2025-08-31", 6, null]], "2026-03-10"],
      result: [["Client", "Segment", "Last review", "Review months", "Due", "Days overdue", "Status"], ["B", "", 45_900, 6, 46_081, 10, "overdue"], ["A", "Core", 45_945, 12, 46_310, -219, "ahead"]],
    },
  ],
  compute: ([row]) => {
    if (row.kind === "blank") return ok([[""]]);
    if (row.kind === "failed") return failed(row.failure);
    const { table, date, policy, language } = row.values;
    const rules = readPolicyTable(policy, language);
    if (!rules.ok) return rules;
    const read = table.map(({ cells }) => ({ client: textOf(cells.client), segment: textOf(cells.segment), review: readReview(cells, rules.value) }));
    const known = read.flatMap(({ client, segment, review }) => (review.ok ? [{ client, segment, ...review.value }] : []));
    const broken = read.flatMap(({ client, segment, review }): OutputCell[][] => (review.ok ? [] : [[client, segment, review.failure, "", "", "", ""]]));
    const due = dueOf(known, date).map(({ place, due: on, daysOver }): OutputCell[] => {
      const { client, segment, last, everyMonths } = known[place];
      const status = daysOver > 0 ? overdue : daysOver === 0 ? today : ahead;
      return on > dateRule.maximum ? [client, segment, last, everyMonths, failure("tooLarge"), "", ""] : [client, segment, last, everyMonths, on, daysOver, status[language]];
    });
    return ok([headers.map((label): OutputCell => label[language]), ...due, ...broken]);
  },
});

function readReview(line: TableRow<(typeof reviewColumns)[number]["id"]>, rules: Rules): Result<RecurringReview> {
  const last = readDate("last_review", line.last_review);
  if (!last.ok) return last;
  const months = isBlank(line.review_months) ? monthsByPolicy(line, rules) : readNumber("review_months", line.review_months, { unit: "count", minimum: 1, maximum: 1200, whole: true });
  return months.ok ? ok({ last: Math.trunc(last.value), everyMonths: months.value }) : months;
}

/** The interval that the client's segment asks for. */
function monthsByPolicy(line: TableRow<(typeof reviewColumns)[number]["id"]>, rules: Rules): Result<number> {
  const clv = isBlank(line.clv) ? ok(0) : readNumber("clv", line.clv, { unit: "money" });
  if (!clv.ok) return clv;
  const months = treatmentOf(rules, { segment: textOf(line.segment), grade: textOf(line.grade), size: textOf(line.size), clv: clv.value })?.reviewMonths;
  const absent: Failure = failure("missing", { parameter: "review_months" });
  return months === undefined ? failed(absent) : ok(months);
}
