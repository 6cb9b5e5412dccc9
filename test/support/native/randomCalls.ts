import type { InputCell } from "../../../src/catalog/cell";
import type { Example, TenorFunction } from "../../../src/catalog/define/defineFunction";
import type { Param } from "../../../src/catalog/define/param";
import { valueInYear, type YearCurve } from "../../../src/core/cashflow/yearCurve";
import type { ClientTerms } from "../../../src/core/clv/clientTerms";
import { isFlag, isYears } from "../../../src/native/sheet/paramKinds";

type Random = () => number;
type Arg = Example["args"][number];

/** Rows of a call by columns, entries of a list. */
const ROWS = 3;
const ENTRIES = 6;
const LEFT_OUT = 0.3;

const between = (random: Random, low: number, high: number): number => Math.round((low + random() * (high - low)) * 1e6) / 1e6;
const pick = <Item>(random: Random, items: readonly Item[]): Item => items[Math.floor(random() * items.length)];

/** Arguments that a function's declaration allows: by unit, range and words, a column or one for all, some left out. */
export function randomArguments(fn: TenorFunction, random: Random): Arg[] {
  const byColumn = random() < 0.5;
  return fn.params.map((param): Arg => {
    if (param.optional && random() < LEFT_OUT) return null;
    if (param.shape === "table") return null;
    const cell = (): InputCell => randomCell(param, random);
    if (param.shape === "series") return Array.from({ length: ENTRIES }, () => [cell()]);
    if (param.shape === "scalar") return cell();
    const rows = byColumn && random() < 0.7 ? ROWS : 1;
    const years = param.shape === "curve" ? 1 + Math.floor(random() * 4) : 1;
    return Array.from({ length: rows }, () => Array.from({ length: years }, cell));
  });
}

function randomCell(param: Param, random: Random): InputCell {
  const { choices, rule, unit } = param;
  if (isFlag(param)) return pick<InputCell>(random, [true, false, "yes", "否", 1]);
  if (choices) {
    const { value, label, synonyms = [] } = pick(random, choices);
    return pick(random, [value, label.en, label["zh-CN"], ...synonyms]);
  }
  if (isYears(param)) return random() < 0.2 ? "perpetual" : 1 + Math.floor(random() * 12);
  if (param.name === "periods_per_year") return pick(random, [1, 2, 4, 12]);
  const whole = (rule?.whole ?? false) || unit === "count" || unit === "years" || unit === "days" || unit === "date";
  const low = Math.max(rule?.minimum ?? -100, unit === "rate" ? -0.05 : unit === "date" ? 40_000 : -100) + (rule?.exclusiveMinimum ? 0.5 : 0);
  const high = Math.min(rule?.maximum ?? 1000, unit === "rate" ? 0.3 : unit === "date" ? 45_000 : unit === "years" ? 12 : unit === "count" ? 30 : 1000);
  const number = between(random, low, Math.max(low, high));
  return whole ? Math.max(Math.ceil(low), Math.round(number)) : number;
}

/** The terms of a client as the arguments of `CLV`; the one growth that it knows is that of revenue. */
export function clvArguments(clients: readonly ClientTerms[], years: (client: ClientTerms) => InputCell): Arg[] {
  const curve = (read: (client: ClientTerms) => YearCurve): Arg => {
    const width = Math.max(...clients.map((client) => lengthOf(read(client))));
    return clients.map((client) => Array.from({ length: width }, (_, year): InputCell => (year < lengthOf(read(client)) ? valueInYear(read(client), year + 1) : null)));
  };
  const column = (read: (client: ClientTerms) => InputCell): Arg => clients.map((client) => [read(client)]);
  return [
    curve(({ revenue }) => revenue), curve(({ retentionCost }) => retentionCost), curve(({ churn }) => churn), curve(({ discountRate }) => discountRate),
    curve(({ pd }) => pd), curve(({ lgd }) => lgd), curve(({ ead }) => ead), column(years), curve(({ growth }) => growth.revenue), column(({ acquisitionCost }) => acquisitionCost),
    column(({ timing }) => timing), column(({ periodsPerYear }) => periodsPerYear), curve(({ referral }) => referral), curve(({ capital }) => capital), curve(({ capitalCharge }) => capitalCharge),
  ];
}

const lengthOf = (curve: YearCurve): number => (typeof curve === "number" ? 1 : curve.length);

/** The same client with every curve at its first year. */
export function withoutCurves(client: ClientTerms): ClientTerms {
  const first = (curve: YearCurve): number => valueInYear(curve, 1);
  const { growth } = client;
  return {
    ...client,
    revenue: first(client.revenue), referral: first(client.referral), retentionCost: first(client.retentionCost), churn: first(client.churn), pd: first(client.pd), lgd: first(client.lgd),
    ead: first(client.ead), capital: first(client.capital), capitalCharge: first(client.capitalCharge), discountRate: first(client.discountRate),
    growth: { revenue: first(growth.revenue), referral: first(growth.referral), cost: first(growth.cost), exposure: first(growth.exposure) },
  };
}
