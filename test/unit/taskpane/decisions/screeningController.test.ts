import type { InputMatrix } from "../../../../src/catalog/cell";
import { screenPolicyTable } from "../../../../src/catalog/tables/screenPolicy";
import { policyLog, screenPolicyPlan } from "../../../../src/taskpane/model/decisions/policyPlans";
import { readChanges } from "../../../../src/taskpane/model/kept/changeTable";
import { ScreeningController, type PageScreening } from "../../../../src/taskpane/state/screeningController";
import { en } from "../../../../src/taskpane/text/en";
import { call } from "../../../support/call";
import { openedPane } from "../history/support";
import type { MemoryWorkbook } from "../support/memoryWorkbook";

const headers = ["Client", "Segment", "Revenue", "Churn", "PD", "EAD", "Discount rate", "Years", "Stability"];
const rows: InputMatrix = [
  ["Mill", "Core", 100_000, 0.1, 0.01, 10_000, 0.12, "perpetual", 80],
  ["Yard", "Core", 1000, 0.2, 0.2, 100_000, 0.12, "perpetual", 60],
  ["Shop", "Core", 60_000, 0.12, 0.02, 5000, 0.12, "perpetual", 70],
  [null, null, null, null, null, null, null, null, null],
  ["Port", "Core", 70_000, 0.1, 0.02, 5000, 0.12, "perpetual", 75],
  ["Farm", "Core", 80_000, 0.1, 0.01, 5000, 0.12, "perpetual", 75],
  ["Newcomer", "Core", 50_000, null, null, 0, 0.12, "perpetual", 65],
  ["Wrong", "Core", 50_000, 45, 0.01, 0, 0.12, "perpetual", 65],
];
const clients: InputMatrix = [headers, ...rows];

async function pageOver(cells = clients, person?: string): Promise<{ page: ScreeningController; workbook: MemoryWorkbook }> {
  const { pane, workbook } = await openedPane({ Clients: cells }, person);
  return { page: new ScreeningController(pane.pageServices), workbook };
}

function finished({ task }: ScreeningController): PageScreening {
  const state = task.state();
  if (state.status !== "done") throw new Error(`the screening is ${state.status}`);
  return state.output;
}

const write = (page: ScreeningController): Promise<void> => page.write("en", en.screening.sheet, en.decisions.defaults);

test("says of each client what SCREEN says, and writes that", async () => {
  const { page, workbook } = await pageOver();
  await page.screen();
  await write(page);
  const [summary, list] = workbook.written[0].sheets;
  const cells = call("SCREEN", clients);
  expect(list.blocks[0].cells).toEqual(cells.filter(([client]) => client !== ""));
  expect(summary.blocks[0].cells).toEqual([["Table", "Clients"], ["Policy", en.decisions.defaults]]);
  const count = (decision: string): number => cells.filter(([, own]) => own === decision).length;
  expect(summary.blocks[1].cells.slice(1).map(([decision, number]) => [decision, number])).toEqual(["accept", "refer", "decline", "incomplete"].map((decision) => [decision, count(decision)]));
});

test("a prospect is known by its priors, a broken row by its cause; neither stops the rest", async () => {
  const { page } = await pageOver();
  await page.screen();
  const { outcomes, reasons } = finished(page).view;
  const of = (name: string) => Object.values(outcomes).flatMap(({ shown }) => shown).find(({ client }) => client === name)!;
  expect(of("Newcomer").taken.map(({ input, from }) => [input, from?.level, from?.clients])).toEqual([["churn", "segment", 5], ["pd", "segment", 6]]);
  expect(of("Wrong").outcome).toMatchObject({ code: "probablyPercent", parameter: "churn" });
  expect(outcomes.incomplete.clients).toBe(1);
  expect(Object.values(outcomes).reduce((sum, { clients: count }) => sum + count, 0)).toBe(7);
  expect(reasons.find(({ measure, verdict }) => measure === "pd" && verdict === "decline")).toMatchObject({ clients: 1, isUnknown: false, better: "lower" });
});

