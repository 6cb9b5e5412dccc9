import { requireTypeScript } from "../requireTypeScript.mjs";

const { readGolden } = requireTypeScript("test/golden/readGolden.ts");
const { findFunction } = requireTypeScript("src/catalog/index.ts");

const ABSOLUTE = () => 1;
const RELATIVE = Math.abs;
/** Of a sum of components: relative from 1 on. */
const OF_A_SUM = (expected) => Math.max(1, Math.abs(expected));

/**
 * A golden table as calls: the arguments and the expected values of each of its rows, given in units of `unit`.
 * @param scale what the tolerance of the table is relative to
 */
function table(file, functionName, callsOf, { unit = 1, scale = ABSOLUTE } = {}) {
  const { source, tolerance, rows } = readGolden(file);
  return rows.flatMap((row) => callsOf(row, (name) => Number(row[name]))).map(({ args, expected }) => ({
    fn: findFunction(functionName),
    args,
    expected: Number((expected * unit).toPrecision(15)),
    tolerance: tolerance * unit * scale(expected),
    source: { en: source, "zh-CN": source },
  }));
}

const one = (args, expected) => [{ args, expected }];

/** Values that were published or computed by other means, where a call of one cell gives them. */
export const publishedCalls = [
  ...table("anchors.csv", "CLV", (row, n) => one([n("revenue"), n("retention_cost"), n("churn"), n("discount_rate"), n("pd"), n("lgd"), n("ead"), n("years"), n("growth"), n("cac"), row.timing, n("m"), n("referral"), n("capital"), n("capital_charge")], n("clv")), { scale: OF_A_SUM }),
  ...table("ecl.csv", "ECL", (_row, n) => one([n("pd"), n("lgd"), n("ead"), 0, 1], n("ecl"))),
  ...table("pd_stress.csv", "PD_STRESS", (_row, n) => one([n("pd"), n("rho"), n("confidence")], n("stressed_pd")), { scale: RELATIVE }),
  ...table("basel2_annex5_corporate.csv", "IRB_RW", (_row, n) => [["50", "risk_weight_turnover_50m_pct"], ["5", "risk_weight_turnover_5m_pct"]].map(([turnover, column]) => ({ args: [n("pd_pct") / 100, 0.45, 2.5, Number(turnover), 1, "basel2"], expected: n(column) })), { unit: 0.01 }),
  ...table("profit_raroc.csv", "RAROC", (_row, n) => one([n("exposure"), n("rate"), n("ftp_rate"), n("expected_loss_rate"), n("cost_rate"), n("capital_rate"), n("capital_return"), null, n("tax_rate")], n("raroc"))),
  ...table("profit_ftp.csv", "FTP_MARGIN", (row, n) => one([n("balance"), n("rate"), n("ftp_rate"), row.side], n("margin"))),
  ...table("conversion_factors.csv", "CCF", (row, n) => one([row.commitment_type, row.framework], n("factor_pct")), { unit: 0.01 }),
  ...table("derl.csv", "DERL", (_row, n) => one([n("alpha"), n("beta"), n("discount_rate"), n("years_survived")], n("derl"))),
];
