import type { Browser } from "playwright-core";
import { launch, openWorkbench, serveWorkbench, type Served } from "./browser";
import { turnTo } from "./paneActions";

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

test("the card Verify recomputes the open workbook", async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  const { pane, problems } = await openWorkbench(page, { url: server.url, lang: "en", template: "project-finance" });
  await turnTo(pane, "Workbook");
  await pane.getByRole("button", { name: "Verify", exact: true }).click();
  const verified = pane.getByTestId("verified");
  await verified.waitFor({ timeout: 60_000 });
  expect(await verified.innerText()).toMatch(/Formulas: 57 checked, 0 differ, 0 not checked\.\s+The workbook holds what its formulas and records give\./);
  expect(problems).toEqual([]);
  await page.close();
});
