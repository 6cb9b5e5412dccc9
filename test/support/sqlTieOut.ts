import type { DuckDBConnection } from "@duckdb/node-api";
import type { InputMatrix } from "../../src/catalog/cell";
import type { Assumptions } from "../../src/catalog/schema/assumptions";
import { readClientTable } from "../../src/catalog/schema/readClientTable";
import { COMPONENT_LINES } from "../../src/core/clv/components";
import { driverName } from "../../src/core/scenario/driverName";
import { runPortfolio } from "../../src/core/scenario/runPortfolio";
import type { PortfolioRunResult } from "../../src/core/scenario/runResult";
import type { Driver, Scenario } from "../../src/core/scenario/scenario";
import { dialectOf } from "../../src/sql/dialects";
import { LINE_COLUMNS, printModel, VIEWS } from "../../src/sql/printModel";
import { sqlTable } from "../../src/sql/sqlTable";
import { loadTable, rowsOf, withDuckDb } from "./duckdb";
import { valueOf } from "./clientRow";

const TOLERANCE = 1e-9;
const AS_IT_STANDS: Scenario = { name: "As it stands", weight: 1, shocks: [] };

interface TieOut {
  readonly assumptions?: Assumptions;
  readonly scenarios?: readonly Scenario[];
}

/** The model of a table of these cells as text. */
export function sqlOf(cells: InputMatrix, { assumptions = {}, scenarios = [AS_IT_STANDS] }: TieOut = {}): string {
  const printed = printModel({ table: sqlTable("clients", cells[0].map(String)), assumptions, scenarios, dialect: dialectOf("duckdb") }, { version: "test" });
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
    const rows = await rowsOf(connection, `SELECT * FROM ${VIEWS.clients}`);
    expect(rows).toHaveLength(table.count * scenarios.length);
    const at = new Map(rows.map((row) => [`${row.scenario_no} ${row.client_id}`, row]));
    const broken = new Set(table.failures.map(({ row }) => row));
    const reasons = new Set<string>();
    let worst = 0;
    let valued = 0;
    result.scenarios.forEach((scenario, index) => {
      const without = new Set([...broken, ...scenario.failures.map(({ row }) => row)]);
      for (let row = 0; row < table.count; row++) {
        const found = at.get(`${index + 1} ${table.ids[row]}`)!;
        if (without.has(row)) {
          expect([table.ids[row], scenario.name, found.clv, typeof found.reason]).toEqual([table.ids[row], scenario.name, null, "string"]);
          reasons.add(String(found.reason));
          continue;
        }
        expect([table.ids[row], scenario.name, found.reason]).toEqual([table.ids[row], scenario.name, null]);
        const lines = scenario.clientComponents!.map((line) => line[row]);
        const allowed = TOLERANCE * Math.max(1, lines.reduce((sum, line) => sum + Math.abs(line), 0));
        const differences = [...LINE_COLUMNS.map((name, line) => Number(found[`${name}_value`]) - lines[line]), Number(found.clv) - lines.reduce((sum, line) => sum + line, 0)];
        for (const difference of differences) worst = Math.max(worst, Math.abs(difference) / allowed);
        if (!(worst <= 1)) throw new Error(`${scenario.name}, ${table.ids[row]}: ${JSON.stringify({ found, lines })}`);
        valued++;
      }
    });
    await compareTotals(connection, result, table.count);
    return { valued, leftOut: rows.length - valued, reasons: [...reasons] };
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



