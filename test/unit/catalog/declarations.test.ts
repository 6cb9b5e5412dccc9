import { functions } from "../../../src/catalog";
import { clientColumns } from "../../../src/catalog/schema/clientColumns";
import { normaliseHeader } from "../../../src/catalog/schema/matchColumns";

/** Ids stand in people's workbooks: they are never changed or reused. */
const PERMANENT_IDS = {
  CLV: "CLV",
  "CLV.BREAKDOWN": "CLV_BREAKDOWN",
  "CLV.SCHEDULE": "CLV_SCHEDULE",
  "CLV.BREAKEVEN": "CLV_BREAKEVEN",
  "HISTORIC.VALUE": "HISTORIC_VALUE",
  "CHURN.ADJ": "CHURN_ADJ",
  "CHURN.COEFFICIENTS": "CHURN_COEFFICIENTS",
  SEGMENT: "SEGMENT",
  "SEGMENT.RULES": "SEGMENT_RULES",
  "PD.TERM": "PD_TERM",
  "PD.MARGINAL": "PD_MARGINAL",
  "PD.STRESS": "PD_STRESS",
  MIGRATE: "MIGRATE",
  "CLV.MARKOV": "CLV_MARKOV",
  "EXPECTED.LOSS": "EXPECTED_LOSS",
  ECL: "ECL",
  "ECL.STAGE": "ECL_STAGE",
  EAD: "EAD",
  CCF: "CCF",
  "LGD.SECURED": "LGD_SECURED",
  "PD.GUARANTEED": "PD_GUARANTEED",
  "IRB.CAPITAL": "IRB_CAPITAL",
  "IRB.RW": "IRB_RW",
  "IRB.CORRELATION": "IRB_CORRELATION",
  "SLOTTING.RW": "SLOTTING_RW",
  "PF.RISK.WEIGHT": "PF_RISK_WEIGHT",
  DSCR: "DSCR",
  LLCR: "LLCR",
  PLCR: "PLCR",
  SCULPT: "SCULPT",
  IDC: "IDC",
  "DEBT.CAPACITY": "DEBT_CAPACITY",
  "PROJECT.CLV": "PROJECT_CLV",
  RAROC: "RAROC",
  "ECONOMIC.PROFIT": "ECONOMIC_PROFIT",
  "FTP.MARGIN": "FTP_MARGIN",
  CONTRIBUTION: "CONTRIBUTION",
  "RATE.FOR": "RATE_FOR",
  "ALTMAN.Z": "ALTMAN_Z",
  "INTEREST.COVER": "INTEREST_COVER",
  "REVENUE.VOLATILITY": "REVENUE_VOLATILITY",
  STABILITY: "STABILITY",
  "STABILITY.WEIGHTS": "STABILITY_WEIGHTS",
  "CHURN.HISTORY": "CHURN_HISTORY",
  "KM.SURVIVAL": "KM_SURVIVAL",
  "SBG.SURVIVAL": "SBG_SURVIVAL",
  "RETENTION.RATE": "RETENTION_RATE",
  DERL: "DERL",
  RFM: "RFM",
  "CHURN.RATE": "CHURN_RATE",
  "COMPETING.RISKS": "COMPETING_RISKS",
  "CHURN.FIT": "CHURN_FIT",
  "CHURN.BACKTEST": "CHURN_BACKTEST",
  "SBG.FIT": "SBG_FIT",
  "SBG.BACKTEST": "SBG_BACKTEST",
  "BGNBD.FIT": "BGNBD_FIT",
  "BGNBD.EXPECTED": "BGNBD_EXPECTED",
  "P.ALIVE": "P_ALIVE",
  "PNBD.FIT": "PNBD_FIT",
  "PNBD.EXPECTED": "PNBD_EXPECTED",
  "PNBD.ALIVE": "PNBD_ALIVE",
  "GG.FIT": "GG_FIT",
  "GG.SPEND": "GG_SPEND",
  "REPEAT.FIT": "REPEAT_FIT",
  "REPEAT.CLV": "REPEAT_CLV",
  "REPEAT.BACKTEST": "REPEAT_BACKTEST",
  "FORECAST.REVENUE": "FORECAST_REVENUE",
  "FORECAST.COMBINED": "FORECAST_COMBINED",
  "PLAN.ACCURACY": "PLAN_ACCURACY",
  "FORECAST.BACKTEST": "FORECAST_BACKTEST",
  "PD.BY.GROUP": "PD_BY_GROUP",
  "PD.BACKTEST": "PD_BACKTEST",
  "LGD.BY.GROUP": "LGD_BY_GROUP",
  "RATING.MATRIX": "RATING_MATRIX",
  "LOAN.SCHEDULE": "LOAN_SCHEDULE",
  PORTFOLIO: "PORTFOLIO",
  SCENARIO: "SCENARIO",
  ATTRIBUTION: "ATTRIBUTION",
  TORNADO: "TORNADO",
  "TORNADO.SWINGS": "TORNADO_SWINGS",
  SENSITIVITY: "SENSITIVITY",
  "GOAL.SEEK": "GOAL_SEEK",
  "REVERSE.STRESS": "REVERSE_STRESS",
  BREAKEVEN: "BREAKEVEN",
  "CLIENT.CASES": "CLIENT_CASES",
  "CLIENT.LEVERS": "CLIENT_LEVERS",
  "CLIENT.SCHEDULE": "CLIENT_SCHEDULE",
  COMPARE: "COMPARE",
  SIMULATE: "SIMULATE",
  "SIMULATION.SETTINGS": "SIMULATION_SETTINGS",
  SCREEN: "SCREEN",
  "SCREEN.POLICY": "SCREEN_POLICY",
  POLICY: "POLICY",
  "POLICY.TABLE": "POLICY_TABLE",
  "EARLY.WARNING": "EARLY_WARNING",
  "EARLY.WARNING.RULES": "EARLY_WARNING_RULES",
  "LOAN.CLASS": "LOAN_CLASS",
  "LOAN.CLASS.RULES": "LOAN_CLASS_RULES",
  "REVIEW": "REVIEW",
  "REVIEW.POLICY": "REVIEW_POLICY",
  "SEGMENT.CLUSTERS": "SEGMENT_CLUSTERS",
  "SEGMENT.STABILITY": "SEGMENT_STABILITY",
  "COVENANTS": "COVENANTS",
  "REVIEWS.DUE": "REVIEWS_DUE",
  "ALLOCATE.BUDGET": "ALLOCATE_BUDGET",
  "BUDGET.FRONTIER": "BUDGET_FRONTIER",
  "BUDGET.RESPONSES": "BUDGET_RESPONSES",
  "REFERRAL.VALUE": "REFERRAL_VALUE",
  "GROUP.CLV": "GROUP_CLV",
  "NEXT.OFFER": "NEXT_OFFER",
  "RISK.MIX": "RISK_MIX",
  "RISK.OPTIONS": "RISK_OPTIONS",
  "PROCESS.VALUE": "PROCESS_VALUE",
  "SERVICE.VALUE": "SERVICE_VALUE",
};