test("the most valuable clients of an outcome come first", async () => {
  const { page } = await pageOver();
  await page.screen();
  const { accept } = finished(page).view.outcomes;
  expect(accept.shown.map(({ client }) => client)).toEqual(["Mill", "Farm", "Port", "Shop"]);
  expect(accept.value).toBeCloseTo(accept.shown.reduce((sum, { value }) => sum + value!, 0), 6);
});

test("a policy that is put on a sheet is read from there, edited, and missed by nobody", async () => {
  const { page, workbook } = await pageOver();
  await page.policy.look();
  expect(page.policy.state().cells).toBeUndefined();
  await page.policy.put("en");
  expect(workbook.logs.get("TenorScreenPolicy")).toEqual(screenPolicyTable("en"));
  expect(workbook.selected.at(-1)).toMatchObject({ sheet: "Log" });
  const [head, ...rules] = workbook.logs.get("TenorScreenPolicy")!;
  workbook.typeLog("TenorScreenPolicy", [head, ...rules.map((rule) => (rule[0] === "clv" ? ["clv", "higher", 1e9, 1e8, null, null, null, null] : rule))]);
  await page.screen();
  expect(finished(page).view.outcomes.decline.clients).toBe(6);
  expect(finished(page).policySheet).toBe("Log");
  workbook.typeLog("TenorScreenPolicy", [head, ["cvl", "higher", 1, 0, null, null, null, null]]);
  await page.screen();
  expect(page.task.state()).toMatchObject({ status: "failed", trouble: { kind: "data", failure: { code: "brokenRule" } } });
});

test("a policy's sheet is known in either language", () => {
  const [english, chinese] = [policyLog(screenPolicyPlan, "en"), policyLog(screenPolicyPlan, "zh-CN")];
  expect(english.name).toBe(chinese.name);
  for (const [index, { header }] of english.columns.entries()) expect(chinese.columns[index].otherHeaders).toContain(header);
});

test("a decision goes into the change log with its reason, and one after it says what it replaces", async () => {
  const { page, workbook } = await pageOver(clients, "Li Wei");
  await page.screen();
  const [yard] = finished(page).view.outcomes.decline.shown;
  await page.decide(yard, "refer", "New owner", en.screening.about(yard.client), "en");
  await page.decide(yard, "accept", "Guarantee signed", en.screening.about(yard.client), "en");
  await page.decide(yard, "accept", "Confirmed by the committee", en.screening.about(yard.client), "en");
  const entries = readChanges(workbook.logs.get("TenorChanges")!);
  expect(entries.map(({ who, what, from, to, reason }) => [who, what, from, to, reason])).toEqual([
    ["Li Wei", "Screening: Yard", "", "refer", "New owner"],
    ["Li Wei", "Screening: Yard", "refer", "accept", "Guarantee signed"],
    ["Li Wei", "Screening: Yard", "accept", "accept", "Confirmed by the committee"],
  ]);
  expect([...page.state().decided]).toEqual([[yard.row, "accept"]]);
});

test("says why a decision was not kept, and keeps none as decided", async () => {
  const { page, workbook } = await pageOver();
  await page.screen();
  workbook.appendToLog = () => Promise.resolve({ ok: false, problem: { code: "protected" } });
  const [mill] = finished(page).view.outcomes.accept.shown;
  await page.decide(mill, "decline", "Moves away", en.screening.about(mill.client), "en");
  expect(page.state()).toMatchObject({ recording: false, notRecorded: { kind: "workbook", problem: { code: "protected" } } });
  expect(page.state().decided.size).toBe(0);
});

test("leads to a client's row in its table", async () => {
  const { page, workbook } = await pageOver();
  await page.screen();
  const farm = finished(page).view.outcomes.accept.shown.find(({ client }) => client === "Farm")!;
  await page.showClient(farm);
  expect(workbook.selected.at(-1)).toEqual({ sheet: "Data", row: 6, column: 0 });
});
