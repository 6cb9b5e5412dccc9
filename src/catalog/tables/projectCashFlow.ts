import { PHASES, type Phase, type ProjectPeriod } from "../../core/project/projectTerms";
import { failure } from "../../core/result/failure";
import { fail, ok, type Result } from "../../core/result/result";
import { isBlank, isCellError, type InputCell, type InputMatrix } from "../cell";
import { readChoice, type Choice } from "../schema/choices";
import { readNumber, rules, type NumberRule } from "../schema/numberRule";
import { say, type LocalText } from "../text/localText";
import { readTable, type TableRow } from "./readTable";

/** Columns of the cash flow table. */
export const projectCashFlowColumns = [
  { id: "period", label: say("Period", "期"), optional: true },
  { id: "date", label: say("Date", "日期"), optional: true },
  { id: "phase", label: say("Phase", "阶段") },
  { id: "cfads", label: say("CFADS", "可偿债现金流") },
  { id: "draw", label: say("Draw", "提款"), optional: true },
  { id: "debt_service", label: say("Debt service", "还本付息"), optional: true },
  { id: "principal", label: say("Principal", "本金"), optional: true },
  { id: "cross_sold_income", label: say("Cross-sold income", "交叉销售收入"), optional: true },
  { id: "fees", label: say("Fees", "手续费"), optional: true },
  { id: "collateral", label: say("Collateral", "抵质押品"), optional: true },
] as const;
type ColumnId = (typeof projectCashFlowColumns)[number]["id"];

/** Phases as people name them. */
export const phaseChoices: readonly Choice<Phase>[] = [
  { value: PHASES[0], label: say("construction", "建设期"), synonyms: ["build", "在建", "建设"] },
  { value: PHASES[1], label: say("ramp-up", "爬坡期"), synonyms: ["ramp up", "rampup", "ramp", "爬坡"] },
  { value: PHASES[2], label: say("operation", "运营期"), synonyms: ["operations", "operating", "运营"] },
];

/** A project's cash flows, and what its periods are called. */
export interface ProjectCashFlow {
  readonly periods: readonly ProjectPeriod[];
  /** Name of each period: its number, name or date. */
  readonly names: readonly (number | string)[];
  /** Header over the names. */
  readonly nameHeader: LocalText;
  /** Row of the table that each period stands in, from 0. */
  readonly rows: readonly number[];
}

/** Reads the cash flow table, a row a period in order of time. */
export function readProjectCashFlow(cells: InputMatrix | undefined): Result<ProjectCashFlow> {
  if (!cells) return fail("missing", { parameter: "cash_flow_table" });
  const rows = readTable("cash_flow_table", cells, projectCashFlowColumns);
  if (!rows.ok) return rows;
  const periods: ProjectPeriod[] = [];
  for (const { row, cells: line } of rows.value) {
    const period = readPeriod(line);
    if (!period.ok) return fail("brokenRule", { parameter: "cash_flow_table", row, detail: period.failure });
    const before = periods.at(-1);
    if (before && PHASES.indexOf(period.value.phase) < PHASES.indexOf(before.phase)) {
      return fail("brokenRule", { parameter: "cash_flow_table", row, detail: failure("phaseGoesBack", { value: period.value.phase, before: before.phase }) });
    }
    periods.push(period.value);
  }
  const lines = rows.value.map((row) => row.cells);
  const isDated = lines.every(({ period }) => isBlank(period)) && lines.some(({ date }) => !isBlank(date));
  const names = lines.map(({ period, date }, index) => nameOf(isDated ? date : period, index + 1));
  return ok({ periods, names, nameHeader: projectCashFlowColumns[isDated ? 1 : 0].label, rows: rows.value.map(({ row }) => row) });
}

function readPeriod(line: TableRow<ColumnId>): Result<ProjectPeriod> {
  const phase = readChoice("phase", line.phase, phaseChoices);
  if (!phase.ok) return phase;
  // A project without a cash flow in construction leaves the cell blank; afterwards a blank is a gap.
  const cfads = readMoney("cfads", line.cfads, rules.anyMoney);
  if (!cfads.ok) return cfads;
  if (cfads.value === undefined && phase.value !== "construction") return fail("missing", { parameter: "cfads" });
  const amounts: Partial<Record<ColumnId, number>> = {};
  for (const [id, rule] of [["draw", rules.money], ["debt_service", rules.money], ["principal", rules.anyMoney], ["cross_sold_income", rules.anyMoney], ["fees", rules.anyMoney], ["collateral", rules.money]] as const) {
    const amount = readMoney(id, line[id], rule);
    if (!amount.ok) return amount;
    amounts[id] = amount.value;
  }
  return ok({
    phase: phase.value,
    cfads: cfads.value ?? 0,
    draw: amounts.draw,
    debtService: amounts.debt_service,
    principal: amounts.principal,
    crossSoldIncome: amounts.cross_sold_income ?? 0,
    fees: amounts.fees ?? 0,
    collateral: amounts.collateral ?? 0,
  });
}

/** An amount; undefined where the cell is blank. */
function readMoney(parameter: string, cell: InputCell, rule: NumberRule): Result<number | undefined> {
  return isBlank(cell) ? ok(undefined) : readNumber(parameter, cell, rule);
}

function nameOf(cell: InputCell, period: number): number | string {
  if (typeof cell === "number") return cell;
  return isBlank(cell) || isCellError(cell) ? period : String(cell).trim();
}
