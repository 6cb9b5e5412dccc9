import { readFileSync } from "node:fs";
import path from "node:path";
import { inTurns } from "../../../src/compute/inTurns";
import { RunFailure } from "../../../src/compute/runFailure";
import { deskCalls } from "../../../src/crm/desk/deskCalls";
import type { FromDesk } from "../../../src/crm/desk/messages";
import { serveDesk } from "../../../src/crm/desk/serveDesk";
import { readMapping } from "../../../src/crm/mapping/keptMapping";
import { writeXlsx } from "../../../src/files/writeXlsx";
import { ImportController } from "../../../src/taskpane/state/importController";
import { en } from "../../../src/taskpane/text/en";
import { MemoryWorkbook } from "./support/memoryWorkbook";

const samples = path.resolve(__dirname, "../../../assets/samples/import");
const NAMES = ["clients", "facilities", "transactions", "complaints"];
const TODAY = Date.UTC(2026, 0, 1);

const fileOf = (name: string, content: string | Uint8Array): File => new File([content as BlobPart], name);
const sampleFiles = (): File[] => NAMES.map((name) => fileOf(`${name}.csv`, readFileSync(path.join(samples, `${name}.en.csv`))));

/** The page over a desk that is called as a worker is: messages are copied as between threads. */
function openedPage(workbook = new MemoryWorkbook({})): { page: ImportController; workbook: MemoryWorkbook; messages: FromDesk[] } {
  const messages: FromDesk[] = [];
  let hear: (message: FromDesk) => void = () => undefined;
  const serve = serveDesk((message) => {
    const copy = structuredClone(message);
    messages.push(copy);
    queueMicrotask(() => hear(copy));
  }, inTurns);
  const desk = deskCalls({ post: (message) => setImmediate(() => serve(message)), onMessage: (listener) => (hear = listener), onCrash: () => undefined }, () => RunFailure.cancelled());
  return { page: new ImportController({ workbook, desk, now: () => TODAY }), workbook, messages };
}

async function answered(page: ImportController): Promise<void> {
  await page.add(sampleFiles());
  await page.setOrder("complaints", "raised_on", "dmy");
  await page.setReporting("eur ");
  await page.setRates("USD 0.92 2024-01-01\nGBP\t1.17");
}

test("asks what only a person can say, joins, and writes a table with its report", async () => {
  const { page, workbook } = openedPage();
  await page.add(sampleFiles());
  expect(page.state().files.map(({ kind, reading }) => [kind, reading.status])).toEqual(NAMES.map((kind) => [kind, "ready"]));
  expect(page.state().questions.map(({ code }) => code)).toEqual(["dateOrder", "reporting"]);
  await page.setOrder("complaints", "raised_on", "dmy");
  await page.setReporting("eur ");
  expect(page.state().questions).toEqual([]);
  await page.join();
  const done = page.task.state();
  expect(done.status === "done" && [done.output.rows.length, done.output.rows[0][0]]).toEqual([12, "001"]);
  await page.write("en", en.import.sheet);
  const [group] = workbook.written;
  expect(group.sheets.map(({ suffix, blocks }) => [suffix, blocks[0].asTable === true])).toEqual([[" clients", true], [" report", false]]);
  expect(group.sheets[0].blocks[0].cells.length).toBe(13);
});

test("another answer makes the result one of yesterday; a finding shows its row", async () => {
  const { page } = openedPage();
  await answered(page);
  await page.join();
  const done = page.task.state();
  if (done.status !== "done") throw new Error(done.status);
  const missing = done.output.findings.find(({ code }) => code === "rateMissing")!.listed[0];
  await page.showRow(missing);
  expect(page.state().shown?.cells).toContainEqual(["Currency", "JPY"]);
  await page.setRates("USD 0.92\nGBP 1.17\nJPY 0.006");
  expect([page.state().stale, page.state().shown]).toEqual([true, undefined]);
  await page.join();
  const again = page.task.state();
  expect(again.status === "done" && again.output.findings.some(({ code }) => code === "rateMissing")).toBe(false);
  expect(page.state().stale).toBe(false);
});

test("the workbook keeps the mapping, and proposes it again", async () => {
  const { page, workbook } = openedPage();
  await answered(page);
  await page.mapColumn("facilities", "collateral", null);
  await page.join();
  expect(readMapping(workbook.kept.get("import")!)).toEqual(page.state().mapping);
  const next = openedPage(workbook).page;
  await next.start();
  await next.add(sampleFiles());
  expect([next.state().isKept, next.state().questions, next.state().ratesText]).toEqual([true, [], "USD 0.92 2024-01-01\nGBP 1.17"]);
  await next.openMapping(fileOf("m.json", page.mappingText()));
  expect([next.state().isKept, next.state().mapping.kinds.facilities?.columns]).toEqual([false, { collateral: null }]);
  await next.openMapping(fileOf("photo.json", "[]"));
  expect(next.state().refusedMapping).toBe("photo.json");
});

test("a file that cannot be read says why and stops no other; workbooks are read too", async () => {
  const { page } = openedPage();
  const workbook = await writeXlsx([{ name: "Export", cells: [["Client ID", "Client name"], ["1", "A"]] }]);
  await page.add([fileOf("old.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])), fileOf("bomb.xlsx", new Uint8Array([0x50, 0x4b, 3, 4, 0])), fileOf("clients.xlsx", workbook)]);
  expect(page.state().files.map(({ reading }) => (reading.status === "failed" ? reading.failure.code : reading.status))).toEqual(["oldWorkbook", "damaged", "ready"]);
  await page.remove(page.state().files[0].id);
  await page.join();
  expect(page.task.state().status).toBe("done");
});

test("a join can be given up; the next one is whole", async () => {
  const { page } = openedPage();
  const lines = Array.from({ length: 40_000 }, (_, row) => `C${row},N${row}`);
  await page.add([fileOf("clients.csv", ["Client ID,Client name", ...lines].join("\n"))]);
  const joining = page.join();
  await new Promise((resolve) => setTimeout(resolve, 5));
  page.task.cancel();
  await joining;
  expect(page.task.state().status).toBe("cancelled");
  await page.join();
  const done = page.task.state();
  expect(done.status === "done" && [done.output.rows.length, done.output.rows[39_999][0]]).toEqual([40_000, "C39999"]);
});

test("rates are lines; the first that cannot be read is named by its line", async () => {
  const { page } = openedPage();
  await page.setRates("USD 0,92\nDollar 1\nGBP 1,17");
  expect(page.state().rateProblems.map(({ row, code }) => [row, code])).toEqual([[2, "currencyCode"]]);
  expect(page.state().mapping.rates).toEqual([{ currency: "USD", rate: 0.92 }, { currency: "GBP", rate: 1.17 }]);
});
