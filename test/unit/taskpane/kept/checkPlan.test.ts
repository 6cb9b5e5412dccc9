import type { InputMatrix } from "../../../../src/catalog/cell";
import { readClientTable } from "../../../../src/catalog/schema/readClientTable";
import { presentScenarios } from "../../../../src/catalog/present/presentScenarios";
import { libraryScenarios } from "../../../../src/catalog/library/scenarios";
import type { SourceTable } from "../../../../src/excel/workbookPort";
import { assumptionField, assumptionFields } from "../../../../src/taskpane/model/assumptionFields";
import { assumptionRow, assumptionTable } from "../../../../src/taskpane/model/kept/assumptionTable";
import { checkPlan, type Check } from "../../../../src/taskpane/model/kept/checkPlan";
import { en } from "../../../../src/taskpane/text/en";
import { hasLibreOffice, withIronCalc, withLibreOffice, type Area, type Calculated, type Sheet, type SheetCell } from "../../../support/native/engines";

jest.setTimeout(120_000);

const CLIENTS: InputMatrix = [["Client", "Revenue", "Churn", "PD"], ["Alder", 100, 0.1, 0.01], ["Birch", 80, 0.2, null], ["Cedar", 90, 0.15, 0.02]];
const SOURCE = { kind: "table", name: "Clients" } as const;

function placed(name: string, sheet: string, row: number, column: number, cells: InputMatrix): SourceTable {
  return { ref: { kind: "table", name }, sheet, address: "", row, column, cells };
}

function assumptions(discount: number): InputMatrix {
  const { main } = assumptionFields(new Set(["client", "revenue", "churn", "pd"]), []);
  const rows = [...main, assumptionField("growth")].map((field) => assumptionRow(field, field.column.id === "discount_rate" ? discount : undefined, SOURCE, "en", { usual: "usual" }));
  return [assumptionTable("en").columns.map(({ header }) => header), ...(rows as InputMatrix)];
}

function tables({ clients = CLIENTS, discount = 0.08, weight = 0.5 } = {}) {
  const scenarios = libraryScenarios("en").slice(0, 2).map((scenario, index) => ({ ...scenario, weight: index === 0 ? weight : 0.5 }));
  return {
    clients: placed("Clients", "My clients", 2, 1, clients),
    scenarios: placed("TenorScenarios", "Tenor Scenarios", 0, 0, presentScenarios(scenarios, "en") as InputMatrix),
    assumptions: placed("TenorAssumptions", "Tenor Assumptions", 0, 0, assumptions(discount)),
  };
}

function planOf(checked: ReturnType<typeof tables>): Check[] {
  const reading = readClientTable(CLIENTS, { assumptions: { discount_rate: 0.08 } });
  if (!reading.ok) throw new Error(reading.failure.message);
  return checkPlan({ ...checked, match: reading.value.match }, en.checks, "en");
}

function sheetOf({ sheet, row, column, cells }: SourceTable): Sheet {
  return { name: sheet, cells: cells.flatMap((line, down) => line.flatMap((cell, right): SheetCell[] => (cell === null || cell === "" ? [] : [[row + down, column + right, typeof cell === "object" ? "=1/0" : cell]]))) };
}

type Engine = (sheets: readonly Sheet[], areas: readonly Area[]) => Calculated | Promise<Calculated>;

/** What each check finds and wants, in another program. */
async function found(checked: ReturnType<typeof tables>, engine: Engine): Promise<Record<string, readonly [unknown, unknown]>> {
  const plan = planOf(checked);
  const checks: Sheet = { name: "Checks", cells: plan.flatMap((check, row): SheetCell[] => [[row, 0, check.found], [row, 1, check.wanted]]) };
  const value = await engine([...Object.values(checked).map(sheetOf), checks], [{ sheet: "Checks", row: 0, column: 0, rows: plan.length, columns: 1 }]);
  return Object.fromEntries(plan.map(({ name, wanted }, row) => [name, [value("Checks", row, 0) || 0, wanted]]));
}

const engines: [string, Engine][] = [["IronCalc", withIronCalc], ...(hasLibreOffice() ? [["LibreOffice", withLibreOffice] as [string, Engine]] : [])];

describe.each(engines)("in %s", (name, engine) => {
  test("a sound workbook passes all but what people have not filled in", async () => {
    const results = await found(tables(), engine);
    const open = Object.entries(results).filter(([, [is, wanted]]) => is !== wanted);
    expect(open).toEqual([[en.checks.withoutOwner, [4, 0]], [en.checks.withoutApproval, [4, 0]]]);
    expect(results[en.checks.weights]).toEqual([1, 1]);
  });

  test("each thing that is wrong is counted where it is", async () => {
    const broken: InputMatrix = [CLIENTS[0], ["Alder", "100", 10, 0.01], ["Birch", 80, 0.2, { error: "#DIV/0!" }], ["Cedar", 90, -0.5, 0.02]];
    const results = await found(tables({ clients: broken, discount: 8, weight: 0.4 }), engine);
    expect(results[en.checks.noNumbers("Revenue")]).toEqual([1, 0]);
    expect(results[en.checks.outside("Churn", "0", "1")]).toEqual([2, 0]);
    expect(results[en.checks.weights]).toEqual([0.9, 1]);
    // IronCalc takes ISERROR and ISNUMBER of a range for those of a cell.
    if (name === "IronCalc") return;
    expect(results[en.checks.errorCells]).toEqual([1, 0]);
    expect(results[en.checks.assumptionsInRange]).toEqual([1, 0]);
  });
});
