import { Draws } from "./draws.mjs";

/**
 * Histories of a bank that does not exist. Everything is drawn from known models with fixed seeds, so that what
 * the estimates find can be held against what was put in; the figures put in stand here.
 */

/** Excel serial of a day, year by year: 1 January. */
const newYear = (year) => Math.round((Date.UTC(year, 0, 1) - Date.UTC(1899, 11, 30)) / 86_400_000);

export const SNAPSHOT = newYear(2026) - 1;
/** The CRM was introduced on this day: who had left before is not in it. */
const OBSERVED_FROM = newYear(2017);
const DAYS = 365;

/** Three ways for a relationship to end, with their yearly rates at average signals. */
const EXITS = [["attrition", 0.075], ["prepayment", 0.04], ["default", 0.015]];
/** Effects on attrition, per unit away from the average. */
const EFFECTS = { satisfaction: [-0.3, 7], daysToApprove: [0.03, 15], openComplaints: [0.35, 0.6] };

export function relationships(count = 360) {
  const draws = new Draws(11);
  const rows = [];
  while (rows.length < count) {
    const opened = draws.whole(newYear(2012), newYear(2025));
    const satisfaction = Math.round(2 * Math.min(10, Math.max(1, 7 + 1.6 * draws.normal()))) / 2;
    const daysToApprove = draws.whole(4, 26);
    const openComplaints = draws.poisson(0.6);
    const signals = { satisfaction, daysToApprove, openComplaints };
    const eta = Object.entries(EFFECTS).reduce((sum, [name, [beta, centre]]) => sum + beta * (signals[name] - centre), 0);
    const ends = EXITS.map(([, rate], index) => draws.exponential(rate * (index === 0 ? Math.exp(eta) : 1)));
    const reason = ends.indexOf(Math.min(...ends));
    const closed = opened + Math.max(1, Math.round(ends[reason] * DAYS));
    if (closed <= OBSERVED_FROM) continue;
    const left = closed <= SNAPSHOT;
    rows.push({ client: `R${String(rows.length + 1).padStart(3, "0")}`, opened, closed: left ? closed : null, snapshot: SNAPSHOT, observedFrom: OBSERVED_FROM, reason: left ? reason : null, ...signals });
  }
  return rows;
}

/** Deals by clients with rates of their own, who stop at some deal: BG/NBD in months, and amounts around a mean of their own. */
export function deals(customers = 260) {
  const draws = new Draws(23);
  const start = newYear(2022);
  const month = DAYS / 12;
  const rows = [];
  for (let customer = 1; customer <= customers; customer++) {
    const rate = draws.gamma(1.1) / 9;
    const stop = draws.beta(0.9, 5);
    const mean = 60 * draws.gamma(5) / 5;
    const name = `D${String(customer).padStart(3, "0")}`;
    for (let day = start + draws.whole(0, 450); day <= SNAPSHOT; day += Math.max(1, Math.round(draws.exponential(rate) * month))) {
      rows.push({ customer: name, date: day, amount: Math.round(10 * mean * draws.gamma(6) / 6) / 10 });
      if (draws.next() < stop) break;
    }
  }
  return rows.sort((a, b) => a.date - b.date || a.customer.localeCompare(b.customer));
}

/** Ten years of quarterly income of one client: growth that tires, seasons, chance. */
export function revenues() {
  const draws = new Draws(37);
  const seasons = [0.92, 1.0, 0.97, 1.11];
  let level = 40;
  return Array.from({ length: 40 }, (_, quarter) => {
    level *= 1 + 0.02 * 0.975 ** quarter + 0.008 * draws.normal();
    return { period: `${2016 + Math.floor(quarter / 4)} Q${(quarter % 4) + 1}`, revenue: Math.round(10 * level * seasons[quarter % 4] * (1 + 0.015 * draws.normal())) / 10 };
  });
}

/** What the client had planned for past years and what came: plans ran high. */
export function pastPlans() {
  const draws = new Draws(41);
  const actual = yearlyTotals();
  return actual.slice(3).map(({ year, total }) => ({ year, planned: Math.round(total * (1.08 + 0.05 * draws.normal())), actual: Math.round(total) }));
}

function yearlyTotals() {
  const totals = new Map();
  for (const { period, revenue } of revenues()) totals.set(period.slice(0, 4), (totals.get(period.slice(0, 4)) ?? 0) + revenue);
  return [...totals].map(([year, total]) => ({ year: Number(year), total }));
}

/** Obligors and defaults by industry and year; each industry has a rate of its own. */
export const INDUSTRY_RATES = [0.012, 0.022, 0.03, 0.018, 0.045, 0.026];

export function defaultsByIndustry(industries) {
  const draws = new Draws(53);
  const sizes = [420, 260, 150, 90, 45, 18];
  return industries.flatMap((industry, index) =>
    Array.from({ length: 6 }, (_, year) => {
      const obligors = draws.whole(Math.round(sizes[index] * 0.9), Math.round(sizes[index] * 1.1));
      return { industry, year: 2020 + year, obligors, defaults: draws.binomial(obligors, INDUSTRY_RATES[index]) };
    }),
  );
}

export const GRADES = ["A", "B", "C", "D"];
/** Yearly rates of moving, row by row; D is default. */
const MOVES = [[0, 0.08, 0.01, 0.001], [0.06, 0, 0.09, 0.008], [0.01, 0.08, 0, 0.06]];

/** Ratings as the dates on which they changed. */
export function ratings(clients = 150) {
  const draws = new Draws(61);
  const rows = [];
  for (let client = 1; client <= clients; client++) {
    let grade = draws.pick([0.3, 0.45, 0.25]);
    for (let day = newYear(2017) + draws.whole(0, 3 * DAYS); day <= SNAPSHOT; ) {
      rows.push({ client: `K${String(client).padStart(3, "0")}`, date: day, rating: GRADES[grade] });
      if (grade === GRADES.length - 1) break;
      const rates = MOVES[grade];
      day += Math.max(1, Math.round(draws.exponential(rates.reduce((sum, rate) => sum + rate, 0)) * DAYS));
      grade = draws.pick(rates);
    }
  }
  return rows;
}
