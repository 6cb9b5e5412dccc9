import type { Browser } from "playwright-core";
import { launch, openWorkbench, serveWorkbench, type Served } from "./browser";

/** The workbench with what is deployed: the real functions and the real pane. */
jest.setTimeout(120_000);

let server: Served;
let browser: Browser;

beforeAll(async () => {
  server = await serveWorkbench();
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test.each([
  ["en", "light", "Clients"],
  ["zh-CN", "dark", "客户"],
] as const)("the sample is valued and the pane is there (%s, %s)", async (lang, theme, sheet) => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 860 } });
  const { pane, problems } = await openWorkbench(page, { url: server.url, lang, theme, sample: "corporate-12" });
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
  expect(problems).toEqual([]);
  await page.close();
});
