import type { InputMatrix } from "../../../src/catalog/cell";
import { estimate } from "../../../src/core/estimators";
import { tailClients } from "../../../src/taskpane/model/simulation/tailCards";
import { fieldFailure, termsOf } from "../../../src/taskpane/model/simulation/simulationState";
import { PaneController } from "../../../src/taskpane/state/paneController";
import type { PaneServices } from "../../../src/taskpane/state/services";
import { SimulationController } from "../../../src/taskpane/state/simulationController";
import { en } from "../../../src/taskpane/text/en";
import { call, runNow } from "../../support/call";
import { MemoryWorkbook } from "./support/memoryWorkbook";

const clients: InputMatrix = [
  ["Client", "Revenue", "Churn", "Discount rate", "PD", "EAD", "Years", "Industry"],
  ["Mill", 100, 0.1, 0.12, 0.02, 1000, 3, "Trade"],
  ["Yard", 200, 0.1, 0.12, 0.05, 4000, 3, "Building"],
  ["Wrong", 300, 45, 0.12, 0.02, 100, 3, "Trade"],
];

const texts = { ...en.simulation.sheet, asItStands: en.simulation.asItStands, from: "From", to: "To", paths: "Paths" };
const now: PaneServices["run"] = (request, control) => {
  const answer = runNow(request);
  control?.onStart?.(() => answer);
  control?.onProgress?.(1, 1);
  return Promise.resolve(answer);
};

async function pageOver(workbook = new MemoryWorkbook({ Clients: clients }), run: PaneServices["run"] = now): Promise<{ page: SimulationController; workbook: MemoryWorkbook }> {
  let clock = 0;
  const pane = new PaneController({ workbook, run, estimate: (request) => Promise.resolve(estimate(request)), now: () => (clock += 300) });
  await pane.start("en");
  const page = new SimulationController(pane.pageServices);
  page.type("paths", "40");
  page.type("seed", "7");
  page.type("years", "2");
  return { page, workbook };
}

test("gives what the cell gives, and writes it with all that it takes to make it again", async () => {
  const { page, workbook } = await pageOver();
  await page.simulate("en");
  expect(page.task.state().status).toBe("done");
  const { result, stale } = page.state();
  const settings = [["years", 2]];
  expect(Array.from(result!.values, (value, path) => [path + 1, value])).toEqual(call("SIMULATE", clients as never, null, 40, 7, null, settings, "paths").slice(1));
  expect(stale).toBe(false);

  await page.write("en", texts, "9.9.9");
  expect(page.writing.state()).toEqual({ status: "written", sheets: ["Tenor simulation 1", "Tenor simulation 1 clients", "Tenor simulation 1 paths"] });
  const [main, perClient] = workbook.written[0].sheets;
  const [facts, distribution, used] = main.blocks.map(({ cells }) => cells);
  expect(facts).toEqual(expect.arrayContaining([["Scenario", "As it stands"], ["Tenor version", "9.9.9"]]));
  expect(distribution).toEqual(call("SIMULATE", clients as never, null, 40, 7, null, settings));
  expect(call("SIMULATE", clients as never, null, 40, 7, null, used as never)).toEqual(distribution);
  expect(perClient.blocks[0].cells).toEqual(call("SIMULATE", clients as never, null, 40, 7, null, settings, "clients"));
  for (const { blocks } of workbook.written[0].sheets) for (const { cells, formats } of blocks) for (const row of cells) expect(row.length).toBeLessThanOrEqual(formats.length);
});

test("the clients behind the tail lead to those who lose most", async () => {
  const { page } = await pageOver();
  await page.simulate("en");
  const [first, second] = tailClients(page.state().result!);
  expect(first.client).toBe("Yard");
  expect(first.loss).toBeGreaterThan(second?.loss ?? 0);
});

test("a scenario of the workbook is simulated, and one that is gone is told", async () => {
  const { page } = await pageOver();
  await page.simulate("en");
  const before = page.state().result!.distribution.mean.value;
  page.chooseScenario("Severe");
  expect(page.state().stale).toBe(true);
  await page.simulate("en");
  expect(page.state().result!.distribution.mean.value).toBeLessThan(before);
  page.chooseScenario("Gone");
  await page.simulate("en");
  expect(page.task.state()).toMatchObject({ status: "failed", trouble: { failure: { code: "unknownScenario" } } });
  expect(page.state().result!.scenario).toBe("Severe");
});

test("a cancelled simulation keeps the paths that were finished, and its answer is not heard", async () => {
  let release = (): void => undefined;
  const slow: PaneServices["run"] = (request, control) => {
    const answer = runNow(request);
    if (request.kind !== "simulation") return Promise.resolve(answer);
    control?.onStart?.(() => (answer as Float64Array).subarray(0, 20));
    control?.onProgress?.(1, 2);
    return new Promise((resolve) => (release = () => resolve(answer)));
  };
  const { page } = await pageOver(undefined, slow);
  const running = page.simulate("en");
  while (page.task.state().status !== "running" || !("partial" in page.task.state())) await new Promise((resolve) => setTimeout(resolve));
  page.task.cancel();
  release();
  await running;
  const state = page.task.state();
  expect(state.status).toBe("cancelled");
  if (state.status !== "cancelled") return;
  expect(state.partial!.values).toHaveLength(20);
  expect(state.partial!.distribution.paths).toBe(20);
  expect(state.partial!.terms.paths).toBe(40);
  expect(page.state().result).toBeUndefined();
});

test("paths so far are looked at once a second at most", async () => {
  let clock = 0;
  const looks: number[] = [];
  const ticking: PaneServices["run"] = (request, control) => {
    const answer = runNow(request);
    if (request.kind === "simulation") {
      control?.onStart?.(() => (looks.push(clock), (answer as Float64Array).subarray(0, looks.length + 1)));
      for (let step = 0; step < 100; step++) {
        clock += 80;
        control?.onProgress?.(step, 100);
      }
    }
    return Promise.resolve(answer);
  };
  const pane = new PaneController({ workbook: new MemoryWorkbook({ Clients: clients }), run: ticking, estimate: (request) => Promise.resolve(estimate(request)), now: () => clock });
  await pane.start("en");
  const page = new SimulationController(pane.pageServices);
  page.type("paths", "20");
  await page.simulate("en");
  expect(looks.length).toBeGreaterThan(5);
  looks.slice(1).forEach((look, index) => expect(look - looks[index]).toBeGreaterThanOrEqual(1000));
});

test("a field that breaks a rule is told beside it, and nothing is run", async () => {
  const { page } = await pageOver();
  page.type("credit_correlation", "15");
  expect(fieldFailure(page.state().form, "credit_correlation")).toMatchObject({ code: "probablyPercent" });
  expect(fieldFailure(page.state().form, "seed")).toBeUndefined();
  expect(termsOf(page.state().form).ok).toBe(false);
  await page.simulate("en");
  expect(page.task.state()).toMatchObject({ status: "failed", trouble: { failure: { parameter: "credit_correlation" } } });
  page.type("credit_correlation", "15%");
  expect(termsOf(page.state().form)).toMatchObject({ ok: true, value: { assumptions: { model: { creditCorrelation: 0.15 } } } });
});

test("a finished simulation is kept in the history, with all it takes to make it again", async () => {
  const { page, workbook } = await pageOver();
  await page.simulate("en");
  const [headers, ...runs] = workbook.logs.get("TenorRuns")!;
  expect(runs).toHaveLength(1);
  const kept = Object.fromEntries(headers.map((header, column) => [header, runs[0][column]]));
  expect(kept).toMatchObject({ Kind: "Simulation", Seed: 7, Paths: 40 });
});
