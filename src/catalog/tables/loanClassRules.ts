import { LOAN_CLASSES, type LoanClass, type LoanClassRule } from "../../core/review/loanClass";
import { failure } from "../../core/result/failure";
import { fail, ok, type Result } from "../../core/result/result";
import { isBlank, type InputMatrix, type OutputMatrix } from "../cell";
import { readFlag } from "../define/param";
import { readChoice, type Choice } from "../schema/choices";
import { readNumber, rules as ranges } from "../schema/numberRule";
import { say, type LocalText, type Locale } from "../text/localText";
import { readTable, type TableRow } from "./readTable";

export const loanClassLabels: Readonly<Record<LoanClass, LocalText>> = {
  normal: say("normal", "正常"),
  "special mention": say("special mention", "关注"),
  substandard: say("substandard", "次级"),
  doubtful: say("doubtful", "可疑"),
  loss: say("loss", "损失"),
};

export const loanClassChoices: readonly Choice<LoanClass>[] = LOAN_CLASSES.map((value) => ({ value, label: loanClassLabels[value], synonyms: [`${loanClassLabels[value]["zh-CN"]}类`] }));

const MEASURES_2023 = say("CBIRC and PBoC Order 2023 No. 1, as the press reported it; to be checked against the Order", "银保监会、人民银行令〔2023〕第 1 号，据报道整理，请与原文核对");

const columns = [
  { id: "class", label: say("Class", "分类") },
  { id: "days_over", label: say("Days overdue more than", "逾期天数超过"), optional: true },
  { id: "impaired", label: say("Where credit-impaired", "已发生信用减值"), optional: true },
  { id: "loss_share_from", label: say("Expected loss share from", "预期损失占比不低于"), optional: true },
  { id: "source", label: say("Source", "来源"), optional: true },
] as const;

/** At least special mention once overdue, substandard after 90 days or impairment, doubtful after 270, loss after 360. */
const defaultRules: readonly LoanClassRule[] = [
  { loanClass: "special mention", daysOver: 0 },
  { loanClass: "substandard", daysOver: 90, whereImpaired: true },
  { loanClass: "doubtful", daysOver: 270 },
  { loanClass: "loss", daysOver: 360 },
];

/** The default rules as an editable table; shares of expected loss are left for the lender to fill in. */
export function loanClassTable(locale: Locale): OutputMatrix {
  return [
    columns.map(({ label }) => label[locale]),
    ...defaultRules.map(({ loanClass, daysOver = "", whereImpaired }) => [loanClassLabels[loanClass][locale], daysOver, whereImpaired ? true : "", "", MEASURES_2023[locale]]),
  ];
}

/** Reads rules of classification; undefined gives the defaults. */
export function readLoanClassRules(cells: InputMatrix | undefined): Result<readonly LoanClassRule[]> {
  if (cells === undefined) return ok(defaultRules);
  const rows = readTable("rules", cells, columns);
  if (!rows.ok) return rows;
  const found: LoanClassRule[] = [];
  for (const { row, cells: line } of rows.value) {
    const rule = readRule(line);
    if (!rule.ok) return fail("brokenRule", { parameter: "rules", row, detail: rule.failure });
    found.push(rule.value);
  }
  return ok(found);
}

function readRule(line: TableRow<(typeof columns)[number]["id"]>): Result<LoanClassRule> {
  const loanClass = readChoice("class", line.class, loanClassChoices);
  if (!loanClass.ok) return loanClass;
  const daysOver = isBlank(line.days_over) ? ok(undefined) : readNumber("days_over", line.days_over, { unit: "days", minimum: 0 });
  if (!daysOver.ok) return daysOver;
  const whereImpaired = isBlank(line.impaired) ? ok(false) : readFlag("impaired", line.impaired);
  if (!whereImpaired.ok) return whereImpaired;
  const lossShareFrom = isBlank(line.loss_share_from) ? ok(undefined) : readNumber("loss_share_from", line.loss_share_from, ranges.share);
  if (!lossShareFrom.ok) return lossShareFrom;
  if (daysOver.value === undefined && !whereImpaired.value && lossShareFrom.value === undefined) return { ok: false, failure: failure("missing", { parameter: "days_over" }) };
  return ok({ loanClass: loanClass.value, daysOver: daysOver.value, whereImpaired: whereImpaired.value, lossShareFrom: lossShareFrom.value });
}
