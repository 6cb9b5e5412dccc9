import type { SourceColumn, ValueColumn } from "../../core/portfolio/clientTable";
import { UNSECURED_LGD } from "../../core/credit/securedLgd";
import { say, type LocalText } from "../text/localText";
import { rules, type NumberRule } from "./numberRule";

/** What a column of the client table holds, and where it goes in the core's table. */
export interface ClientColumn {
  /** Name in assumptions, scenarios and messages; the same as the function parameter where there is one. */
  readonly id: string;
  readonly label: LocalText;
  readonly help: LocalText;
  /** Other headers people use; labels and the id always match. */
  readonly synonyms: readonly string[];
  readonly target: ColumnTarget;
  /** Range of a number; text, years and timing have none. */
  readonly rule?: NumberRule;
  /** A word that the column takes beside numbers. */
  readonly word?: string;
  /** Tables often hold dates under this header: they count as blank, and are reported. */
  readonly datesAreBlank?: boolean;
  /** Used for a blank cell or an absent column; an assumption of the same name comes first. */
  readonly default?: number | string;
  readonly required?: boolean;
}

export type ColumnTarget =
  | { readonly kind: "id" }
  | { readonly kind: "category" }
  | { readonly kind: "value"; readonly columns: readonly ValueColumn[]; readonly byYear?: boolean }
  | { readonly kind: "source"; readonly column: SourceColumn }
  /** A number that revenue, exposure, PD, LGD or capital is derived from when the table is read. */
  | { readonly kind: "facility" }
  | { readonly kind: "repayment" }
  | { readonly kind: "framework" }
  | { readonly kind: "years" }
  | { readonly kind: "timing" }
  | { readonly kind: "periodsPerYear" };

const value = (...columns: ValueColumn[]): ColumnTarget => ({ kind: "value", columns });
const curve = (column: ValueColumn): ColumnTarget => ({ kind: "value", columns: [column], byYear: true });
const source = (column: SourceColumn): ColumnTarget => ({ kind: "source", column });
const category: ColumnTarget = { kind: "category" };
const facility: ColumnTarget = { kind: "facility" };

/** Capital that follows from PD and LGD by the internal-ratings formula. */
const IRB_WORD = "irb";

