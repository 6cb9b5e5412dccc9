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
export function randomProject(random: Random): Arg[] {
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
