import type { InputMatrix } from "../../../src/catalog/cell";
import { atOnce } from "../../../src/core/numeric/rowSteps";
import { estimate } from "../../../src/core/estimators";
import { lightTheme } from "../../../src/taskpane/app/theme";
import { paletteOf } from "../../../src/taskpane/charts/palette";
import type { StackedChart } from "../../../src/taskpane/charts/stackedChart";
import { clientBoard, scheduleCard } from "../../../src/taskpane/model/client/clientCards";
import { searchClients } from "../../../src/taskpane/model/client/clientSearch";
import { clientSheets } from "../../../src/taskpane/model/client/clientSheets";
import { clientView, type ClientView } from "../../../src/taskpane/model/client/clientView";
import { whatIfLevels, whatIfShocks } from "../../../src/taskpane/model/client/whatIf";
import { searchSentences } from "../../../src/taskpane/model/sensitivity/searchCards";
import { formatsOf } from "../../../src/taskpane/model/formats";
import { ClientController } from "../../../src/taskpane/state/clientController";
import { PaneController } from "../../../src/taskpane/state/paneController";
import { en } from "../../../src/taskpane/text/en";
import { zh } from "../../../src/taskpane/text/zh";
import { call, runNow } from "../../support/call";
import { valueOf } from "../../support/clientRow";
import { MemoryWorkbook } from "./support/memoryWorkbook";

const clients: InputMatrix = [
  ["Client", "Revenue", "Churn", "Discount rate", "Years", "Timing", "Periods a year", "Acquisition cost", "Segment"],
  ["Alder", 100, 0.1, 0.12, "perpetual", "end", 1, 200, "SME"],
  ["Birch", 200, 0.1, 0.12, "perpetual", "end", 1, 0, "SME"],
  ["Cedar", 300, 45, 0.12, "perpetual", "end", 1, 0, "Corporate"],
  ["Birch", 50, 0.1, 0.12, 3, "end", 1, 0, "Corporate"],
];

interface Opened {
  readonly page: ClientController;
  readonly pane: PaneController;
  readonly workbook: MemoryWorkbook;
  readonly runs: () => number;
}

async function open(table = clients): Promise<Opened> {
  const workbook = new MemoryWorkbook({ Clients: table });
  let runs = 0;
  const pane = new PaneController({
    workbook,
    run: (request) => {
      runs++;
      return Promise.resolve(runNow(request));
    },
    estimate: (request) => Promise.resolve(estimate(request)),
    now: () => 0,
  });
  await pane.start("en");
  const page = new ClientController(pane.pageServices);
  await page.load("en");
  return { page, pane, workbook, runs: () => runs };
}

function viewOf(page: ClientController): ClientView {
  const { portfolio, row, scenario, departure, acquisitionCost, levers } = page.state();
  return valueOf(atOnce(clientView(portfolio!, { row: row!, scenario, departure, acquisitionCost, levers })));
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 200));
const look = { t: en, locale: "en" as const, formats: formatsOf("en"), palette: paletteOf(lightTheme) };

test("a client is worth what PORTFOLIO says, has its place, and the table is valued once for all of them", async () => {
  const { page, runs } = await open();
  expect(page.task.state().status).toBe("done");
  expect(page.state().row).toBeUndefined();
  const portfolio = call("PORTFOLIO", clients);
  for (const row of [0, 1, 3]) {
    page.choose(row);
    const view = viewOf(page);
    expect(view.clv).toBeCloseTo(portfolio[row + 1][1] as number, 9);
    expect(view.byScenario[0]).toEqual({ name: "", clv: view.clv });
    expect(view.discounted.at(-1)!.cumulativeValue).toBeCloseTo(view.clv, 9);
  }
  expect(runs()).toBe(1);
  page.choose(0);
  const { standing, cases, name } = viewOf(page);
  expect([name, standing.portfolio.rank, standing.portfolio.among]).toEqual(["Alder", 2, 3]);
  expect(standing.groups).toMatchObject([{ label: "SME", place: { rank: 2, among: 2 } }]);
  expect(cases.keep).toBeCloseTo(90 / 0.22, 9);
  expect(cases.win.value).toBeCloseTo(90 / 0.22 - 200, 9);
  page.choose(3);
  expect(viewOf(page).name).toBe("Birch (4)");
});

