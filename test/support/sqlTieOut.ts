import type { DuckDBConnection } from "@duckdb/node-api";
import type { InputMatrix } from "../../src/catalog/cell";
import type { Assumptions } from "../../src/catalog/schema/assumptions";
import { readClientTable } from "../../src/catalog/schema/readClientTable";
import { COMPONENT_LINES } from "../../src/core/clv/components";
import { driverName } from "../../src/core/scenario/driverName";
import { runPortfolio } from "../../src/core/scenario/runPortfolio";
import type { PortfolioRunResult } from "../../src/core/scenario/runResult";
import type { Driver, Scenario } from "../../src/core/scenario/scenario";
import { dialectOf, type DialectName } from "../../src/sql/dialects";
import { LINE_COLUMNS, printModel, VIEWS } from "../../src/sql/printModel";
import { sqlTable } from "../../src/sql/sqlTable";
import { loadTable, rowsOf, withDuckDb } from "./duckdb";
import { valueOf } from "./clientRow";

const TOLERANCE = 1e-9;
const AS_IT_STANDS: Scenario = { name: "As it stands", weight: 1, shocks: [] };

interface TieOut {
  readonly assumptions?: Assumptions;
  readonly scenarios?: readonly Scenario[];
  readonly dialect?: DialectName;
}

/** The model of a table of these cells as text. */
export function sqlOf(cells: InputMatrix, { assumptions = {}, scenarios = [AS_IT_STANDS], dialect = "duckdb" }: TieOut = {}): string {
  const printed = printModel({ table: sqlTable("clients", cells[0].map(String)), assumptions, scenarios, dialect: dialectOf(dialect) }, { version: "test" });
  if (!printed.ok) throw new Error(JSON.stringify(printed.problem));
  return printed.value;
}

/** Runs the same cells through the engine and through the core, and compares every client, line, total and clip. */
export async function tieOut(cells: InputMatrix, given: TieOut = {}): Promise<{ readonly valued: number; readonly leftOut: number; readonly reasons: readonly string[] }> {
  const { assumptions = {}, scenarios = [AS_IT_STANDS] } = given;
  return withDuckDb(async (connection) => {
    await loadTable(connection, "clients", cells);
    await connection.run(sqlOf(cells, given));
    const { table } = valueOf(readClientTable(cells, { assumptions }));
    const result = valueOf(runPortfolio(table, scenarios, { clientComponents: true }));
    const columns = (await connection.runAndReadAll(`SELECT * FROM ${VIEWS.clients}`)).getColumnsObjectJS() as Record<string, (number | string | null)[]>;
    const count = columns.client_id.length;
    expect(count).toBe(table.count * scenarios.length);
    const rowOf = new Map(table.ids.map((id, row) => [id, row]));
    const without = result.scenarios.map(({ failures }) => new Set([...table.failures, ...failures].map(({ row }) => row)));
    const reasons = new Map<string, number>();
    let valued = 0;
    for (let at = 0; at < count; at++) {
      const row = rowOf.get(String(columns.client_id[at]))!;
      const scenario = Number(columns.scenario_no[at]) - 1;
      const isWithout = without[scenario].has(row);
      // One `expect` for each of a million numbers would take longer than all of them.
      if (isWithout !== (columns.reason[at] !== null) || isWithout !== (columns.clv[at] === null)) throw new Error(`${scenarios[scenario].name}, ${table.ids[row]}: ${columns.reason[at] ?? "no reason"}`);
      if (isWithout) {
        const reason = String(columns.reason[at]);
        reasons.set(reason, Math.min(row, reasons.get(reason) ?? row));
        continue;
      }
      const lines = result.scenarios[scenario].clientComponents!.map((line) => line[row]);
      const allowed = TOLERANCE * Math.max(1, lines.reduce((sum, line) => sum + Math.abs(line), 0));
      const found = LINE_COLUMNS.map((name) => Number(columns[`${name}_value`][at]));
      const differences = [...found.map((line, index) => line - lines[index]), Number(columns.clv[at]) - lines.reduce((sum, line) => sum + line, 0)];
      if (!differences.every((difference) => Math.abs(difference) <= allowed)) throw new Error(`${scenarios[scenario].name}, ${table.ids[row]}: ${JSON.stringify({ found, lines })}`);
      valued++;
    }
    await compareTotals(connection, result, table.count);
    return { valued, leftOut: count - valued, reasons: [...reasons].sort(([, one], [, other]) => one - other).map(([reason]) => reason) };
  });
}

async function compareTotals(connection: DuckDBConnection, result: PortfolioRunResult, clients: number): Promise<void> {
  const totals = await rowsOf(connection, `SELECT * FROM ${VIEWS.totals} ORDER BY scenario_no`);
  result.scenarios.forEach((scenario, index) => {
    const total = totals[index];
    expect([total.scenario, total.clients, total.valued, total.left_out, total.negative]).toEqual([scenario.name, clients, scenario.valued, clients - scenario.valued, scenario.negative]);
    const scale = Math.max(1, COMPONENT_LINES.reduce((sum, line) => sum + Math.abs(scenario.totals[line]), 0));
    COMPONENT_LINES.forEach((line, at) => expect(Math.abs(Number(total[`${LINE_COLUMNS[at]}_value`]) - scenario.totals[line]) / scale).toBeLessThan(TOLERANCE));
    const clips = Object.fromEntries(Object.keys(total).filter((name) => name.startsWith("clips_") && Number(total[name]) > 0).map((name) => [name, total[name]]));
    expect(clips).toEqual(Object.fromEntries(Object.entries(scenario.clips).map(([driver, count]) => [`clips_${driverName(driver as Driver)}`, count])));
  });
}