/** The client table, column by column, in the order in which templates show them. */
export const clientColumns: readonly ClientColumn[] = [
  { id: "client", target: { kind: "id" }, label: say("Client", "客户"), help: say("Name or number of the client; also used to find duplicates.", "客户名称或编号；也用于查重。"), synonyms: ["client id", "client name", "customer", "customer id", "customer name", "name", "id", "borrower", "obligor", "company", "loan id", "客户编号", "客户名称", "客户号", "企业名称", "借款人", "公司", "名称", "编号"] },
  { id: "segment", target: category, label: say("Segment", "客群"), help: say("Client segment, for filters and totals.", "客户分群，用于筛选与汇总。"), synonyms: ["client segment", "customer segment", "客户分群", "客户分类", "分群", "细分"] },
  { id: "industry", target: category, label: say("Industry", "行业"), help: say("Industry, for filters and totals.", "行业，用于筛选与汇总。"), synonyms: ["sector", "naics", "nace", "sic", "行业分类", "所属行业"] },
  { id: "region", target: category, label: say("Region", "地区"), help: say("Region, for filters and totals.", "地区，用于筛选与汇总。"), synonyms: ["state", "country", "area", "区域", "省份", "城市"] },
  { id: "size", target: category, label: say("Size", "规模"), help: say("Size class, such as Micro, Small, Medium or Large.", "企业规模，如微型、小型、中型、大型。"), synonyms: ["size class", "company size", "firm size", "企业规模", "客户规模"] },
  { id: "stage", target: category, label: say("Stage", "发展阶段"), help: say("Stage of development, such as start-up, growth or mature.", "发展阶段，如初创、成长、成熟。"), synonyms: ["stage of development", "life cycle", "lifecycle stage", "阶段", "生命周期"] },
  { id: "rating", target: category, label: say("Rating", "评级"), help: say("Internal or external rating. With a transition matrix, a blank PD follows from it year by year.", "内部或外部评级。给出转移矩阵时，留空的违约概率按评级逐年推算。"), synonyms: ["grade", "credit rating", "risk grade", "信用评级", "信用等级", "评级等级"] },
  { id: "group", target: category, label: say("Group", "集团"), help: say("Group of connected clients.", "关联客户集团。"), synonyms: ["client group", "parent", "connected group", "集团客户", "母公司", "关联集团"] },

  { id: "revenue", required: true, target: curve("revenue"), rule: rules.anyMoneyPerYear, label: say("Revenue", "收入"), help: say("Gross annual income from the relationship after funds transfer pricing: net interest, fees and deposit margin. Where it is blank, it is built up from balances, rates and fees.", "扣除内部资金转移价格后的年度客户收入：净利息、手续费与存款利差。留空时由余额、利率与手续费计算。"), synonyms: ["annual revenue", "income", "annual income", "client revenue", "relationship revenue", "revenue per year", "年收入", "客户收入", "营业收入", "年度收入", "综合收入"] },
  { id: "retention_cost", default: 0, target: curve("retentionCost"), rule: rules.moneyPerYear, label: say("Retention cost", "维护成本"), help: say("Annual cost of keeping and serving the client.", "每年维护与服务客户的成本。"), synonyms: ["cost", "annual cost", "cost to serve", "servicing cost", "maintenance cost", "operating cost", "客户维护成本", "保留成本", "服务成本", "年成本"] },
  { id: "churn", required: true, target: curve("churn"), rule: rules.probability, label: say("Churn", "流失率"), help: say("Annual probability that the client leaves, given that it is still there at the start of the year.", "客户在年初仍存续的条件下，当年流失的概率。"), synonyms: ["churn rate", "attrition", "attrition rate", "annual churn", "客户流失率", "年流失率", "流失概率"] },
  { id: "discount_rate", required: true, target: curve("discountRate"), rule: rules.rate, label: say("Discount rate", "折现率"), help: say("Annual discount rate, without a premium for the client's default risk: that is charged through PD and LGD.", "年折现率，不含客户违约风险溢价（风险已由 PD 与 LGD 计入）。"), synonyms: ["discount", "cost of capital", "wacc", "hurdle rate", "贴现率", "资金成本率"] },
  { id: "pd", default: 0, target: curve("pd"), rule: rules.probability, label: say("PD", "违约概率"), help: say("Annual probability of default, given survival to the start of the year.", "客户在年初仍存续的条件下，当年违约的概率。"), synonyms: ["probability of default", "default probability", "default rate", "annual pd", "违约率", "年违约概率"] },
  { id: "lgd", default: 0.45, target: curve("lgd"), rule: rules.probability, label: say("LGD", "违约损失率"), help: say("Loss given default, as a share of the exposure. Where it is blank and collateral is given: as LGD_SECURED has it.", "违约时损失占敞口的比例。留空且给出押品时，按 LGD_SECURED 计算。"), synonyms: ["loss given default", "loss severity", "severity", "违约损失", "损失率"] },
  { id: "ead", default: 0, target: curve("ead"), rule: rules.money, label: say("EAD", "违约风险敞口"), help: say("Exposure at default. Where it is blank: drawn + CCF × undrawn.", "违约风险敞口。留空时取：已用 + CCF × 未用。"), synonyms: ["exposure at default", "exposure", "balance", "outstanding", "敞口", "风险敞口", "贷款余额", "余额"] },
  { id: "years", default: 10, target: { kind: "years" }, label: say("Years", "年限"), help: say("Horizon of the valuation in years, or perpetual.", "估值年限，或填“永续”。"), synonyms: ["horizon", "horizon years", "term", "term years", "remaining term", "remaining years", "估值年限", "预测年限", "剩余年限", "期限"] },
  { id: "growth", default: 0, target: value("revenueGrowth", "referralGrowth", "costGrowth", "exposureGrowth"), rule: rules.rate, label: say("Growth", "增长率"), help: say("Annual growth of revenue, cost, referral and exposure.", "收入、成本、推荐价值与敞口的年增长率。"), synonyms: ["growth rate", "annual growth", "年增长率"] },
  { id: "revenue_growth", target: value("revenueGrowth"), rule: rules.rate, label: say("Revenue growth", "收入增长率"), help: say("Growth of revenue, where it differs from the common rate.", "收入增长率（与统一增长率不同时填写）。"), synonyms: ["income growth"] },
  { id: "cost_growth", target: value("costGrowth"), rule: rules.rate, label: say("Cost growth", "成本增长率"), help: say("Growth of retention cost, where it differs from the common rate.", "维护成本增长率（与统一增长率不同时填写）。"), synonyms: [] },
  { id: "referral_growth", target: value("referralGrowth"), rule: rules.rate, label: say("Referral growth", "推荐增长率"), help: say("Growth of referred business, where it differs from the common rate.", "推荐业务增长率（与统一增长率不同时填写）。"), synonyms: [] },
  { id: "exposure_growth", target: value("exposureGrowth"), rule: rules.rate, label: say("Exposure growth", "敞口增长率"), help: say("Growth of the exposure, where it differs from the common rate; a repayment profile does not grow.", "敞口增长率（与统一增长率不同时填写）；按还款计划给出的敞口不再增长。"), synonyms: ["ead growth"] },
  { id: "cac", default: 0, target: value("acquisitionCost"), rule: rules.money, label: say("CAC", "获客成本"), help: say("Cost of winning the client, paid at the start; 0 for a client already won.", "期初支付的获客成本；已有客户为 0。"), synonyms: ["acquisition cost", "customer acquisition cost", "cost of acquisition", "客户获取成本", "获取成本"] },
  { id: "referral", default: 0, target: curve("referral"), rule: rules.anyMoneyPerYear, label: say("Referral", "推荐价值"), help: say("Annual value of business the client refers.", "客户每年推荐业务带来的价值。"), synonyms: ["referral value", "referrals", "referred business", "推荐", "推荐业务价值", "转介价值"] },
  { id: "capital", default: 0, target: curve("capital"), rule: rules.probability, word: IRB_WORD, label: say("Capital", "资本占用率"), help: say("Capital per unit of exposure; or the word irb: it then follows from PD, LGD, maturity and turnover as IRB_CAPITAL has it, under a shock too.", "单位敞口占用的资本；或填 irb：按 IRB_CAPITAL 由违约概率、违约损失率、期限与营业额计算，情景冲击下随之变动。"), synonyms: ["capital rate", "capital requirement", "capital ratio", "资本", "资本要求", "资本系数"] },
  { id: "capital_charge", default: 0, target: curve("capitalCharge"), rule: rules.probability, label: say("Capital charge", "资本成本率"), help: say("Annual charge on capital.", "资本的年成本率。"), synonyms: ["cost of equity", "capital cost", "hurdle on capital", "资本成本", "资本回报要求"] },
  { id: "timing", default: "end", target: { kind: "timing" }, label: say("Timing", "时点"), help: say("When income and cost fall in their period: begin, mid or end.", "收支在期内的时点：期初、期中或期末。"), synonyms: ["cash flow timing", "收支时点", "现金流时点"] },
  { id: "periods_per_year", default: 4, target: { kind: "periodsPerYear" }, label: say("Periods a year", "每年期数"), help: say("1, 2, 4 or 12 periods a year.", "每年 1、2、4 或 12 期。"), synonyms: ["periods per year", "frequency", "期数", "计息频率"] },

  { id: "drawn", target: source("drawn"), rule: rules.money, label: say("Drawn", "已用额度"), help: say("Balance drawn today.", "当前已用余额。"), synonyms: ["drawn balance", "utilised", "utilized", "已用", "提款余额"] },
  { id: "undrawn", target: source("undrawn"), rule: rules.money, label: say("Undrawn", "未用额度"), help: say("Committed and not yet drawn.", "已承诺未使用额度。"), synonyms: ["undrawn commitment", "unused", "未用", "未提款"] },
  { id: "ccf", target: source("ccf"), rule: rules.probability, label: say("CCF", "信用转换系数"), help: say("Credit conversion factor of the undrawn part.", "未用额度的信用转换系数。"), synonyms: ["credit conversion factor", "转换系数"] },
  { id: "collateral", target: source("collateral"), rule: rules.money, label: say("Collateral", "押品价值"), help: say("Market value of collateral.", "押品市场价值。"), synonyms: ["collateral value", "security value", "押品", "抵押物价值", "担保物价值", "抵押价值"] },
  { id: "haircut", target: source("haircut"), rule: rules.probability, label: say("Haircut", "押品折扣"), help: say("Haircut on the collateral; blank counts as 0.", "押品折扣率；留空视为 0。"), synonyms: ["collateral haircut", "折扣率", "折扣"] },
  { id: "deposits", target: source("deposits"), rule: rules.money, label: say("Deposits", "存款"), help: say("Average deposits of the client.", "客户存款日均余额。"), synonyms: ["deposit balance", "deposit", "存款余额", "日均存款"] },
  { id: "repricing_share", target: source("repricingShare"), rule: rules.share, label: say("Repricing share", "重定价占比"), help: say("Share of the drawn balance whose rate follows the benchmark.", "已用余额中随基准利率重定价的占比。"), synonyms: ["floating share", "重定价比例", "浮动占比"] },
  { id: "deposit_beta", target: source("depositBeta"), rule: rules.share, label: say("Deposit beta", "存款贝塔"), help: say("Share of a benchmark move that is passed on to deposit rates.", "基准利率变动传导到存款利率的比例。"), synonyms: ["beta", "存款利率弹性", "存款传导系数"] },
  { id: "rate", target: facility, rule: rules.rate, label: say("Loan rate", "贷款利率"), help: say("Contract rate a year on what is drawn; blank: benchmark + spread.", "已用余额的合同年利率；留空时取基准利率 + 利差。"), synonyms: ["rate", "contract rate", "interest rate", "lending rate", "coupon", "利率", "执行利率", "合同利率"] },
  { id: "ftp_rate", target: facility, rule: rules.rate, label: say("FTP rate", "FTP 利率"), help: say("Funds transfer price a year of what is drawn, and of deposits where they have none of their own.", "已用余额的内部资金转移价格；存款未单列时同此。"), synonyms: ["ftp", "funds transfer price", "funding rate", "transfer rate", "内部资金转移价格", "资金转移价格"] },
  { id: "benchmark", target: category, label: say("Benchmark", "基准利率"), help: say("Name of the rate that a floating loan follows (LPR, SOFR, EURIBOR); its value is an assumption: benchmark LPR.", "浮动贷款所跟随的基准名称（LPR、SOFR、EURIBOR），其取值在假设中给出：基准 LPR。"), synonyms: ["benchmark name", "reference index", "基准"] },
  { id: "spread", target: facility, rule: rules.bps, label: say("Spread (bp)", "利差（基点）"), help: say("Spread over the benchmark in basis points.", "在基准利率之上的利差，以基点计。"), synonyms: ["margin bp", "spread bps", "加点", "加点幅度"] },
  { id: "commitment_fee", target: facility, rule: rules.rate, label: say("Commitment fee", "承诺费率"), help: say("Annual fee on what is undrawn.", "未用额度的年承诺费率。"), synonyms: ["commitment fee rate", "承诺费"] },
  { id: "fees", target: facility, rule: rules.anyMoneyPerYear, label: say("Fees", "手续费收入"), help: say("Annual fee income.", "年手续费及佣金收入。"), synonyms: ["fee income", "annual fees", "手续费", "中间业务收入"] },
  { id: "deposit_rate", target: facility, rule: rules.rate, label: say("Deposit rate", "存款利率"), help: say("Rate a year that is paid on deposits.", "支付的存款年利率。"), synonyms: ["rate on deposits", "存款付息率"] },
  { id: "deposit_ftp", target: facility, rule: rules.rate, label: say("Deposit FTP rate", "存款 FTP 利率"), help: say("Funds transfer price a year of deposits; blank: the FTP rate.", "存款的内部资金转移价格；留空取 FTP 利率。"), synonyms: ["deposit transfer rate", "存款转移价格"] },
  { id: "maturity", datesAreBlank: true, target: facility, rule: rules.years, label: say("Maturity", "贷款剩余期限"), help: say("Years until the loan is repaid; with a repayment type the exposure follows from it. Also the maturity of capital by irb, between 1 and 5, else 2.5.", "贷款至到期的年数；与还款方式一起决定敞口的变化。亦为 irb 资本的期限（1 至 5 年，缺省 2.5 年）。"), synonyms: ["maturity years", "loan maturity", "remaining maturity", "time to maturity", "到期年限"] },
  { id: "repayment_type", target: { kind: "repayment" }, label: say("Repayment type", "还款方式"), help: say("Annuity, linear or bullet; blank: revolving, renewed for ever.", "等额本息、等额本金或到期还本；留空为循环额度，持续续作。"), synonyms: ["repayment method", "amortisation type", "amortization type", "还款类型"] },
  { id: "guaranteed_share", target: facility, rule: rules.share, label: say("Guaranteed share", "担保比例"), help: say("Share of the exposure that a guarantor stands for; its PD takes the place of the client's where it is better.", "由保证人担保的敞口比例；保证人违约概率更低时以其替代。"), synonyms: ["guarantee coverage", "guarantee share", "保证比例", "担保覆盖率"] },
  { id: "guarantor_pd", target: facility, rule: rules.probability, label: say("Guarantor PD", "保证人违约概率"), help: say("Annual PD of the guarantor.", "保证人的年违约概率。"), synonyms: ["pd guarantor", "担保人违约概率"] },
  { id: "guarantee_years", target: facility, rule: rules.years, label: say("Guarantee years", "担保年限"), help: say("Residual years of the guarantee, where it ends before the loan.", "担保的剩余年限（短于贷款时填写）。"), synonyms: ["guarantee maturity", "保证期限"] },
  { id: "lgd_unsecured", target: facility, default: UNSECURED_LGD, rule: rules.probability, label: say("Unsecured LGD", "无担保违约损失率"), help: say("LGD of what collateral does not cover.", "押品未覆盖部分的违约损失率。"), synonyms: ["lgd unsecured", "信用部分违约损失率"] },
  { id: "lgd_secured", target: facility, default: 0, rule: rules.probability, label: say("Secured LGD", "有担保违约损失率"), help: say("LGD of what collateral covers after its haircut.", "押品（折扣后）覆盖部分的违约损失率。"), synonyms: ["lgd secured", "押品部分违约损失率"] },
  { id: "capital_framework", default: "basel3", target: { kind: "framework" }, label: say("Capital framework", "资本规则"), help: say("Rule book of capital by irb: basel3, basel2 or china2024.", "irb 资本所依据的规则：basel3、basel2 或 china2024。"), synonyms: ["capital rules", "资本框架"] },
  { id: "turnover_eur_m", target: facility, rule: { unit: "money", minimum: 0 }, label: say("Turnover in EUR m", "百万欧元营业额"), help: say("Annual turnover in millions of euro, for capital by irb; blank: a large firm.", "年营业额（百万欧元），用于 irb 资本；留空视为大型企业。"), synonyms: ["turnover eur m", "sales eur m", "sales in eur m"] },
];

/** A date serial where a column wants a number of years: nothing else is that large. */
export function isStrayDate({ datesAreBlank, rule }: ClientColumn, cell: unknown): boolean {
  return datesAreBlank === true && typeof cell === "number" && cell > (rule?.maximum ?? Infinity);
}

export function clientColumn(id: string): ClientColumn {
  const found = clientColumns.find((column) => column.id === id);
  if (!found) throw new Error(`no client column ${id}`);
  return found;
}