/** Parameters in the order in which formulas give them. */
const SIGNATURES: Record<string, string> = {
  CLV: "revenue, retention_cost, churn, discount_rate, [pd], [lgd], [ead], [years], [growth], [cac], [timing], [periods_per_year], [referral], [capital], [capital_charge]",
  CLV_BREAKEVEN: "input_name, target, [revenue], [retention_cost], [churn], [discount_rate], [pd], [lgd], [ead], [years], [growth], [cac], [timing], [periods_per_year], [referral], [capital], [capital_charge]",
  HISTORIC_VALUE: "dates, flows, as_of, rate",
  CHURN_ADJ: "churn, [satisfaction], [days_to_approve], [open_complaints], [tenure_years], [products], [utilisation], [rate_gap], [competitor_offers], [group_member], [coefficients], [response_hours]",
  SEGMENT: "clv, risk, [size], [industry], [stage], [rules]",
  PD_TERM: "matrix, grade, years, [measure], [layout], [language]",
  PD_MARGINAL: "pd_curve, [from], [to]",
  PD_STRESS: "pd, rho, [confidence]",
  MIGRATE: "start, matrix, periods, [path], [language]",
  CLV_MARKOV: "matrix, reward, discount_rate, [periods]",
  EXPECTED_LOSS: "pd, lgd, ead",
  ECL: "pd_curve, lgd, ead_curve, eir, [stage], [years], [pd_measure], [timing]",
  ECL_STAGE: "days_past_due, pd_now, pd_origination, [watch_list], [credit_impaired], [output], [dpd_stage_two], [dpd_stage_three], [pd_ratio], [pd_increase], [low_risk_pd], [language]",
  EAD: "drawn, undrawn, ccf",
  CCF: "commitment_type, [framework]",
  LGD_SECURED: "ead, collateral, haircut, [lgd_unsecured], [lgd_secured], [fx_haircut]",
  PD_GUARANTEED: "pd, guarantor_pd, guaranteed_share, [fx_haircut], [guarantee_years], [exposure_years]",
  IRB_CAPITAL: "pd, lgd, maturity, [turnover_eur_m], [scaling], [framework]",
  IRB_RW: "pd, lgd, maturity, [turnover_eur_m], [scaling], [framework]",
  IRB_CORRELATION: "pd, [turnover_eur_m], [framework]",
  SLOTTING_RW: "category, [short], [exposure_type]",
  PF_RISK_WEIGHT: "phase, [high_quality]",
  DSCR: "cfads, debt_service",
  LLCR: "cfads, debt, rate, [periods_per_year]",
  PLCR: "cfads, debt, rate, [periods_per_year]",
  SCULPT: "cfads, target_dscr, rate, [periods_per_year], [language]",
  IDC: "draws, rate, [periods_per_year], [timing]",
  DEBT_CAPACITY: "cfads, target_dscr, rate, [periods_per_year], [target_llcr], [project_cost], [max_gearing], [output], [language]",
  PROJECT_CLV: "cash_flow_table, terms, [output], [language]",
  RAROC: "exposure, rate, ftp_rate, expected_loss_rate, cost_rate, capital_rate, [capital_return], [fees], [tax_rate]",
  ECONOMIC_PROFIT: "exposure, rate, ftp_rate, expected_loss_rate, cost_rate, capital_rate, hurdle_rate, [capital_return], [fees], [tax_rate]",
  FTP_MARGIN: "balance, rate, ftp_rate, [side], [liquidity_premium]",
  CONTRIBUTION: "drawn, rate, ftp_rate, [undrawn], [commitment_fee], [deposits], [deposit_rate], [deposit_ftp], [fees], [linked_business], [cost], [provisions], [capital], [capital_charge], [output], [language]",
  RATE_FOR: "target, metric, exposure, benchmark_rate, ftp_rate, [pd], [lgd], [cost_rate], [capital_rate], [capital_charge], [capital_return], [fees], [tax_rate], [churn], [discount_rate], [years], [cac], [timing], [periods_per_year]",
  ALTMAN_Z: "model, x_one, x_two, x_three, x_four, [x_five], [output], [language]",
  INTEREST_COVER: "ebit, interest",
  REVENUE_VOLATILITY: "history, [method]",
  STABILITY: "[altman_z], [interest_cover], [revenue_volatility], [environment], [industry_outlook], [buyer_concentration], [supplier_concentration], [years_in_business], [weights], [output], [language]",
  STABILITY_WEIGHTS: "[language]",
  SBG_SURVIVAL: "alpha, beta, t, [c]",
  RETENTION_RATE: "alpha, beta, t, [c]",
  DERL: "alpha, beta, discount_rate, t",
  CHURN_HISTORY: "table, [as_of], [unit], [language]",
  RFM: "customers, dates, amounts, as_of, [unit], [language]",
  KM_SURVIVAL: "durations, events, [t], [entries], [confidence], [language]",
  CHURN_RATE: "table, [as_of], [language]",
  COMPETING_RISKS: "durations, reasons, [t], [entries], [confidence], [language]",
  CHURN_FIT: "durations, events, covariates, [entries], [language]",
  CHURN_BACKTEST: "table, calibration_date, as_of, [language]",
  SBG_FIT: "active_counts, [model], [language]",
  SBG_BACKTEST: "active_counts, holdout, [model], [language]",
  BGNBD_FIT: "frequency, recency, age, [language]",
  BGNBD_EXPECTED: "params, frequency, recency, age, horizon",
  P_ALIVE: "params, frequency, recency, age",
  PNBD_FIT: "frequency, recency, age, [language]",
  PNBD_EXPECTED: "params, frequency, recency, age, horizon",
  PNBD_ALIVE: "params, frequency, recency, age",
  GG_FIT: "frequency, mean_value, [language]",
  GG_SPEND: "params, frequency, [mean_value]",
  REPEAT_FIT: "customers, dates, amounts, as_of, [model], [unit], [language]",
  REPEAT_CLV: "params, spend_params, frequency, recency, age, mean_value, years, discount_rate, [margin], [unit], [model], [language]",
  REPEAT_BACKTEST: "customers, dates, amounts, calibration_date, as_of, [model], [unit], [language]",
  FORECAST_REVENUE: "history, periods, [method], [season], [confidence], [language]",
  FORECAST_COMBINED: "history, plan, [past_plans], [plan_weight], [method], [season], [confidence], [language]",
  PLAN_ACCURACY: "planned, actual, [language]",
  FORECAST_BACKTEST: "history, holdout, [method], [season], [origin], [language]",
  PD_BY_GROUP: "groups, defaults, [obligors], [years], [confidence], [language]",
  PD_BACKTEST: "groups, defaults, obligors, years, [holdout_years], [confidence], [language]",
  LGD_BY_GROUP: "groups, losses, exposures, [confidence], [language]",
  RATING_MATRIX: "clients, dates, ratings, [method], [as_of], [order], [show], [confidence], [language]",
  LOAN_SCHEDULE: "principal, rate, years, [type], [grace], [periods_per_year], [draws], [grace_interest], [cpr], [cfads], [output], [language]",
  PORTFOLIO: "table, [assumptions], [matrix]",
  SCENARIO: "table, scenario_table, [name], [assumptions], [matrix]",
  SIMULATE: "table, [scenario_table], [paths], [seed], [name], [settings], [result], [assumptions], [matrix]",
  SIMULATION_SETTINGS: "[language]",
  ATTRIBUTION: "table, scenario_table, to, [from], [assumptions], [matrix]",
  TORNADO: "table, [swings], [measure], [scenario_table], [scenario], [assumptions], [matrix]",
  TORNADO_SWINGS: "[language]",
  SENSITIVITY: "table, driver, values, [second_driver], [second_values], [operation], [second_operation], [measure], [filter], [scenario_table], [scenario], [assumptions], [matrix]",
  GOAL_SEEK: "table, driver, target, [operation], [measure], [client], [filter], [low], [high], [scenario_table], [scenario], [assumptions], [matrix]",
  REVERSE_STRESS: "table, scenario_table, scenario, [measure], [floor], [largest_scale], [assumptions], [matrix]",
  BREAKEVEN: "table, driver, [target], [scenario_table], [scenario], [assumptions], [matrix]",
  CLIENT_CASES: "table, client, [revenue_lost], [referral_lost], [cost_saved], [exit_cost], [acquisition_cost], [scenario_table], [scenario], [assumptions], [matrix]",
  CLIENT_LEVERS: "table, client, [levers], [scenario_table], [scenario], [assumptions], [matrix]",
  CLIENT_SCHEDULE: "table, client, [scenario_table], [scenario], [by], [discounted], [shown_years], [assumptions], [matrix]",
  SCREEN: "table, [policy], [priors], [fewest], [weights], [assumptions], [matrix]",
  SCREEN_POLICY: "[language]",
  POLICY: "segment, grade, clv, [table], [revenue], [size], [language]",
  POLICY_TABLE: "[language]",
  EARLY_WARNING: "signals, [weights], [thresholds], [language]",
  EARLY_WARNING_RULES: "[part], [language]",
  LOAN_CLASS: "days_overdue, [judgement], [impaired], [loss_share], [rules], [output], [language]",
  LOAN_CLASS_RULES: "[language]",
  REVIEW: "previous, current, [policy], [weights], [assumptions], [assumptions_before], [matrix]",
  REVIEW_POLICY: "[language]",
  SEGMENT_CLUSTERS: "table, clusters, [seed], [starts], [standardise], [output], [language]",
  SEGMENT_STABILITY: "previous, current, [language]",
  COVENANTS: "table, [date], [wished], [language]",
  REVIEWS_DUE: "table, date, [policy], [language]",
  ALLOCATE_BUDGET: "table, budget, [responses], [view], [assumptions], [matrix]",
  BUDGET_FRONTIER: "table, [budgets], [responses], [assumptions], [matrix]",
  BUDGET_RESPONSES: "[language]",
  GROUP_CLV: "client, parent, value, [share], [language]",
  NEXT_OFFER: "client, products, holdings, values, [prior_strength], [acceptance], [offer_cost], [offers], [language]",
  RISK_MIX: "exposure, rate, ftp_rate, pd, churn, discount_rate, tenor, [options], [metric], [target], [lgd], [years], [renewal], [cost_rate], [capital_charge], [fees], [capital_return], [tax_rate], [cac], [turnover_eur_m], [framework], [timing], [periods_per_year], [language]",
  RISK_OPTIONS: "[language]",
  PROCESS_VALUE: "table, [signals], [changes], [cost], [view], [coefficients], [assumptions], [matrix]",
  SERVICE_VALUE: "table, treated, treated_left, untreated, untreated_left, [service_cost], [fee], [market_price], [confidence], [view], [assumptions], [matrix]",
  REFERRAL_VALUE: "referrals, probability, referred_value, churn, discount_rate, [cac_saved], [years], [joins_anyway], [reward], [depth], [decay], [pd], [cross_sell], [deposits], [deposit_margin], [employees], [payroll_share], [payroll_value], [language]",
  COMPARE: "before, after, [view], [scenario_table], [scenario], [scenario_before], [assumptions], [assumptions_before], [matrix]",
};

