import { testCovenant, type Covenant, type CovenantState } from "../../../core/review/covenantTests";
import { failed, ok, type Result } from "../../../core/result/result";
import { isBlank, textOf, type InputMatrix, type OutputCell } from "../../cell";
import { optionalDateParam } from "../../define/dateParam";
import { defineBlockFunction } from "../../define/defineFunction";
import { languageParam } from "../../define/languageParam";
import { numberParam, tableParam } from "../../define/param";
import { readChoice } from "../../schema/choices";
import { clientColumn } from "../../schema/clientColumns";
import { comparisonChoices, comparisonSign } from "../../schema/comparisonChoices";
import { readDate } from "../../schema/dateCells";
import { readNumber, rules } from "../../schema/numberRule";
import { readTable, type TableRow } from "../../tables/readTable";
import { say, type LocalText } from "../../text/localText";

const labels = {
  client: clientColumn("client").label,
  covenant: say("Covenant", "约束条款"),
  value: say("Value", "实际值"),
  comparison: say("Comparison", "比较"),
  limit: say("Limit", "界限"),
};

const columns = [
  { id: "client", label: labels.client, optional: true },
  { id: "covenant", label: labels.covenant, optional: true },
  { id: "value", label: labels.value },
  { id: "comparison", label: labels.comparison },
  { id: "limit", label: labels.limit },
  { id: "tested", label: say("Tested", "测试日"), optional: true },
  { id: "cure_days", label: say("Cure days", "补救天数"), optional: true },
] as const;

type Line = TableRow<(typeof columns)[number]["id"]>;

const stateLabels: Readonly<Record<CovenantState, LocalText>> = { met: say("met", "符合"), close: say("close", "接近界限"), "in cure": say("in cure", "补救期内"), breach: say("breach", "违反约定") };
const headers = [labels.client, labels.covenant, say("Status", "状态"), labels.value, labels.comparison, labels.limit, say("Room", "余量"), say("Headroom", "余量比例"), say("Cure by", "补救截止日")];

export const covenants = defineBlockFunction({
  id: "COVENANTS",
  name: "COVENANTS",
  summary: say("Tests covenants: met, close, in cure or breach, with the headroom of each and the last day to put a breach right.", "约束条款测试：符合、接近界限、补救期内或违反约定，附余量比例与补救截止日。"),
  formula: "room = value − limit (≥, >) or limit − value (≤, <); headroom = room/|limit|; cure by = tested + cure days",
  params: [
    tableParam("table", { label: say("Covenants", "条款表"), help: say("A row a covenant with headers: Client, Covenant, Value, Comparison (≥, ≤, >, <), Limit, Tested, Cure days.", "每条条款一行，带列名：客户、约束条款、实际值、比较（≥、≤、>、<）、界限、测试日、补救天数。"), optional: false, parse: (cells: InputMatrix | undefined) => readTable("table", cells ?? [], columns) }),
    optionalDateParam("date", { label: say("Date", "日期"), help: say("Today's date, which ends periods of cure; blank: they are all still open.", "当前日期，用于判断补救期是否届满；留空视为均未届满。") }),
    numberParam("wished", "scalar", { label: say("Wished headroom", "预警余量"), help: say("Headroom below which a covenant that is met is close, as a share of the limit.", "余量比例低于此值时提示接近界限。"), rule: rules.share, default: 0.1 }),
    languageParam,
  ],
  returns: say("Headers, then a row a covenant. The cure date is an Excel date.", "列名及每条条款一行；补救截止日为 Excel 日期。"),
  sources: [{ title: "Definition of this product", detail: "headroom as a share of the limit" }],
  examples: [
    {
      note: say("DSCR 1.26 against 1.2: headroom of 5 %; leverage 4.4 against 4: broken, and curable until 30 days after the test.", "DSCR 1.26 对 1.2：余量 5%；杠杆 4.4 对 4：已违反约定，可在测试后 30 天内补救。"),
      args: [[["Client", "Covenant", "Value", "Comparison", "Limit", "Tested", "Cure days"], ["A", "DSCR", 1.26, "≥", 1.2, "2026-06-30", 30], ["A", "Leverage", 4.4, "≤", 4, "2026-06-30", 30]], "2026-07-15"],
      result: [
        ["Client", "Covenant", "Status", "Value", "Comparison", "Limit", "Room", "Headroom", "Cure by"],
        ["A", "DSCR", "close", 1.26, "≥", 1.2, 0.06, 0.05, ""],
        ["A", "Leverage", "in cure", 4.4, "≤", 4, -0.4, -0.1, 46_233],
      ],
    },
  ],
  compute: ([row]) => {
    if (row.kind === "blank") return ok([[""]]);
    if (row.kind === "failed") return failed(row.failure);
    const { table, date, wished, language } = row.values;
    return ok([
      headers.map((label): OutputCell => label[language]),
      ...table.map(({ cells }): OutputCell[] => {
        const names = [textOf(cells.client), textOf(cells.covenant)];
        const covenant = readCovenant(cells);
        if (!covenant.ok) return [...names, covenant.failure, "", "", "", "", "", ""];
        const { value, comparison, limit } = covenant.value;
        const { state, room, headroom, cureBy } = testCovenant(covenant.value, date, wished);
        return [...names, stateLabels[state][language], value, comparisonSign(comparison), limit, room, headroom ?? "", cureBy ?? ""];
      }),
    ]);
  },
});

function readCovenant(line: Line): Result<Covenant> {
  const value = readNumber("value", line.value, { unit: "number" });
  if (!value.ok) return value;
  const comparison = readChoice("comparison", line.comparison, comparisonChoices);
  if (!comparison.ok) return comparison;
  const limit = readNumber("limit", line.limit, { unit: "number" });
  if (!limit.ok) return limit;
  const tested = isBlank(line.tested) ? ok(undefined) : readDate("tested", line.tested);
  if (!tested.ok) return tested;
  const cureDays = isBlank(line.cure_days) ? ok(undefined) : readNumber("cure_days", line.cure_days, { unit: "days", minimum: 0, whole: true });
  if (!cureDays.ok) return cureDays;
  return ok({ value: value.value, comparison: comparison.value, limit: limit.value, tested: tested.value, cureDays: cureDays.value });
}
