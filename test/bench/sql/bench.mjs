import { DuckDBInstance } from "@duckdb/node-api";
import { agree } from "../measure.mjs";

const CLIENTS = 10_000_000;
const CHECKED = 20_000;
const TOLERANCE = 1e-9;
const HEADERS = ["client", "revenue", "retention_cost", "churn", "discount_rate", "pd", "lgd", "ead", "growth", "years"];

/** Clients of a formula over their number, so that the engine and the core make the same ones. */
const TABLE = `SELECT CAST(i AS VARCHAR) AS client, 50e0 + (i * 7919 % 1000) / 10e0 AS revenue, (i * 104729 % 100) / 10e0 AS retention_cost, (i * 1299709 % 2000) / 1e4 AS churn,
  0.05e0 + (i * 15485863 % 500) / 1e4 AS discount_rate, (i * 32452843 % 500) / 1e4 AS pd, 0.2e0 + (i * 49979687 % 500) / 1e3 AS lgd, (i * 67867967 % 1000) / 1e0 AS ead, (i * 86028121 % 400) / 1e4 AS growth, 10e0 AS years`;

/** The model as SQL on DuckDB: values against the core, then ten million clients under the product's weighted scenarios. */
export async function bench({ requireTypeScript }) {
  const { printModel, VIEWS } = requireTypeScript("src/sql/printModel.ts");
  const { sqlTable } = requireTypeScript("src/sql/sqlTable.ts");
  const { dialectOf } = requireTypeScript("src/sql/dialects.ts");
  const { libraryScenarios } = requireTypeScript("src/catalog/library/scenarios.ts");
  const scenarios = libraryScenarios("en").filter(({ weight }) => weight > 0);
  const { value: sql } = printModel({ table: sqlTable("clients", HEADERS), assumptions: {}, scenarios, dialect: dialectOf("duckdb") }, { version: "bench" });
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  const query = async (text) => (await connection.runAndReadAll(text)).getRowObjectsJS();
  const fill = (count) => connection.run(`CREATE OR REPLACE TABLE clients AS ${TABLE} FROM range(${count}) t(i)`);

  await fill(CHECKED);
  await connection.run(sql);
  const rows = await query("SELECT * FROM clients");
  checkValues(requireTypeScript, { rows, scenarios, totals: await query(`SELECT * FROM ${VIEWS.totals} ORDER BY scenario_no`) });

  await fill(CLIENTS);
  const start = performance.now();
  const totals = await query(`SELECT * FROM ${VIEWS.totals} ORDER BY scenario_no`);
  const seconds = (performance.now() - start) / 1000;
  for (const { valued } of totals) agree("clients with a value", Number(valued), CLIENTS, 0);
  const [{ version }] = await query("SELECT version() AS version");
  console.log(`${CLIENTS.toLocaleString("en")} clients × ${scenarios.length} scenarios on DuckDB ${version}: ${seconds.toFixed(1)} s, ${((1e9 * seconds) / CLIENTS / scenarios.length).toFixed(0)} ns a client and scenario`);
}

function checkValues(requireTypeScript, { rows, scenarios, totals }) {
  const { readClientTable } = requireTypeScript("src/catalog/schema/readClientTable.ts");
  const { runPortfolio } = requireTypeScript("src/core/scenario/runPortfolio.ts");
  const { table } = readClientTable([HEADERS, ...rows.map((row) => HEADERS.map((name) => row[name]))]).value;
  const { scenarios: expected } = runPortfolio(table, scenarios, {}).value;
  expected.forEach(({ clv, valued }, index) => {
    agree("clients with a value", Number(totals[index].valued), valued, 0);
    agree(`value under ${totals[index].scenario}`, totals[index].clv, clv, TOLERANCE);
  });
  console.log(`Values agree within ${TOLERANCE}: ${CHECKED.toLocaleString("en")} clients × ${scenarios.length} scenarios, SQL on DuckDB = the core.`);
}