/** Functions of Excel 4 macro sheets whose names a custom function must not take (XLM names without dots that look like ours). */
const EXCEL4_MACRO_NAMES = new Set(
  "ABSREF ACTIVATE ALERT APPLY ARGUMENT BEEP BORDER BREAK CALL CALCULATE CLEAR CLOSE COPY CUT DELETE DIRECTORY DOCUMENTS ECHO ELSE ERROR EVALUATE EXEC EXECUTE FCLOSE FILES FOPEN FOR FORMULA FPOS FREAD FWRITE GOTO HALT HELP HIDE HLINE IF INITIATE INPUT INSERT LINKS MERGE MESSAGE MOVE NAMES NEW NEXT NOTE OPEN PASTE POKE PRECISION PRINT PROTECT QUIT REGISTER RELREF REFTEXT REQUEST RESTART RESULT RETURN RUN SAVE SELECT SELECTION SERIES SIZE SORT SPLIT STEP STYLE TERMINATE TEXTREF UNDO UNHIDE UNREGISTER VIEW VLINE VOLATILE WAIT WHILE WINDOWS WORKGROUP".split(" "),
);

test("ids are permanent and go with their names", () => {
  expect(Object.fromEntries(functions.map(({ id, name }) => [id, name]))).toEqual(PERMANENT_IDS);
});

