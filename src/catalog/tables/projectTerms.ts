import type { ByPhase, Phase, ProjectPeriod, ProjectRepayment, ProjectTerms } from "../../core/project/projectTerms";
import { failure } from "../../core/result/failure";
import { fail, ok, type Result } from "../../core/result/result";
import type { Timing } from "../../core/units/timing";
import { isBlank, quote, textOf, type InputMatrix } from "../cell";
import { choiceParam, flagParam, numberParam, optionalNumberParam, type Param, type Values } from "../define/param";
import { periodsPerYearParam } from "../define/periodsPerYearParam";
import { timingChoices, type Choice } from "../schema/choices";
import { normaliseHeader } from "../schema/matchColumns";
import { rules, type NumberRule } from "../schema/numberRule";
import { repaymentChoices } from "../schema/repaymentChoices";
import { say } from "../text/localText";

const projectRepayments: readonly Choice<ProjectRepayment>[] = [...repaymentChoices, { value: "given", label: say("given", "给定"), synonyms: ["as given", "按给定", "按表"] }];

/** A cover that is asked for: 0 would ask for nothing. */
export const coverRule: NumberRule = { unit: "ratio", minimum: 0, exclusiveMinimum: true };
const periodNumber: NumberRule = { unit: "count", minimum: 1, whole: true };

