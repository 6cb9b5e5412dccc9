import path from "node:path";
import { root } from "./ensureInstalled.mjs";

const press = (pane, name) => pane.getByRole("button", { name, exact: true }).click();
const said = (pane, words) => pane.getByRole("status").filter({ hasText: words }).first().waitFor({ state: "attached", timeout: 120_000 });
const run = async (pane) => {
  await pane.getByRole("button", { name: /^(Run|运行)/ }).last().click();
  await pane.locator("[role=img] svg").first().waitFor({ timeout: 60_000 });
};

/** Another table beside the sample's: the same clients some time ago, when half of them earned more and were safer. */
const addEarlier = (pane) => pane.evaluate(() =>
  Excel.run(async (context) => {
    const table = context.workbook.tables.getItemAt(0);
    const range = table.getRange().load("values");
    await context.sync();
    const [headers, ...rows] = range.values;
    const at = (...names) => headers.findIndex((header) => names.includes(header));
    const [revenue, pd] = [at("Revenue", "收入"), at("PD", "违约概率")];
    const earlier = [headers, ...rows.map((row, index) => row.map((cell, column) => (index % 2 === 0 && typeof cell === "number" ? (column === revenue ? cell * 1.4 : column === pd ? cell / 2 : cell) : cell)))];
    const sheet = context.workbook.worksheets.add("Earlier");
    const block = sheet.getRangeByIndexes(0, 0, earlier.length, headers.length);
    block.values = earlier;
    sheet.tables.add(block, true).name = "Earlier";
    await context.sync();
  }));

/** Exports that are invented, in a language. */
const exportsOf = (lang) => ["clients", "facilities", "transactions", "complaints"].map((name) => path.join(root, `assets/samples/import/${name}.${lang}.csv`));

/** Presses what a page is there for, and waits until it has answered. */
const ask = (id, name = "run") => async (pane, t) => {
  await press(pane, t[id][name]);
  await said(pane, t[id].finished);
};

/** What each page is asked before its picture is taken: `prepare` on the page Portfolio, `act` on the page itself, in a sample; `page` names it where the picture has a name of its own. */
export const pageShots = {
  functions: {
    sample: "corporate-12",
    act: async (pane, t) => {
      await pane.getByRole("searchbox").fill("CLV");
      await pane.getByRole("button", { name: /^CLV\b/ }).first().click();
      await pane.getByRole("button", { name: new RegExp(`^${t.functions.example("1")}`) }).click();
      await pane.getByText("409.09").waitFor();
    },
  },
  explain: {
    page: "functions",
    sample: "corporate-12",
    prepare: (pane) => pane.evaluate(() => Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A2").select();
      await context.sync();
    })),
    act: async (pane, t) => {
      await pane.getByRole("tab", { name: t.functions.explain }).click();
      await pane.getByRole("region", { name: t.functions.steps }).first().waitFor();
    },
  },
  welcome: {
    page: "portfolio",
    sample: "none",
    act: async (pane, t) => {
      await press(pane, t.welcome.act.sample);
      await press(pane, t.welcome.act.formula);
      await pane.getByRole("region", { name: t.welcome.title }).getByRole("status").waitFor();
    },
  },
  import: {
    act: async (pane, t, lang) => {
      await pane.locator(`input[aria-label='${t.import.add}']`).setInputFiles(exportsOf(lang));
      const asked = pane.getByRole("region", { name: t.import.questions });
      await asked.getByRole("radio", { name: t.import.dayFirst }).click();
      await asked.getByRole("textbox").fill(lang === "en" ? "EUR" : "CNY");
      await asked.getByRole("textbox").press("Enter");
      await press(pane, t.import.join);
      await pane.getByRole("region", { name: t.import.result }).waitFor();
    },
  },
  scenarios: {
    sample: "corporate-12",
    act: async () => undefined,
  },
  scenario: {
    page: "scenarios",
    sample: "corporate-12",
    act: async (pane, t) => pane.getByRole("main", { name: t.pages.scenarios }).getByRole("button", { name: /Adverse|不利/ }).first().click(),
  },
  estimate: {
    template: "client-history",
    act: async (pane, t) => {
      await pane.evaluate(() => Excel.run(async (context) => {
        context.workbook.worksheets.getItemAt(2).getRange("A7").select();
        await context.sync();
      }));
      await press(pane, t.estimate.useRegion);
      await pane.getByRole("button", { name: t.estimate.run, exact: true }).and(pane.locator(":enabled")).click();
      await said(pane, t.estimate.finished);
    },
  },
  simulation: { act: ask("simulation") },
  screening: {
    act: async (pane, t) => {
      await ask("screening")(pane, t);
      await pane.getByText(t.decisions.decide, { exact: true }).first().click();
    },
  },
  budget: { act: ask("budget") },
  segments: {
    sample: "corporate-12",
    prepare: addEarlier,
    act: async (pane, t) => {
      await pane.getByLabel(t.segments.other).selectOption({ index: 1 });
      await ask("segments")(pane, t);
    },
  },
  reviews: {
    sample: "corporate-12",
    prepare: addEarlier,
    act: async (pane, t) => {
      await pane.getByLabel(t.reviews.before).selectOption("table:Earlier");
      await ask("reviews")(pane, t);
      await pane.getByText(t.decisions.decide, { exact: true }).first().click();
    },
  },
  sensitivity: { act: ask("sensitivity") },
  client: {
    sample: "corporate-12",
    prepare: run,
    act: async () => undefined,
  },
  changes: {
    sample: "corporate-12",
    prepare: addEarlier,
    act: async (pane, t) => {
      await pane.getByLabel(`${t.changes.before}: ${t.changes.portfolio}`).selectOption("table:Earlier");
      await ask("changes", "compare")(pane, t);
    },
  },
  history: { prepare: run, act: async (pane) => pane.locator("input[name='run']").first().check() },
  board: { prepare: run, act: async () => undefined },
  workbook: { act: async () => undefined },
};

/** What guides show of the pane: the page, what is done on it before, and how high the picture is. */
export const guideShots = {
  builder: { page: "functions", height: 860, act: pageShots.functions.act },
  result: {
    page: "portfolio",
    height: 860,
    act: async (pane) => {
      await run(pane);
      await pane.locator("[role=img] svg").first().scrollIntoViewIfNeeded();
    },
  },
  import: {
    page: "import",
    height: 860,
    act: async (pane, t, lang) => {
      await pageShots.import.act(pane, t, lang);
      await pane.getByRole("region", { name: t.import.result }).evaluate((region) => region.scrollIntoView());
    },
  },
};
