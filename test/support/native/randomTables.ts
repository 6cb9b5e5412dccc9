import type { InputCell } from "../../../src/catalog/cell";
import type { Example } from "../../../src/catalog/define/defineFunction";
import { projectTermParams } from "../../../src/catalog/tables/projectTerms";

type Random = () => number;
type Arg = Example["args"][number];

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)];
const between = (random: Random, low: number, high: number): number => Math.round((low + random() * (high - low)) * 1e4) / 1e4;
const maybe = <Item>(random: Random, share: number, item: () => Item): Item | null => (random() < share ? item() : null);

const COLUMNS = ["CFADS", "Draw", "还本付息", "Principal", "Cross-sold income", "Fees", "抵质押品"] as const;

/** Arguments of `PROJECT_CLV`: phases, draws, repayments, covenants and names as they may be; not every call can be carried out. */
function randomProject(random: Random): Arg[] {
  const built = Math.floor(random() * 4);
  const ramp = Math.floor(random() * 3);
  const phases = [...Array<string>(built).fill(pick(random, ["construction", "建设期"])), ...Array<string>(ramp).fill("Ramp-up"), ...Array<string>(1 + Math.floor(random() * 8)).fill("operation")];
  const name = pick(random, ["Period", "Date", "none"]);
  const has = Object.fromEntries(COLUMNS.map((column) => [column, column === "CFADS" || random() < 0.5]));
  const columns = COLUMNS.filter((column) => has[column]);
  const headers: InputCell[] = [...(name === "none" ? [] : [name]), "Phase", ...columns];
  const rows = phases.map((phase, index): InputCell[] => {
    const isBuilt = index < built;
    const amounts: Record<string, InputCell> = {
      "CFADS": isBuilt ? null : between(random, has["还本付息"] ? -20 : 1, 300),
      "Draw": index <= built ? maybe(random, 0.7, () => between(random, 0, 400)) : null,
      "还本付息": maybe(random, 0.7, () => between(random, 0, 120)),
      "Principal": maybe(random, 0.7, () => between(random, -10, 80)),
      "Cross-sold income": maybe(random, 0.8, () => between(random, -2, 20)),
      "Fees": maybe(random, 0.5, () => between(random, 0, 5)),
      "抵质押品": maybe(random, 0.8, () => between(random, 0, 600)),
    };
    const called = name === "Date" ? 45_000 + 365 * index : random() < 0.2 ? null : random() < 0.5 ? `year ${index}` : 2026 + index;
    return [...(name === "none" ? [] : [called]), phase, ...columns.map((column) => amounts[column])];
  });
  if (random() < 0.3) rows.splice(1, 0, headers.map(() => null));
  return [[headers, ...rows], randomTerms(random, phases.length), pick(random, ["summary", "schedule", "value"]), pick(random, [null, "zh-CN"])];
}

function randomTerms(random: Random, periods: number): InputCell[][] {
  const repayment = pick(random, ["sculpted", "annuity", "linear", "bullet", "given", "等额本金"]);
  const values: Record<string, InputCell> = {
    rate: between(random, 0, 0.15), ftp_rate: between(random, 0, 0.05), discount_rate: between(random, 0, 0.15), commitment: maybe(random, 0.5, () => between(random, 200, 1500)),
    periods_per_year: maybe(random, 0.7, () => pick(random, [1, 2, 4, 12])), repayment, target_dscr: maybe(random, 0.5, () => between(random, 1, 2)), draw_timing: maybe(random, 0.7, () => pick(random, ["begin", "mid", "end", "期末"])),
    capitalise_interest: maybe(random, 0.6, () => pick<InputCell>(random, [true, false, "no", 1])), first_repayment: maybe(random, 0.2, () => periods), final_repayment: maybe(random, 0.3, () => Math.max(1, periods - 1)),
    upfront_fee: maybe(random, 0.5, () => 0.01), commitment_fee: maybe(random, 0.5, () => 0.005), annual_cost: maybe(random, 0.5, () => 3), origination_cost: maybe(random, 0.5, () => 10),
    pd_construction: 0.03, pd_ramp_up: 0.02, pd_operation: between(random, 0, 0.03), lgd: 0.4, lgd_construction: maybe(random, 0.3, () => 0.6), lgd_operation: maybe(random, 0.3, () => 0.25), refinancing: maybe(random, 0.5, () => 0.05),
    capital_construction: maybe(random, 0.6, () => 0.104), capital_ramp_up: maybe(random, 0.3, () => 0.09), capital_operation: maybe(random, 0.6, () => 0.08), capital_charge: maybe(random, 0.6, () => 0.1),
    min_dscr: maybe(random, 0.5, () => 1.05), lock_up_dscr: maybe(random, 0.5, () => 1.2), min_llcr: maybe(random, 0.5, () => 1.1),
  };
  const asHeader: InputCell[][] = random() < 0.5 ? [["Term", "Value"]] : [];
  const called = (name: string): string => (random() < 0.3 ? projectTermParams.find((param) => param.name === name)!.label["zh-CN"] : name);
  return [...asHeader, ...Object.entries(values).filter(([, value]) => value !== null || random() < 0.3).map(([name, value]): InputCell[] => [called(name), value])];
}