/** What the terms table may hold: a parameter each, read from the cell beside its name. */
export const projectTermParams = [
  numberParam("rate", "scalar", { label: say("Rate", "贷款利率"), help: say("Contract rate a year, nominal.", "合同年利率（名义）。"), rule: rules.contractRate }),
  numberParam("ftp_rate", "scalar", { label: say("FTP rate", "FTP 利率"), help: say("Funds transfer price a year, nominal.", "内部资金转移价格（名义年利率）。"), rule: rules.rate }),
  numberParam("discount_rate", "scalar", { label: say("Discount rate", "折现率"), help: say("Annual effective.", "年化实际利率。"), rule: rules.rate }),
  optionalNumberParam("commitment", "scalar", { label: say("Commitment", "承诺额度"), help: say("Blank: what is drawn.", "留空为提款总额。"), rule: { unit: "money", minimum: 0, exclusiveMinimum: true } }),
  periodsPerYearParam("scalar", 1),
  choiceParam<"repayment", ProjectRepayment>("repayment", "scalar", { label: say("Repayment", "还款方式"), help: say("sculpted, annuity, linear, bullet or given.", "按现金流还款、等额本息、等额本金、到期还本或给定。"), choices: projectRepayments, default: "sculpted" }),
  optionalNumberParam("target_dscr", "scalar", { label: say("Target DSCR", "目标偿债备付率"), help: say("Sizes a sculpted loan without draws.", "未列提款时用于确定贷款规模。"), rule: coverRule }),
  choiceParam<"draw_timing", Timing>("draw_timing", "scalar", { label: say("Draw timing", "提款时点"), help: say("begin, mid or end of the period.", "期初、期中或期末。"), choices: timingChoices, default: "begin" }),
  flagParam("capitalise_interest", "scalar", { label: say("Capitalise interest", "利息资本化"), help: say("During construction.", "建设期内。"), default: true }),
  optionalNumberParam("first_repayment", "scalar", { label: say("First repayment", "首次还款期"), help: say("Number of the period; blank: the first after construction.", "期数；留空为建设期后首期。"), rule: periodNumber }),
  optionalNumberParam("final_repayment", "scalar", { label: say("Final repayment", "最终还款期"), help: say("Number of the period; blank: the last.", "期数；留空为最后一期。"), rule: periodNumber }),
  numberParam("upfront_fee", "scalar", { label: say("Upfront fee", "前端费"), help: say("Share of the commitment.", "占承诺额度的比例。"), rule: rules.share, default: 0 }),
  numberParam("commitment_fee", "scalar", { label: say("Commitment fee", "承诺费"), help: say("A year, of what is not drawn.", "按未提款额的年费率。"), rule: rules.share, default: 0 }),
  numberParam("annual_cost", "scalar", { label: say("Annual cost", "年度管理成本"), help: say("Of keeping the loan.", "贷款管理成本。"), rule: rules.money, default: 0 }),
  numberParam("origination_cost", "scalar", { label: say("Origination cost", "发放成本"), help: say("Once, at signing.", "签约时一次性。"), rule: rules.money, default: 0 }),
  optionalNumberParam("pd_construction", "scalar", { label: say("PD, construction", "建设期违约概率"), help: say("Annual, conditional.", "年度条件概率。"), rule: rules.probability }),
  optionalNumberParam("pd_ramp_up", "scalar", { label: say("PD, ramp-up", "爬坡期违约概率"), help: say("Annual, conditional.", "年度条件概率。"), rule: rules.probability }),
  optionalNumberParam("pd_operation", "scalar", { label: say("PD, operation", "运营期违约概率"), help: say("Annual, conditional.", "年度条件概率。"), rule: rules.probability }),
  optionalNumberParam("lgd", "scalar", { label: say("LGD", "违约损失率"), help: say("Of every phase that has none of its own.", "适用于未单独给出的阶段。"), rule: rules.probability }),
  optionalNumberParam("lgd_construction", "scalar", { label: say("LGD, construction", "建设期违约损失率"), help: say("Blank: lgd.", "留空取 lgd。"), rule: rules.probability }),
  optionalNumberParam("lgd_ramp_up", "scalar", { label: say("LGD, ramp-up", "爬坡期违约损失率"), help: say("Blank: lgd.", "留空取 lgd。"), rule: rules.probability }),
  optionalNumberParam("lgd_operation", "scalar", { label: say("LGD, operation", "运营期违约损失率"), help: say("Blank: lgd.", "留空取 lgd。"), rule: rules.probability }),
  numberParam("refinancing", "scalar", { label: say("Refinancing", "再融资概率"), help: say("Annual, in operation.", "运营期内的年度概率。"), rule: rules.probability, default: 0 }),
  numberParam("capital_construction", "scalar", { label: say("Capital, construction", "建设期资本占用"), help: say("Per unit of exposure.", "占敞口的比例。"), rule: rules.probability, default: 0 }),
  optionalNumberParam("capital_ramp_up", "scalar", { label: say("Capital, ramp-up", "爬坡期资本占用"), help: say("Blank: as in construction.", "留空同建设期。"), rule: rules.probability }),
  numberParam("capital_operation", "scalar", { label: say("Capital, operation", "运营期资本占用"), help: say("Per unit of exposure.", "占敞口的比例。"), rule: rules.probability, default: 0 }),
  numberParam("capital_charge", "scalar", { label: say("Capital charge", "资本成本率"), help: say("A year, on capital.", "按占用资本的年成本率。"), rule: rules.probability, default: 0 }),
  optionalNumberParam("min_dscr", "scalar", { label: say("Minimum DSCR", "最低偿债备付率"), help: say("Below it: breach.", "低于此值即违反约定。"), rule: coverRule }),
  optionalNumberParam("lock_up_dscr", "scalar", { label: say("Lock-up DSCR", "分红锁定偿债备付率"), help: say("Below it: no distributions.", "低于此值不得分红。"), rule: coverRule }),
  optionalNumberParam("min_llcr", "scalar", { label: say("Minimum LLCR", "最低贷款期备付率"), help: say("Below it: breach.", "低于此值即违反约定。"), rule: coverRule }),
] as const;
type TermValues = Values<typeof projectTermParams>;

const termNames: readonly string[] = projectTermParams.map(({ name }) => name);

/** All terms in one line, for help: by name, and in Chinese by label, which are read alike. */
export const projectTermList = say(termNames.join(", "), projectTermParams.map(({ label }) => label["zh-CN"]).join("、"));

/** A term's name without case, spaces, punctuation: "PD, ramp-up" is pd_ramp_up. */
const bare = (name: string): string => normaliseHeader(name).replace(/[,;、]/g, "");

const termByName = new Map<string, Param>(projectTermParams.flatMap((param) => [param.name, ...Object.values(param.label)].map((word) => [bare(word), param] as const)));

