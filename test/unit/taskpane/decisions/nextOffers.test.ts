import type { InputMatrix } from "../../../../src/catalog/cell";
import { mayBeHoldings, readHoldings } from "../../../../src/taskpane/model/segments/holdings";
import type { FinishedOffers } from "../../../../src/taskpane/model/segments/offersView";
import type { FinishedSegments } from "../../../../src/taskpane/model/segments/segmentsView";
import { SegmentsController } from "../../../../src/taskpane/state/segmentsController";
import { en } from "../../../../src/taskpane/text/en";
import { call } from "../../../support/call";
import { openedPane } from "../history/support";
import type { MemoryWorkbook } from "../support/memoryWorkbook";

const row = (client: string, revenue: number): InputMatrix[number] => [client, revenue, 0.1, 0.01, 1000, 0.12, "perpetual", "Large"];
const clients: InputMatrix = [["Client", "Revenue", "Churn", "PD", "EAD", "Discount rate", "Years", "Size"], row("Mill", 500_000), row("Yard", 80_000), row("Shop", 5000), row("Farm", 8000), row("Port", 9000)];
const holdings: InputMatrix = [
  ["Client", "Loan", "Payroll", "Cards"],
  ["Value", 100, 50, 20],
  [" mill ", 1, null, null],
  ["Yard", true, 250_000, null],
  ["Shop", 1, 1, 1],
  ["Farm", -3, null, null],
  ["Elsewhere", null, 1, null],
];

async function pageOver(tables: Record<string, InputMatrix>): Promise<{ page: SegmentsController; segments: FinishedSegments; workbook: MemoryWorkbook }> {
  const { pane, workbook } = await openedPane(tables);
  const page = new SegmentsController(pane.pageServices);
  await page.refresh();
  await page.segment("en");
  const state = page.task.state();
  if (state.status !== "done") throw new Error(JSON.stringify(state));
  return { page, segments: state.output, workbook };
}

function found({ offers }: SegmentsController): FinishedOffers {
  const state = offers.task.state();
  if (state.status !== "done") throw new Error(`the offers are ${state.status}: ${JSON.stringify(state)}`);
  return state.output;
}

test("each client of the segments has the offer that NEXT_OFFER gives it, the largest gain first", async () => {
  const { page, segments } = await pageOver({ Clients: clients, Holdings: holdings });
  expect(page.offers.state().holdings).toEqual({ kind: "table", name: "Holdings" });
  page.offers.set({ acceptance: 0.5, offerCost: 1 });
  await page.offers.find(segments, "en");
  const said = call("NEXT.OFFER", holdings.slice(2).map(([name]) => [name]), [holdings[0].slice(1)], holdings.slice(2).map((line) => line.slice(1)), [[100, 50, 20]], null, 0.5, 1, 1);
  const { clients: offered, unknown } = found(page);
  expect(unknown.map(({ client }) => client)).toEqual(["Port"]);
  expect(offered.map(({ client: { client } }) => client).sort()).toEqual(["Farm", "Mill", "Shop", "Yard"]);
  for (const { client, cells } of offered) expect(cells).toEqual(said.find(([name]) => (name as string).trim().toLowerCase() === client.client.toLowerCase()));
  const gains = offered.flatMap(({ offer }) => offer?.gain ?? []);
  expect(gains).toEqual([...gains].sort((a, b) => b - a));
  const mill = offered.find(({ client: { client } }) => client === "Mill")!.offer!;
  // Of the other holders of a loan, two, both have payroll.
  expect(mill).toMatchObject({ product: "Payroll", alike: 2, alikeHolding: 2, heldBy: 3 });
  const note = (name: string) => offered.find(({ client: { client } }) => client === name);
  expect(note("Shop")).toMatchObject({ note: "holds every product" });
  expect(note("Farm")!.offer).toBeUndefined();
  expect(note("Farm")!.note).toContain("holdings must be 0 or more, got -3");
});

test("the list of a segment is written as it is shown", async () => {
  const { page, segments, workbook } = await pageOver({ Clients: clients, Holdings: holdings });
  await page.offers.find(segments, "en");
  const { segment } = segments.clients.find(({ client }) => client === "Mill")!;
  page.offers.pick(segment);
  await page.offers.write(en.offers.sheet);
  const { stem, sheets } = workbook.written[0];
  const [headers, ...lines] = sheets[0].blocks[0].cells;
  expect(stem).toBe("Tenor next offers");
  expect(headers.slice(0, 3)).toEqual(["Segment", "Client", "Next offer"]);
  expect(sheets[0].blocks[0].formats).toHaveLength(headers.length);
  const inSegment = found(page).clients.filter(({ client }) => client.segment === segment);
  expect(lines).toEqual(inSegment.map(({ client, cells }) => [client.segment, ...cells]));
  expect(lines.length).toBeGreaterThan(0);
});

test("other choices take an answer away; a table that is gone is chosen no more", async () => {
  const { page, segments } = await pageOver({ Clients: clients, Holdings: holdings });
  await page.offers.find(segments, "en");
  page.offers.set({ acceptance: 0.2 });
  expect(page.offers.task.state().status).toBe("idle");
  page.offers.consider([]);
  expect(page.offers.state()).toMatchObject({ tables: [], holdings: undefined });
});

test("only tables that begin with clients and cannot value them may be holdings", () => {
  const may = (headers: readonly string[]): boolean => mayBeHoldings({ headers });
  expect(may(["Client", "Loan"])).toBe(true);
  expect(may(["客户", "贷款"])).toBe(true);
  expect(may(["Client", "Revenue"])).toBe(false);
  expect(may(["Product", "Client"])).toBe(false);
  expect(may(["Client"])).toBe(false);
});

test("holdings that cannot be read say what is wrong", async () => {
  const code = (cells: InputMatrix): unknown => {
    const read = readHoldings(cells);
    return read.ok ? read.value.clients : read.failure.message;
  };
  expect(code([["Client", null], ["Value", 1]])).toBe("the table needs a column product");
  expect(code([["Client", "Loan"], ["A", 1]])).toBe("Value is missing");
  expect(code([["Client", "Loan"], ["产品价值", 1]])).toBe("holdings has no rows below its headers");
  expect(code([["Client", "Loan"], [null, 1], ["A", 1], ["value ", 5]])).toEqual(["A"]);
  const { page, segments } = await pageOver({ Clients: clients, Holdings: [["Client", "Loan"], ["Mill", 1], ["Value", "much"]] });
  await page.offers.find(segments, "en");
  expect(page.offers.task.state()).toMatchObject({ status: "failed", trouble: { kind: "data", failure: { parameter: "values" } } });
});
