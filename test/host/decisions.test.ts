import { serialOfIsoDate } from "../../src/core/units/excelDate";
import type { InputMatrix } from "../../src/catalog/cell";
import { readBudgetResponses } from "../../src/catalog/tables/budgetResponses";
import { readPolicyTable } from "../../src/catalog/tables/policyTable";
import { readReviewPolicy } from "../../src/catalog/tables/reviewPolicy";
import { readScreenPolicy } from "../../src/catalog/tables/screenPolicy";
import { readSegmentRules } from "../../src/catalog/tables/segmentRules";
import { estimate } from "../../src/core/estimators";
import { officeWorkbook } from "../../src/excel/officeWorkbook";
import { EMPTY_BUDGET, responsesOf } from "../../src/taskpane/model/budget/budgetForm";
import { budgetResponsesPlan, reviewPolicyPlan, screenPolicyPlan, segmentQuantilesPlan, segmentRulesPlan, treatmentPolicyPlan, type PolicyPlan } from "../../src/taskpane/model/decisions/policyPlans";
import { changeTable, readChanges } from "../../src/taskpane/model/kept/changeTable";
import { readWatchList, watchList, watchRow } from "../../src/taskpane/model/reviews/watchList";
import type { FinishedSegments } from "../../src/taskpane/model/segments/segmentsView";
import { DecisionLog } from "../../src/taskpane/state/decisionLog";
import { NextOffersController } from "../../src/taskpane/state/nextOffersController";
import { PolicySheet } from "../../src/taskpane/state/policySheet";
import { HostBench, type BenchPane } from "./support/hostBench";

/** What the pages of decisions leave in a workbook: tables of rules, entries of the change log, the watch list. */
jest.setTimeout(60_000);

const plans: readonly (readonly [PolicyPlan, (cells: InputMatrix | undefined) => { readonly ok: boolean; readonly value?: unknown }])[] = [
  [screenPolicyPlan, readScreenPolicy],
  [reviewPolicyPlan, readReviewPolicy],
  [segmentRulesPlan, readSegmentRules],
  [treatmentPolicyPlan, (cells) => readPolicyTable(cells, "en")],
  [budgetResponsesPlan, readBudgetResponses],
];

test.each(plans.map(([plan, read]) => [plan.table, plan, read] as const))("the defaults of %s on a sheet say the same as before, and are put there once", async (_name, plan, read) => {
  const bench = new HostBench();
  const policy = new PolicySheet(plan, officeWorkbook);
  await bench.openPane().act(() => policy.put("en"));
  await bench.openPane().act(() => policy.put("en"));
  expect(policy.state().trouble).toBeUndefined();
  expect(bench.content().tables).toMatchObject([{ name: plan.table }]);
  const { cells, place } = policy.state();
  expect(place?.sheet).toBe(plan.sheet.en);
  expect(cells).toHaveLength(plan.defaults("en").length);
  const [found, byDefault] = [read(cells), read(undefined)];
  expect(found.ok).toBe(true);
  expect(JSON.stringify(withoutRows(found.value))).toBe(JSON.stringify(withoutRows(byDefault.value)));
});

/** Where a rule stands is no part of what it says. */
function withoutRows(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, own: unknown) => (key === "row" ? undefined : own)));
}

test("a policy that was put there in Chinese is known to a pane in English", async () => {
  const bench = new HostBench();
  await bench.openPane().act(() => new PolicySheet(segmentQuantilesPlan, officeWorkbook).put("zh-CN"));
  const policy = new PolicySheet(segmentQuantilesPlan, officeWorkbook);
  const read = await bench.openPane().act(() => policy.look());
  expect(read.ok && readSegmentRules(read.value).ok).toBe(true);
  expect(policy.state().cells).toEqual(segmentQuantilesPlan.defaults("zh-CN").map((row) => row.map((cell) => (cell === "" ? null : cell))));
});

test("bounds that were chosen in the pane are the rows of the sheet", async () => {
  const bench = new HostBench();
  const form = { ...EMPTY_BUDGET, ceiling: 0.9, perClient: { least: 5 }, bySegment: { Core: { most: 100 }, Small: { least: 1 } } };
  const responses = new PolicySheet(budgetResponsesPlan, officeWorkbook);
  await bench.openPane().act(() => responses.put("en", responsesOf(form, "en")));
  expect(readBudgetResponses(responses.state().cells)).toMatchObject({ ok: true, value: [{ numbers: { ceiling: 0.9, minimum: 5 } }, { segment: "Core", numbers: { segment_maximum: 100 } }, { segment: "Small", numbers: { segment_minimum: 1 } }] });
});