/** Reads the terms: name and value side by side; a header row, blank rows and further columns are passed over. */
export function readProjectTerms(cells: InputMatrix | undefined): Result<TermValues> {
  if (!cells) return fail("missing", { parameter: "terms" });
  const rows = projectTermRows(cells);
  if (!rows.ok) return rows;
  const values: Record<string, unknown> = {};
  for (const param of projectTermParams) {
    const row = rows.value.get(param.name);
    const read = param.read([[row === undefined ? null : (cells[row][1] ?? null)]]);
    if (!read.ok) return read;
    values[param.name] = read.value;
  }
  return ok(values as TermValues);
}

/** Row of the table that each term stands in, from 0, by the term's name. */
export function projectTermRows(cells: InputMatrix): Result<ReadonlyMap<string, number>> {
  const rows = new Map<string, number>();
  for (const [index, [name, value = null]] of cells.entries()) {
    if (isBlank(name ?? null)) continue;
    const param = termByName.get(bare(textOf(name)));
    if (!param) {
      if (index === 0 && typeof value !== "number") continue;
      return fail("unknownItem", { parameter: "terms", value: quote(name), row: index + 1, choices: termNames.join(", ") });
    }
    if (rows.has(param.name)) return fail("brokenRule", { parameter: "terms", row: index + 1, detail: failure("givenTwice", { parameter: param.name }) });
    rows.set(param.name, index);
  }
  return ok(rows);
}

/** The terms of the loan as the core takes them; what a phase of the table needs has to be there. */
export function projectTermsFor(values: TermValues, periods: readonly ProjectPeriod[]): Result<ProjectTerms> {
  const { min_dscr: minDscr, lock_up_dscr: lockUpDscr } = values;
  if (minDscr !== undefined && lockUpDscr !== undefined && minDscr > lockUpDscr) return fail("mustNotExceed", { parameter: "min_dscr", other: "lock_up_dscr", value: minDscr, maximum: lockUpDscr });
  const phases = new Set(periods.map(({ phase }) => phase));
  const pd = byPhase(phases, "pd", { construction: values.pd_construction, "ramp-up": values.pd_ramp_up, operation: values.pd_operation });
  if (!pd.ok) return pd;
  const { lgd: anyLgd } = values;
  const lgd = byPhase(phases, "lgd", { construction: values.lgd_construction ?? anyLgd, "ramp-up": values.lgd_ramp_up ?? anyLgd, operation: values.lgd_operation ?? anyLgd });
  if (!lgd.ok) return lgd;
  return ok({
    commitment: values.commitment,
    rate: values.rate,
    ftpRate: values.ftp_rate,
    periodsPerYear: values.periods_per_year,
    repayment: values.repayment,
    targetDscr: values.target_dscr,
    drawTiming: values.draw_timing,
    capitaliseInterest: values.capitalise_interest,
    firstRepayment: values.first_repayment,
    finalRepayment: values.final_repayment,
    upfrontFee: values.upfront_fee,
    commitmentFee: values.commitment_fee,
    annualCost: values.annual_cost,
    originationCost: values.origination_cost,
    pd: pd.value,
    lgd: lgd.value,
    refinancing: values.refinancing,
    // Ramp-up is not yet the operation that lighter capital is for, unless the terms say so.
    capital: { construction: values.capital_construction, "ramp-up": values.capital_ramp_up ?? values.capital_construction, operation: values.capital_operation },
    capitalCharge: values.capital_charge,
    discountRate: values.discount_rate,
    covenants: { minDscr, lockUpDscr, minLlcr: values.min_llcr },
  });
}

/** A number for every phase that the table has; a phase it has not asks for none. */
function byPhase(phases: ReadonlySet<Phase>, name: string, values: Readonly<Record<Phase, number | undefined>>): Result<ByPhase> {
  for (const phase of phases) {
    if (values[phase] === undefined) return fail("neededInPhase", { parameter: `${name}_${phase.replace("-", "_")}`, phase });
  }
  return ok({ construction: values.construction ?? 0, "ramp-up": values["ramp-up"] ?? 0, operation: values.operation ?? 0 });
}