test("a broken client says why; a scenario and other assumptions are answered without another run", async () => {
  const { page, runs } = await open();
  page.choose(2);
  const { portfolio, ...state } = page.state();
  expect(atOnce(clientView(portfolio!, { row: 2, scenario: "", departure: state.departure, levers: state.levers }))).toMatchObject({ ok: false, failure: { parameter: "churn", row: 3 } });
  page.choose(1);
  page.chooseScenario("Severe");
  const severe = viewOf(page);
  expect(severe.clv).toBe(severe.byScenario.find(({ name }) => name === "Severe")!.clv);
  expect(severe.clv).toBeLessThan(severe.baseClv!);
  page.setDeparture({ revenueLost: 0.5 });
  expect(viewOf(page).cases.lose).toBeCloseTo(-0.5 * severe.cases.keep, 9);
  page.setAcquisitionCost(10);
  expect(viewOf(page).cases.win.value).toBeCloseTo(severe.cases.keep - 10, 9);
  page.setLever({ driver: "churn", operation: "multiply", amount: 0.2 });
  expect(viewOf(page).levers.find(({ lever }) => lever.driver === "churn")!.lever.amount).toBe(0.2);
  expect(runs()).toBe(1);
});

test("what if: the value at other levels, and back", async () => {
  const { page } = await open();
  page.choose(0);
  page.try({ churn: -0.5 });
  page.try({ revenue: 0.2 });
  const { client } = viewOf(page);
  const { whatIf } = page.state();
  // 120 · r/(1.12 − r) at r = 0.95, less what it was won for.
  expect(valueOf(client.clv(whatIfShocks(whatIf)))).toBeCloseTo((120 * 0.95) / 0.17 - 200, 9);
  expect(whatIfLevels(client, [], whatIf).slice(0, 3)).toEqual([{ driver: "churn", before: 0.1, after: 0.05 }, { driver: "pd", before: 0, after: 0 }, { driver: "revenue", before: 100, after: 120 }]);
  page.choose(1);
  expect(page.state().whatIf).toEqual({});
});

test("follows the selected row, keeps the client where there is none, and stops", async () => {
  const { page, workbook } = await open();
  workbook.active = { sheet: "Data", row: 2, column: 1 };
  await page.follow(true);
  expect(page.state().row).toBe(1);
  workbook.move({ sheet: "Data", row: 1, column: 0 });
  await settled();
  expect(page.state().row).toBe(0);
  for (const beside of [{ sheet: "Data", row: 0, column: 0 }, { sheet: "Data", row: 40, column: 0 }, { sheet: "Other", row: 2, column: 0 }]) {
    workbook.move(beside);
    await settled();
    expect(page.state().row).toBe(0);
  }
  // Results often stand beside the table, in the same rows.
  workbook.move({ sheet: "Data", row: 2, column: 40 });
  await settled();
  expect(page.state().row).toBe(1);
  await page.follow(false);
  workbook.move({ sheet: "Data", row: 1, column: 0 });
  await settled();
  expect(page.state().row).toBe(1);
  await page.show();
  expect(workbook.selected).toEqual([{ sheet: "Data", row: 2, column: 0 }]);
});

test("read again, the client stays by its name, wherever it stands now", async () => {
  const { page, workbook } = await open();
  page.choose(0);
  (workbook.tables).Clients = [clients[0], clients[2], clients[1]];
  await page.load("en");
  expect(page.state().row).toBe(1);
  expect(viewOf(page).name).toBe("Alder");
});

