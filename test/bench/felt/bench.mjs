import { agree, measure, milliseconds } from "../measure.mjs";
import { makeTable } from "../portfolio.mjs";

const ROWS = 10_000;
const ROUNDS = 15;
const TOLERANCE = 1e-9;
/** Milliseconds that nobody should wait longer for, on a machine that does nothing else. */
const MOST = { call: 100 };

/** How fast it feels: a table in one call of the deployed functions. */
export async function bench({ requireTypeScript }) {
  const missed = await arrayCalls(requireTypeScript);
  if (missed.length > 0) throw new Error(missed.join("; "));
}

async function arrayCalls(requireTypeScript) {
  const { VALUE_COLUMNS } = requireTypeScript("src/core/portfolio/clientTable.ts");
  const { clientLifetimeValue } = requireTypeScript("src/core/clv/valuation.ts");
  const { values } = makeTable(VALUE_COLUMNS, ROWS);
  const calls = requireTypeScript("test/bench/felt/arrayCalls.ts").arrayCalls(values, ROWS);
  const [clv, portfolio] = [await calls.clv.run(), (await calls.portfolio.run()).slice(1)];
  const terms = ["revenue", "retentionCost", "churn", "pd", "lgd", "ead", "discountRate"];
  for (let row = 0; row < ROWS; row++) {
    const growth = values.revenueGrowth[row];
    const { value } = clientLifetimeValue({ ...Object.fromEntries(terms.map((name) => [name, values[name][row]])), growth: { revenue: growth, referral: growth, cost: growth, exposure: growth }, referral: 0, capital: 0, capitalCharge: 0, acquisitionCost: 0, periodsPerYear: 4, horizonPeriods: 40, timing: "end" });
    agree(`CLV of row ${row}`, clv[row][0], value, TOLERANCE);
    agree(`PORTFOLIO of row ${row}`, portfolio[row][1], value, TOLERANCE);
  }
  const times = await measure({ clv: calls.clv, portfolio: calls.portfolio }, ROUNDS);
  console.log(`${ROWS.toLocaleString("en")} rows in one call, checked against the core: CLV${milliseconds(times.clv)}, PORTFOLIO on one thread${milliseconds(times.portfolio)}; target ${MOST.call} ms`);
  return Object.entries(times).flatMap(([name, { best }]) => missing(`${name} of ${ROWS} rows`, best, MOST.call));
}

function missing(what, milliseconds, most) {
  return milliseconds <= most ? [] : [`${what}: ${milliseconds.toFixed(0)} ms, more than ${most} ms`];
}
