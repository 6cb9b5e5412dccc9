import type { Treatment, TreatmentRule } from "../../core/segmentation/treatment";
import { failure } from "../../core/result/failure";
import { fail, failed, ok, type Result } from "../../core/result/result";
import { isBlank, textOf, type InputMatrix, type OutputCell, type OutputMatrix } from "../cell";
import { clientColumn } from "../schema/clientColumns";
import { readNumber, rules as ranges, type NumberRule } from "../schema/numberRule";
import { say, type LocalText, type Locale } from "../text/localText";
import { readTable, type TableRow } from "./readTable";
import { readWords } from "./segmentRules";

export const policyLabels = {
  segment: clientColumn("segment").label,
  products: say("Products", "产品"),
  tenor_years: say("Tenor (years)", "期限（年）"),
  price_from_bp: say("Price from (bp)", "定价下限（基点）"),
  price_to_bp: say("Price to (bp)", "定价上限（基点）"),
  services: say("Services", "增值服务"),
  review_months: say("Review (months)", "重检间隔（月）"),
} satisfies Record<string, LocalText>;

const columns = [
  { id: "segment", label: policyLabels.segment, optional: true },
  { id: "grade", label: say("Grade", "信用等级"), optional: true },
  { id: "size", label: clientColumn("size").label, optional: true },
  { id: "clv_from", label: say("CLV from", "CLV 不低于"), optional: true },
  { id: "clv_below", label: say("CLV below", "CLV 低于"), optional: true },
  { id: "products", label: policyLabels.products },
  { id: "tenor_years", label: say("Tenor years", "期限年数"), optional: true },
  { id: "price_from_bp", label: say("Price from bp", "定价下限基点"), optional: true },
  { id: "price_to_bp", label: say("Price to bp", "定价上限基点"), optional: true },
  { id: "limit_per_clv", label: say("Limit per CLV", "每单位 CLV 的限额"), optional: true },
  { id: "limit_per_revenue", label: say("Limit per revenue", "每单位收入的限额"), optional: true },
  { id: "limit_at_most", label: say("Limit at most", "限额上限"), optional: true },
  { id: "services", label: policyLabels.services, optional: true },
  { id: "review_months", label: say("Review months", "重检间隔月数"), optional: true },
  { id: "source", label: say("Source", "来源"), optional: true },
] as const;

type ColumnId = (typeof columns)[number]["id"];

const numbers = {
  clv_from: ranges.anyMoney, clv_below: ranges.anyMoney, tenor_years: ranges.years,
  price_from_bp: ranges.bps, price_to_bp: ranges.bps,
  limit_per_clv: ranges.ratio, limit_per_revenue: ranges.ratio, limit_at_most: ranges.money,
  review_months: { unit: "count", minimum: 1, whole: true },
} as const satisfies Partial<Record<ColumnId, NumberRule>>;
type NumberId = keyof typeof numbers;

const ILLUSTRATIVE = say("illustrative: replace with your own policy", "示例值：请替换为本机构政策");

/** A line of the default table; words in both languages, everything illustrative. */
type DefaultLine = Partial<Record<"segment" | "grade" | "size" | "products" | "services", LocalText>> & Partial<Record<NumberId, number>>;

const GOOD_GRADES = say("AAA, AA, A", "AAA，AA，A");
const SMALL = say("Micro, Small", "微型，小型");
const LARGE = say("Large", "大型");
const ADVICE = say("cash management, financial advice", "现金管理、财务咨询");
const DEDICATED = say("dedicated team, treasury and hedging, investment advice", "专属团队、资金与避险服务、投资建议");

/**
 * Small firms grow and are easily hurt: short, revolving, bound to their cash flow, with advice and frequent looks. Large
 * ones are steady and seldom default: long terms and a deep relationship.
 */
