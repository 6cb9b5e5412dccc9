import { readFileSync } from "node:fs";
import path from "node:path";
import { workbenchTests } from "./browser";

/** The workbench with what is deployed: the real functions and the real pane. */
jest.setTimeout(120_000);

const bench = workbenchTests();

test.each([
  ["en", "light", "Clients"],
  ["zh-CN", "dark", "客户"],
] as const)("the sample is valued and the pane is there (%s, %s)", async (lang, theme, sheet) => {
  const { pane } = await bench.open({ lang, theme, sample: "corporate-12" });
  const seen = await pane.evaluate((name) =>
    Excel.run(async (context) => {
      const table = context.workbook.tables.getItem("Clients").getRange().load("rowCount");
      const results = context.workbook.worksheets.getItem(name).getUsedRange(true).getColumn(0).load("values,formulas");
      await context.sync();
      const [header, ...values] = results.values.map(([value]) => value as unknown);
      return { rows: table.rowCount, header, values, formula: results.formulas[1][0] as unknown };
    }), sheet);
  expect(seen).toMatchObject({ rows: 13, header: "CLV", formula: expect.stringMatching(/^=TENOR\.CLV\(J2:J13, /) });
  expect(seen.values).toHaveLength(12);
  expect(seen.values.every((value) => typeof value === "number")).toBe(true);
  await pane.waitForFunction(() => (document.getElementById("root")?.innerText.length ?? 0) > 50);
});

test("clients with a rating and no PD take it from a matrix in the sheet; revenue is built from balances and a benchmark", async () => {
  const { pane } = await bench.open({ viewport: { width: 1440, height: 1400 } });
  await pane.evaluate(() =>
    Excel.run(async (context) => {
      const clients = context.workbook.worksheets.add("Rated");
      clients.getRange("A1:J3").values = [
        ["Client", "Rating", "Churn", "Discount rate", "Drawn", "Benchmark", "Spread (bp)", "FTP rate", "Repayment type", "Maturity"],
        ["A", "BB", 0.08, 0.07, 1000, "LPR", 150, 0.025, "linear", 5],
        ["B", "B", 0.08, 0.07, 500, "LPR", 250, 0.025, "annuity", 3],
      ];
      clients.tables.add("A1:J3", true).name = "RatedClients";
      const matrix = context.workbook.worksheets.add("Matrix");
      matrix.getRange("A1:D4").values = [["", "BB", "B", "D"], ["BB", 0.9, 0.08, 0.02], ["B", 0.1, 0.8, 0.1], ["D", 0, 0, 1]];
      matrix.activate();
      matrix.getRange("B2").select();
      await context.sync();
    }));
  await pane.getByRole("button", { name: "Refresh" }).click();
  // The rate of the benchmark is what the table still lacks.
  await pane.getByRole("button", { name: /^Columns/ }).first().waitFor();
  const benchmark = pane.getByLabel(/^LPR/);
  if (!(await benchmark.isVisible())) await pane.getByRole("button", { name: /^Columns/ }).first().click();
  await benchmark.fill("3.45%");
  await benchmark.press("Enter");
  await pane.getByRole("button", { name: "Use the cells around the selection" }).last().click();
  await pane.getByText("Grades BB · B; D is default.").waitFor();

  await pane.getByRole("button", { name: /^Data quality/ }).first().click();
  const quality = pane.locator("section", { has: pane.getByRole("button", { name: /^Data quality/ }) });
  await quality.getByText("from Rating, in 2 rows").waitFor();
  await quality.getByText("from Drawn, in 2 rows").waitFor();
  await quality.getByText("from Repayment type, in 2 rows").waitFor();
  await pane.getByRole("button", { name: /^Run/ }).last().click();
  await pane.locator("[role=img] svg").first().waitFor({ timeout: 60_000 });
});

describe("under the policy that is deployed", () => {
  const project = path.resolve(__dirname, "..", "..");
  const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/";

  test("a planted script, style, picture or request is refused, and is seen to be", async () => {
    const { pane } = await bench.open();
    const refused = await pane.evaluate(async () => {
      const found: string[] = [];
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => found.push(effectiveDirective));
      const script = document.createElement("script");
      script.textContent = "document.documentElement.dataset.planted = 'true'";
      const style = document.createElement("style");
      style.textContent = "body { display: none }";
      const picture = new Image();
      picture.src = "https://elsewhere.example/picture.png";
      document.body.append(script, style, picture);
      await fetch("https://elsewhere.example/").catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, 300));
      // Only now: while it is handed a script, the browser lets the test itself evaluate.
      try {
        (Reflect.get(window, "eval") as (code: string) => unknown)("1");
      } catch (error) {
        found.push((error as Error).name);
      }
      return { found: [...new Set(found)].sort(), ran: document.documentElement.dataset.planted, shown: getComputedStyle(document.body).display };
    });
    expect(refused).toEqual({ found: ["EvalError", "connect-src", "img-src", "script-src-elem", "style-src-elem"], ran: undefined, shown: "block" });
    expect(bench.takeProblems().filter((problem) => problem.startsWith("refused by policy")).length).toBeGreaterThanOrEqual(4);
  });

  test("the page that is deployed loads Microsoft's office.js and starts, with its own headers and its own words", async () => {
    const page = await bench.newPage();
    await page.addInitScript(() => void Object.assign(window, { CustomFunctions: { associate: () => {} } }));
    const asked: string[] = [];
    await page.route(`${OFFICE_JS}**`, async (route) => {
      const file = new URL(route.request().url()).pathname.slice(new URL(OFFICE_JS).pathname.length);
      asked.push(file);
      await route.fulfill({ contentType: "text/javascript", body: readFileSync(path.join(project, "node_modules/@microsoft/office-js/dist", file)) });
    });
    await page.route(`${bench.url()}taskpane.html`, async (route) =>
      route.fulfill({ response: await route.fetch(), body: readFileSync(path.join(project, "dist/site/taskpane.html"), "utf8") }));
    await page.goto(`${bench.url()}taskpane.html`);
    await page.waitForFunction(() => typeof Office === "object" && typeof Office.onReady === "function");
    expect(asked).toContain("office.js");
    // office.js came from its own origin; nothing else was asked for elsewhere, and nothing was refused.
    expect(bench.takeProblems().filter((problem) => !problem.startsWith(`request to another origin: ${OFFICE_JS}`))).toEqual([]);
  });

  test("a page of the help shows its text and pictures", async () => {
    const page = await bench.newPage();
    for (const address of ["assets/help/index.html", "assets/help/functions/CLV.html", "assets/help/guides/index.html"]) {
      await page.goto(`${bench.url()}${address}`);
      expect([address, await page.evaluate(() => getComputedStyle(document.body).fontSize)]).toEqual([address, "16px"]);
    }
  });
});