/** A transition matrix of some states, with or without names, and with the rounding of printed rows. */
function randomMatrix(random: Random): { cells: InputCell[][]; labels: string[] } {
  const size = 2 + Math.floor(random() * 5);
  const rows = Array.from({ length: size }, (_, from) => {
    const weights = Array.from({ length: size }, (_cell, to) => (from === size - 1 ? (to === from ? 1 : 0) : random() < 0.2 ? 0 : random()));
    weights[from] += 1;
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight): InputCell => (weight === 0 ? null : Math.round((weight / sum) * 1e3) / 1e3));
  });
  const labels = ["AAA", "bb", "C+", "Watch", "Poor", "Default"].slice(-size);
  const style = pick(random, ["bare", "both", "column"]);
  if (style === "bare") return { cells: rows, labels: rows.map((_, row) => String(row + 1)) };
  const withNames = rows.map((row, from): InputCell[] => [labels[from], ...row]);
  return { cells: style === "both" ? [[null, ...labels], ...withNames] : withNames, labels };
}

function randomPdTerm(random: Random): Arg[] {
  const { cells, labels } = randomMatrix(random);
  const grade = (): InputCell => (random() < 0.5 ? pick(random, labels).toLowerCase() : 1 + Math.floor(random() * labels.length));
  const isAll = random() < 0.3;
  const grades: Arg = isAll ? grade() : Array.from({ length: 1 + Math.floor(random() * 3) }, (): InputCell[] => [random() < 0.1 ? "none such" : grade()]);
  return [cells, grades, 1 + Math.floor(random() * 12), isAll ? "all" : pick(random, ["cumulative", "marginal", "conditional", "条件"]), pick(random, ["down", "across"]), pick(random, [null, "zh-CN"])];
}

function randomMigrate(random: Random): Arg[] {
  const { cells, labels } = randomMatrix(random);
  const start = labels.map(() => between(random, 0, 900));
  return [random() < 0.5 ? [start] : start.map((share) => [share]), cells, Math.floor(random() * 9), cells[0].length > labels.length && random() < 0.6, pick(random, [null, "zh-CN"])];
}

function randomMarkov(random: Random): Arg[] {
  const { cells, labels } = randomMatrix(random);
  const reward = labels.map(() => between(random, -50, 200));
  return [cells, random() < 0.5 ? [reward] : reward.map((amount) => [amount]), between(random, 0.01, 0.2), pick<InputCell>(random, [null, "perpetual", 1, 2, 15])];
}

function randomPdMarginal(random: Random): Arg[] {
  const years = 1 + Math.floor(random() * 6);
  const curve = (): InputCell[] => {
    const filled = random() < 0.3 ? Math.max(1, years - 1) : years;
    let last = 0;
    return Array.from({ length: years }, (_, year): InputCell => (year < filled ? (last = Math.round((last + random() * 0.1) * 1e4) / 1e4) : null));
  };
  const shape = pick(random, ["down", "across", "block"]);
  const one = curve();
  const block = shape === "down" ? one.map((cell) => [cell]) : shape === "across" ? [one] : [one, one.map(() => null), curve()];
  const measures = ["cumulative", "marginal", "conditional", null];
  return [block, pick(random, measures), pick(random, measures)];
}