const defaultLines: readonly DefaultLine[] = [
  { segment: say("Loss-making", "亏损客户"), products: say("no new lending; reprice or run off", "不新增授信；重新定价或逐步退出"), tenor_years: 1, price_from_bp: 300, price_to_bp: 500, limit_at_most: 0, services: say("none", "无"), review_months: 6 },
  { segment: say("Watch", "关注客户"), products: say("secured renewals, self-liquidating trade finance", "有担保续贷、自偿性贸易融资"), tenor_years: 1, price_from_bp: 250, price_to_bp: 450, limit_per_clv: 1, services: say("monthly account review, financial advice", "按月账户检视、财务咨询"), review_months: 3 },
  { segment: say("Strategic", "战略客户"), grade: GOOD_GRADES, size: LARGE, products: say("long-term loans, syndicated and project finance", "中长期贷款、银团与项目融资"), tenor_years: 15, price_from_bp: 60, price_to_bp: 130, limit_per_clv: 12, services: DEDICATED, review_months: 12 },
  { segment: say("Strategic", "战略客户"), products: say("long-term loans, syndicated finance", "中长期贷款、银团贷款"), tenor_years: 10, price_from_bp: 90, price_to_bp: 180, limit_per_clv: 8, services: DEDICATED, review_months: 12 },
  { segment: say("Growth", "成长客户"), size: SMALL, products: say("revolving line, receivables finance, growth loan with flexible repayment", "循环额度、应收账款融资、灵活还款的成长贷"), tenor_years: 3, price_from_bp: 180, price_to_bp: 320, limit_per_clv: 5, limit_per_revenue: 10, services: say("cash management, financial advice, training and referrals", "现金管理、财务咨询、培训与业务撮合"), review_months: 6 },
  { segment: say("Core", "核心客户"), products: say("term loan, revolving line, trade finance", "流动资金贷款、循环额度、贸易融资"), tenor_years: 7, price_from_bp: 110, price_to_bp: 220, limit_per_clv: 8, services: ADVICE, review_months: 12 },
  { size: SMALL, products: say("revolving line, receivables finance", "循环额度、应收账款融资"), tenor_years: 2, price_from_bp: 200, price_to_bp: 350, limit_per_clv: 4, limit_per_revenue: 8, services: ADVICE, review_months: 6 },
  { products: say("term loan, overdraft", "流动资金贷款、透支"), tenor_years: 5, price_from_bp: 150, price_to_bp: 280, limit_per_clv: 5, services: say("online banking", "网上银行"), review_months: 12 },
];

/** The default policy as an editable table; lines are tried from the top, a blank condition asks for nothing. */
export function policyTable(locale: Locale): OutputMatrix {
  return [
    columns.map(({ label }) => label[locale]),
    ...defaultLines.map((line) =>
      columns.map(({ id }): OutputCell => {
        if (id === "source") return ILLUSTRATIVE[locale];
        const cell = line[id];
        return typeof cell === "object" ? cell[locale] : (cell ?? "");
      }),
    ),
  ];
}

/** Reads a policy; undefined gives the illustrative default in a language. */
export function readPolicyTable(cells: InputMatrix | undefined, locale: Locale): Result<readonly TreatmentRule[]> {
  const given = cells ?? (policyTable(locale) as InputMatrix);
  const rows = readTable("table", given, columns);
  if (!rows.ok) return rows;
  const found: TreatmentRule[] = [];
  for (const { row, cells: line } of rows.value) {
    const rule = readRule(line);
    if (!rule.ok) return fail("brokenRule", { parameter: "table", row, detail: rule.failure });
    found.push(rule.value);
  }
  return ok(found);
}

function readRule(line: TableRow<ColumnId>): Result<TreatmentRule> {
  const read: Partial<Record<NumberId, number>> = {};
  for (const id of Object.keys(numbers) as NumberId[]) {
    if (isBlank(line[id])) continue;
    const number = readNumber(id, line[id], numbers[id]);
    if (!number.ok) return number;
    read[id] = number.value;
  }
  if (read.price_from_bp !== undefined && read.price_to_bp !== undefined && read.price_to_bp < read.price_from_bp) {
    return failed(failure("belowMinimum", { parameter: "price_to_bp", minimum: read.price_from_bp, value: read.price_to_bp }));
  }
  const treatment: Treatment = {
    products: textOf(line.products),
    services: textOf(line.services),
    tenorYears: read.tenor_years,
    priceFromBps: read.price_from_bp,
    priceToBps: read.price_to_bp,
    reviewMonths: read.review_months,
    limitPerClv: read.limit_per_clv,
    limitPerRevenue: read.limit_per_revenue,
    limitAtMost: read.limit_at_most,
  };
  return ok({ segments: readWords(line.segment), grades: readWords(line.grade), sizes: readWords(line.size), clvFrom: read.clv_from, clvBelow: read.clv_below, treatment });
}
