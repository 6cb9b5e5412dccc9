import { measure, milliseconds, timesFaster } from "../measure.mjs";
import { makeTable } from "../portfolio.mjs";

const ROUNDS = 3;
const CLIENTS = 100_000;
/** The plain way is asked about fewer, and compared a client. */
const FEW = 50;
const CEILING = 0.98;
const PRICES = 30;
const POINTS = 24;
const NARROWINGS = 25;
/** What the plain way's stopping may hide, relative to the value. */
const TOLERANCE = 1e-6;

/** A budget of today's spend, laid out anew over the clients: by the plan, and by trying spends client by client at one price after another. */
export async function bench({ requireTypeScript }) {
  const { VALUE_COLUMNS } = requireTypeScript("src/core/portfolio/clientTable.ts");
  const { allocateBudget } = requireTypeScript("src/core/allocation/allocateBudget.ts");
  const { clientLifetimeValue } = requireTypeScript("src/core/clv/valuation.ts");
  const plan = (count) => {
    const table = clientsToKeep(VALUE_COLUMNS, count);
    const question = { table, terms: termsOf(count), budget: table.values.retentionCost.reduce((sum, cost) => sum + cost, 0) };
    return { question, run: () => allocateBudget(question).value };
  };
  const [few, many] = [plan(FEW), plan(CLIENTS)];
  const plain = () => oneByOne(few.question, clientLifetimeValue);
  const [planned, tried] = [few.run().totals.value, plain()];
  if (!(planned >= tried.value * (1 - TOLERANCE) && planned <= tried.bound * (1 + TOLERANCE))) throw new Error(`value of the budget: ${planned} is not between ${tried.value} and ${tried.bound}`);
  console.log(`Budget over ${FEW} clients: ${planned.toFixed(3)}; by trying spends ${tried.value.toFixed(3)}, and no spends bring more than ${tried.bound.toFixed(3)}`);
  many.run();
  const { planOfFew, plainOfFew, planOfMany } = await measure({ planOfFew: { run: few.run }, plainOfFew: { run: plain, rounds: 1 }, planOfMany: { run: many.run } }, ROUNDS);
  console.log(`  ${FEW} clients: the plan${milliseconds(planOfFew)}, trying spends${milliseconds(plainOfFew)}: ${timesFaster(planOfFew, plainOfFew, "trying spends")}`);
  const perClient = { best: (plainOfFew.best / FEW) * CLIENTS };
  console.log(`  ${CLIENTS.toLocaleString("en")} clients: the plan${milliseconds(planOfMany)}; a client, ${timesFaster(planOfMany, perClient, "trying spends")}`);
}

/** Everybody costs something to keep, so that there is a curve. */
function clientsToKeep(columns, count) {
  const table = makeTable(columns, count);
  table.values.retentionCost = table.values.retentionCost.map((cost) => 1 + cost);
  return table;
}

function termsOf(count) {
  const blank = () => new Float64Array(count).fill(NaN);
  return {
    ceiling: blank().fill(CEILING), floor: blank(), spendToday: blank(), testSpend: blank(), testRetention: blank(), least: blank(), most: blank(),
    segmentOf: new Int32Array(count).fill(-1), segments: [], segmentLeast: new Float64Array(0), segmentMost: new Float64Array(0),
  };
}

/** Halves the price of money until what the clients want at it is the budget; each wants the best of a few spends, narrowed by the golden section. */
function oneByOne({ table, budget }, valueOf) {
  const clients = Array.from({ length: table.count }, (_, row) => clientOf(table, row, valueOf));
  let [low, high] = [0, 1000];
  for (let step = 0; step < PRICES; step++) {
    const price = (low + high) / 2;
    const spent = clients.reduce((sum, { worth, rate }) => sum + bestSpend(worth, rate, price), 0);
    if (spent > budget) low = price;
    else high = price;
  }
  const wanted = (price) => clients.map(({ worth, rate }) => ({ worth, spend: bestSpend(worth, rate, price) }));
  const value = wanted(high).reduce((sum, { worth, spend }) => sum + worth(spend), 0);
  // No budget brings more than the values net of a price of money, and the budget at that price.
  const bound = wanted(low).reduce((sum, { worth, spend }) => sum + worth(spend) - low * spend, low * budget);
  return { value, bound };
}

function clientOf({ values, periodsPerYear, horizonPeriods }, row, valueOf) {
  const at = (column) => values[column][row];
  const growth = { revenue: at("revenueGrowth"), referral: at("referralGrowth"), cost: at("costGrowth"), exposure: at("exposureGrowth") };
  const terms = Object.fromEntries(["revenue", "referral", "pd", "lgd", "ead", "capital", "capitalCharge", "discountRate", "acquisitionCost"].map((column) => [column, at(column)]));
  const rate = Math.log(CEILING / (CEILING - (1 - at("churn")))) / at("retentionCost");
  const worth = (spend) => valueOf({ ...terms, growth, churn: 1 - CEILING * (1 - Math.exp(-rate * spend)), retentionCost: spend, periodsPerYear: periodsPerYear[row], horizonPeriods: horizonPeriods[row], timing: "end" }).value;
  return { worth, rate };
}

function bestSpend(worth, rate, price) {
  const net = (spend) => worth(spend) - price * spend;
  const points = Array.from({ length: POINTS + 1 }, (_, point) => (36 * (point / POINTS) ** 2) / rate);
  const nets = points.map(net);
  const best = nets.indexOf(Math.max(...nets));
  let [low, high] = [points[Math.max(0, best - 1)], points[Math.min(POINTS, best + 1)]];
  const golden = (Math.sqrt(5) - 1) / 2;
  for (let step = 0; step < NARROWINGS; step++) {
    const [left, right] = [high - golden * (high - low), low + golden * (high - low)];
    if (net(left) > net(right)) high = right;
    else low = left;
  }
  const found = (low + high) / 2;
  return net(0) > net(found) ? 0 : found;
}