function randomSegment(random: Random): Arg[] {
  const clients = 1 + Math.floor(random() * 12);
  const column = (cell: () => InputCell): InputCell[][] => Array.from({ length: clients }, () => [cell()]);
  const rules = (): InputCell[][] => [
    ["Size", "Segment", "CLV from", "CLV below", "Risk from", "Stage"],
    ["large，Medium", "Alpha", pick<InputCell>(random, [null, 100, "Q80"]), null, null, null],
    [null, null, null, null, null, null],
    [null, " Beta ", -50, pick<InputCell>(random, [200, "p 50%"]), 0.01, "Start-up, growth"],
    ["small", "Gamma", null, "Q25", pick<InputCell>(random, [null, "Q50"]), null],
    ...(random() < 0.5 ? [[null, "Rest", null, null, null, null]] : []),
  ];
  const clv = column(() => between(random, -200, 600));
  if (clients > 2 && random() < 0.3) clv[1] = [null];
  const risk = column(() => between(random, 0, 0.2));
  if (clients > 2) risk[1] = clv[1][0] === null ? [null] : risk[1];
  const word = (words: readonly InputCell[]): InputCell[][] => column(() => pick(random, words)).map((cell, row) => (clv[row][0] === null ? [null] : cell));
  return [clv, risk, word([null, "Large", " medium ", "small"]), maybe(random, 0.3, () => word(["Steel", null])), maybe(random, 0.6, () => word(["Start-up", "Growth", null])), maybe(random, 0.7, rules)];
}

const model = (random: Random, names: readonly string[], low: number): InputCell[][] => {
  const numbers = names.map(() => between(random, low, low + 8));
  return random() < 0.5 ? [numbers] : [["Parameter", "Estimate"], ...names.map((name, index): InputCell[] => [name, numbers[index]]), ["AIC", 12]];
};

function randomAlive(random: Random): Arg[] {
  const histories = Array.from({ length: 5 }, () => {
    const [frequency, age] = [Math.floor(random() * 12), between(random, 1, 60)];
    return [frequency, frequency === 0 ? 0 : between(random, 0.1, age), age];
  });
  return [model(random, ["r", "alpha", "a", "b"], 0.2), ...[0, 1, 2].map((column) => histories.map((row): InputCell[] => [row[column]]))];
}

function randomSpend(random: Random): Arg[] {
  const deals = Array.from({ length: 5 }, (): InputCell[] => [Math.floor(random() * 6)]);
  return [model(random, ["p", "q", "gamma"], 1.5), deals, deals.map(([count]): InputCell[] => [count === 0 ? null : between(random, 5, 900)])];
}

/** Inputs in which CLV is a straight line; the one that is solved for stays blank. */
function randomBreakeven(random: Random): Arg[] {
  const input = pick(random, ["revenue", "retention_cost", "lgd", "ead", "cac", "referral", "capital", "capital_charge"]);
  const rows = random() < 0.5 ? 1 : 3;
  const columns: Record<string, () => InputCell> = {
    revenue: () => between(random, 5, 120), retention_cost: () => between(random, 0, 10), churn: () => between(random, 0.02, 0.4), discount_rate: () => between(random, 0.02, 0.15), pd: () => between(random, 0.001, 0.05), lgd: () => between(random, 0.1, 0.6),
    ead: () => between(random, 100, 2000), years: () => pick<InputCell>(random, [3, 10, "perpetual"]), growth: () => between(random, -0.03, 0.01), cac: () => between(random, 0, 30), timing: () => pick(random, ["begin", "mid", "期末"]),
    periods_per_year: () => pick(random, [1, 4, 12]), referral: () => between(random, 0, 9), capital: () => between(random, 0.05, 0.12), capital_charge: () => between(random, 0.05, 0.12),
  };
  return [input, between(random, -10, 60), ...Object.entries(columns).map(([name, cell]): Arg => (name === input ? null : Array.from({ length: rows }, () => [cell()])))];
}

/** A table of coefficients of one's own, as CHURN_FIT gives it, with signals in either language and one twice. */
function randomChurn(random: Random): Arg[] {
  const table = [["Signal", "Unit", "Beta", "Centre"], ...["products", "满意度", "Tenure", "products"].map((signal): InputCell[] => [signal, "", between(random, -0.5, 0.5), between(random, 0, 5)]), ["Concordance", "", 0.7, null]];
  const column = (low: number, high: number): InputCell[][] => Array.from({ length: 4 }, () => [random() < 0.2 ? null : between(random, low, high)]);
  return [Array.from({ length: 4 }, () => [between(random, 0, 1)]), column(0, 10), null, null, column(0, 30), column(0, 6), null, null, null, null, table];
}

/** Arguments of functions whose calls a declaration alone does not give: tables that hang together, inputs that exclude each other. */
export const ownCalls: Readonly<Record<string, (random: Random) => Arg[]>> = {
  PROJECT_CLV: randomProject, PD_TERM: randomPdTerm, PD_MARGINAL: randomPdMarginal, MIGRATE: randomMigrate, CLV_MARKOV: randomMarkov, SEGMENT: randomSegment, P_ALIVE: randomAlive, GG_SPEND: randomSpend, CLV_BREAKEVEN: randomBreakeven, CHURN_ADJ: randomChurn,
};