const logOf = (person: string): DecisionLog => new DecisionLog(officeWorkbook, { person: () => person, version: "" }, () => Date.UTC(2026, 2, 31, 9));

async function changesIn(pane: BenchPane): Promise<ReturnType<typeof readChanges>> {
  const read = await pane.act(() => officeWorkbook.readLog(changeTable("en")));
  return read.ok && read.value ? readChanges(read.value.cells) : [];
}

test("decisions of two people at the same moment are both in the log, with who and why", async () => {
  const bench = new HostBench();
  const [one, other] = [bench.openPane(), bench.openPane()];
  const decide = (pane: BenchPane, person: string, client: string) => pane.act(() => logOf(person).record([{ key: `screening.Clients.${client}`, what: `Screening: ${client}`, decision: "accept", reason: "Guarantee" }], "en"));
  expect(await Promise.all([decide(one, "Ann", "Mill"), decide(other, "Bo", "Yard")])).toMatchObject([{ ok: true, who: "Ann" }, { ok: true, who: "Bo" }]);
  expect((await changesIn(one)).map(({ who, what, to, reason }) => [who, what, to, reason]).sort()).toEqual([["Ann", "Screening: Mill", "accept", "Guarantee"], ["Bo", "Screening: Yard", "accept", "Guarantee"]]);
});

test("the watch list grows below, and the last row of a client holds", async () => {
  const bench = new HostBench();
  const pane = bench.openPane();
  const log = watchList("en");
  const list = async () => {
    const read = await pane.act(() => officeWorkbook.readLog(log));
    return readWatchList(read.ok && read.value ? read.value.cells : []);
  };
  const day = serialOfIsoDate("2026-09-30")!;
  const add = async (level: string, when: number, reviewDate?: number) => {
    const row = watchRow({ client: "Yard", level, reason: "PD has doubled", proposed: "watch", reviewDate }, await list(), { when, who: "Ann" });
    expect(await pane.act(() => officeWorkbook.appendToLog(log, [row]))).toEqual({ ok: true, value: undefined });
  };
  await add("watch", Date.UTC(2026, 0, 31));
  await add("watch", Date.UTC(2026, 2, 31), day);
  const [entry] = await list();
  expect(entry).toMatchObject({ client: "Yard", level: "watch", reviewDate: day, who: "Ann", entries: 2 });
  expect(entry.since).toBeLessThan(serialOfIsoDate("2026-02-02")!);
  expect(bench.content().tables).toMatchObject([{ name: "TenorWatchList" }]);
});

test("the example of holdings is a table that offers are found in", async () => {
  const bench = new HostBench();
  const pane = bench.openPane();
  const offers = new NextOffersController({ workbook: officeWorkbook, estimate: (request) => Promise.resolve(estimate(request)), now: () => 0 });
  const clients = ["Mill", "Yard", "=Port", "Shop", "Farm", "Dock"].map((client, row) => ({ client, row, value: 1, segment: row < 3 ? "Core" : "", treatment: [] }));
  const segments = { clients } as unknown as FinishedSegments;
  await pane.act(() => offers.writeExample(segments, "Tenor holdings", "zh-CN"));
  expect(offers.writing.state()).toMatchObject({ status: "written", sheets: ["Tenor holdings 1"] });
  expect(offers.state().tables).toMatchObject([{ sheet: "Tenor holdings 1", headers: ["客户", "贷款", "存款", "代发工资", "贸易融资"] }]);
  await pane.act(() => offers.find(segments, "en"));
  const task = offers.task.state();
  expect(task.status).toBe("done");
  if (task.status !== "done") return;
  expect(task.output.unknown).toEqual([]);
  expect(task.output.clients.map(({ client: { client } }) => client).sort()).toEqual(["=Port", "Dock", "Farm", "Mill", "Shop", "Yard"]);
  offers.pick("Core");
  await pane.act(() => offers.write({ stem: "Tenor next offers", segment: "Segment" }));
  const listed = await pane.act(() => officeWorkbook.listTables());
  expect(listed).toMatchObject({ ok: true, value: [{ sheet: "Tenor holdings 1", rows: 7 }, { sheet: "Tenor next offers 1", rows: 3 }] });
});

test("tables of rules and the watch list are no client tables", async () => {
  const bench = new HostBench();
  const pane = bench.openPane();
  for (const [plan] of plans) await pane.act(() => new PolicySheet(plan, officeWorkbook).put("en"));
  const listed = await pane.act(() => officeWorkbook.listTables());
  expect(listed).toEqual({ ok: true, value: [] });
});
