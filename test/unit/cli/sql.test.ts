import { tenor } from "./support/command";

test("views for every dialect, the same twice", async () => {
  for (const dialect of ["ansi", "duckdb", "spark", "trino", "postgres"]) {
    const { exit, stdout, stderr } = await tenor(["sql", "--dialect", dialect, "--clients", "bank.clients"]);
    expect([exit, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("FROM bank.clients t");
    expect(stdout).toContain(`for ${dialect}.`);
    expect((await tenor(["sql", "--dialect", dialect, "--clients", "bank.clients"])).stdout).toBe(stdout);
  }
});

test("the table's own names, by headers, by a file's and by mapping", async () => {
  const list = await tenor(["sql", "--dialect", "duckdb", "--columns", "Customer id, Annual revenue,Leavers,WACC", "--map", "churn=Leavers"]);
  expect(list.stdout).toContain('TRY_CAST(t."Leavers" AS DOUBLE) AS churn_cell');
  const file = await tenor(["sql", "--dialect", "duckdb", "--columns", "c.csv", "--map", "churn=Leavers"], { "c.csv": "Customer id,Annual revenue,Leavers,WACC\nA,1,0.1,0.08\n" });
  expect(file.stdout).toBe(list.stdout);
});

test("scenarios of a file, and one of the library by name", async () => {
  const file = await tenor(["sql", "--scenarios", "s.csv", "--output", "model.sql"], { "s.csv": "Scenario,Weight,Driver,Operation,Amount\nWave,1,churn,multiply,2\n" });
  expect([file.exit, file.stdout]).toEqual([0, ""]);
  expect(Buffer.from(file.written["model.sql"]).toString("utf8")).toContain("-- Wave: churn multiply 2");
  expect((await tenor(["sql", "--scenarios", "churn wave"])).stdout).toContain("-- Scenario 1: Churn wave");
});

test.each([
  [["--dialect", "oracle"], 2, /--dialect must be one of ansi, duckdb, spark, trino, postgres, got oracle/],
  [["--scenarios", "nothing"], 2, /--scenarios takes a file, or one of Base/],
  [["--columns", "client,revenue,churn"], 1, /^tenor: discount_rate: the model needs it/],
  [["--columns", "revenue,churn,discount_rate"], 1, /^tenor: client: /],
  [["--columns", "client,revenue,churn,discount_rate,repayment_type,maturity"], 1, /^tenor: repayment_type: .*schedule/],
  [["--columns", "client,revenue,churn,discount_rate,guaranteed_share,guarantor_pd"], 1, /^tenor: guarantor_pd: /],
  [["--assumptions", "capital=irb"], 1, /^tenor: capital: .*normal distribution/],
  [["--scenarios", "Property −30 %"], 1, /^tenor: Property −30 %: .*collateral/],
  [["clients.csv"], 2, /sql takes no clients.csv/],
])("%j is refused, and says which column", async (words, exit, message) => {
  const outcome = await tenor(["sql", ...words]);
  expect(outcome.exit).toBe(exit);
  expect(outcome.stderr).toMatch(message);
});

test("a column that cannot be said in SQL can be left out", async () => {
  const { exit } = await tenor(["sql", "--columns", "client,revenue,churn,discount_rate,repayment_type,maturity", "--map", "repayment_type="]);
  expect(exit).toBe(0);
});

test("in Chinese", async () => {
  expect((await tenor(["sql", "--lang", "zh", "--assumptions", "capital=irb"])).stderr).toContain("正态分布");
  expect((await tenor(["sql", "--help", "--lang", "zh"])).stdout).toContain("数据库");
});