test.each(Object.entries(SIGNATURES))("%s takes its arguments in order", (name, signature) => {
  const fn = functions.find((one) => one.name === name)!;
  expect(fn.params.map((param) => (param.optional ? `[${param.name}]` : param.name)).join(", ")).toBe(signature);
});

describe.each(functions.map((fn) => [fn.name, fn] as const))("%s", (name, fn) => {
  test("has an id and a name that Excel takes", () => {
    expect(fn.id).toMatch(/^[A-Z][A-Z0-9.]*$/);
    expect(name).toMatch(/^[A-Z][A-Z_.]{2,}$/);
    expect(name).not.toMatch(/^[A-Z]{1,3}\d+$/);
    expect(name).not.toMatch(/^R\d*C\d*$/);
    expect(EXCEL4_MACRO_NAMES.has(name)).toBe(false);
  });

  test("asks for no required argument after an optional one", () => {
    const firstOptional = fn.params.findIndex(({ optional }) => optional);
    expect(firstOptional < 0 || fn.params.slice(firstOptional).every(({ optional }) => optional)).toBe(true);
  });

  test("speaks both languages and names its source", () => {
    const texts = [fn.summary, fn.returns, ...fn.examples.map(({ note }) => note), ...fn.params.flatMap(({ label, help }) => [label, help])];
    for (const text of texts) {
      expect(text.en.trim()).not.toBe("");
      expect(text["zh-CN"].trim()).not.toBe("");
    }
    for (const text of [fn.summary, fn.returns, ...fn.params.map(({ help }) => help)]) expect(text["zh-CN"]).toMatch(/[\u4e00-\u9fff]/);
    expect(fn.sources.length).toBeGreaterThan(0);
  });
});

test("no header stands for two columns of the client table", () => {
  const owners = new Map<string, string>();
  for (const { id, label, synonyms } of clientColumns) {
    for (const word of new Set([id, ...Object.values(label), ...synonyms].map(normaliseHeader))) {
      expect([word, owners.get(word) ?? id]).toEqual([word, id]);
      owners.set(word, id);
    }
  }
});