test("one page for the workbook, with the same numbers, in both languages; another client makes it history", async () => {
  const { page, workbook } = await open();
  page.choose(0);
  const view = viewOf(page);
  const { portfolio } = page.state();
  await page.write((now) => clientSheets(view, portfolio!, now, "en", en));
  expect(page.writing.state()).toEqual({ status: "written", sheets: ["Tenor client 1"] });
  const [{ blocks }] = workbook.written[0].sheets;
  expect(blocks.map(({ title }) => title)).toEqual(["Client Alder", "Keep, lose or win", undefined, "Value by scenario", "What comes when", "Which levers move it most"]);
  for (const { cells, formats } of blocks) for (const row of cells) expect(row.length).toBeLessThanOrEqual(formats.length);
  expect(blocks[1].cells).toContainEqual(["Keep: value to come", view.cases.keep]);
  expect(blocks[2].cells[0]).toEqual(["Payback, years", 4]);
  expect(clientSheets(view, portfolio!, 0, "zh-CN", zh).sheets[0].blocks[1].cells[1][0]).toBe("保留：未来价值");
  page.choose(1);
  expect(page.writing.state()).toEqual({ status: "idle" });
});

test("cards hold the schedule's own numbers: stacks of a year add up to its net value, the line to the CLV", async () => {
  const { page } = await open();
  page.choose(0);
  const view = viewOf(page);
  const chart = scheduleCard(view.discounted, look).chart as StackedChart;
  view.discounted.forEach(({ netValue }, year) => expect(chart.stacks.reduce((sum, { values }) => sum + values[year], 0)).toBeCloseTo(netValue, 9));
  expect(chart.line!.values.at(-1)).toBeCloseTo(view.clv, 9);
  expect(chart.places.at(-1)).toBe("Later");
  const { title, cards } = clientBoard(view, look);
  expect([title, cards.length]).toEqual(["Client Alder", 4]);
});

test("names that begin with what was typed come first; a long table shows the first few at once", () => {
  const ids = Array.from({ length: 5000 }, (_, row) => `Client ${row}`);
  expect(searchClients(ids, "client 49", 3)).toEqual({ rows: [49, 490, 491], more: 108 });
  expect(searchClients(["Oak & Elm", "Elm"], "ELM", 5)).toEqual({ rows: [1, 0], more: 0 });
  expect(searchClients(ids, " ", 2)).toEqual({ rows: [0, 1], more: ids.length - 2 });
  expect(searchClients(["Oak"], "", 2)).toEqual({ rows: [0], more: 0 });
  expect(searchClients(ids, "nobody", 40)).toEqual({ rows: [], more: 0 });
});

describe("a goal for the client at hand", () => {
  test("is what GOAL_SEEK says of its row, under the scenario that is chosen", async () => {
    const { page } = await open();
    page.choose(0);
    page.setGoal({ driver: "revenue", operation: "multiply", target: "400" });
    await page.seekGoal();
    const [[, amount]] = call("GOAL_SEEK", clients, "revenue", 400, "multiply", "clv", "Alder") as [string, number][];
    const task = page.goal.state();
    if (task.status !== "done" || task.output.kind !== "goal") throw new Error(task.status);
    expect(task.output.goal.amount).toBeCloseTo(amount, 9);
    expect(searchSentences(task.output, look)[0]).toBe(`Revenue multiply by ${Number(amount.toPrecision(4))}: CLV is then 400.`);

    // Another scenario has another answer: the one there was is gone.
    page.chooseScenario("Severe");
    expect(page.goal.state().status).toBe("idle");
    await page.seekGoal();
    const under = page.goal.state();
    expect(under.status === "done" && under.output.kind === "goal" && under.output.goal.amount).toBeGreaterThan(amount);
  });

  test("that cannot be met says what was tried; a target that is no number says so", async () => {
    const { page } = await open();
    page.choose(0);
    page.setGoal({ driver: "churn", operation: "multiply", target: "1e9" });
    await page.seekGoal();
    expect(page.goal.state()).toMatchObject({ status: "failed", trouble: { kind: "data", failure: { reason: "noSolution", message: expect.stringMatching(/tried|between/) } } });
    page.setGoal({ target: "much" });
    expect(page.goal.state().status).toBe("idle");
    await page.seekGoal();
    expect(page.goal.state()).toMatchObject({ status: "failed", trouble: { failure: { message: 'target must be a number, got "much"' } } });
  });
});
