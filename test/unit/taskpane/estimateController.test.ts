import type { InputMatrix } from "../../../src/catalog/cell";
import { relationships } from "../../../src/catalog/studies/relationships";
import { renewals } from "../../../src/catalog/studies/renewals";
import { revenue } from "../../../src/catalog/studies/revenue";
import { estimate, type EstimateRequest } from "../../../src/core/estimators";
import type { Result } from "../../../src/core/result/result";
import { refused } from "../../../src/excel/outcome";
import { EstimateController } from "../../../src/taskpane/state/estimateController";
import { en } from "../../../src/taskpane/text/en";
import { MemoryWorkbook } from "./support/memoryWorkbook";

/** The High End cohort of Fader & Hardie (2007). */
const cohort: InputMatrix = [["Year", "High End"], ...[100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1].map((share, year) => [year, share])];

interface Pane {
  readonly page: EstimateController;
  readonly workbook: MemoryWorkbook;
  readonly assumed: [string, number][];
  readonly requests: EstimateRequest[];
}

function pageOver(region: InputMatrix | undefined, answer: (request: EstimateRequest, signal: AbortSignal) => Promise<Result<unknown>> = (request) => Promise.resolve(estimate(request))): Pane {
  const workbook = new MemoryWorkbook({});
  workbook.region = region;
  const assumed: [string, number][] = [];
  const requests: EstimateRequest[] = [];
  const page = new EstimateController([renewals, relationships, revenue], {
    workbook,
    estimate: (request, signal) => {
      requests.push(request);
      return answer(request, signal);
    },
    assume: (column, value) => assumed.push([column, value]),
  });
  return { page, workbook, assumed, requests };
}

test("cells are chosen, estimated with a backtest, sent to the assumptions and written", async () => {
  const { page, workbook, assumed } = pageOver(cohort);
  await page.useRegion();
  expect(page.state().source).toMatchObject({ sheet: "Free", rows: 8, headers: ["Year", "High End"] });

  await page.estimate("en");
  const { result, run } = page.state();
  expect(run).toEqual({ status: "idle" });
  const [alpha, beta] = result!.view.parameters;
  expect([alpha.name, alpha.estimate.toFixed(3), beta.name, beta.estimate.toFixed(3)]).toEqual(["alpha", "0.668", "beta", "3.806"]);
  expect(result!.view.curve.points).toHaveLength(8);
  expect(result!.view.backtest!.result.points).toHaveLength(2);
  expect(result!.fit.formula).toBe("=TENOR.SBG_FIT(Data!A1:B9)");

  const [{ column, value }, first] = result!.view.figures;
  page.send(first.column!, first.value);
  page.send(column!, value);
  expect(assumed).toEqual([["churn", first.value], ["churn", value]]);
  expect(page.state().sent).toEqual({ churn: value });

  await page.write("en", en.estimate.sheet);
  expect(page.writing.state()).toEqual({ status: "written", sheets: ["Tenor estimate 1"] });
  const [{ blocks }] = workbook.written[0].sheets;
  expect(blocks.map(({ title }) => title)).toEqual(["Churn from renewals", "Estimate", "Share still there", "Backtest"]);
  for (const { cells, formats } of blocks) for (const row of cells) expect(row.length).toBeLessThanOrEqual(formats.length);
});

test("words of the result are those of the reader, in its table and in its formula", async () => {
  const { page } = pageOver(cohort);
  await page.useRegion();
  await page.estimate("zh-CN");
  expect(page.state().result!.fit.cells[0][0]).toBe("参数");
  expect(page.state().result!.fit.formula).toBe('=TENOR.SBG_FIT(Data!A1:B9, , "zh-CN")');
});

test("a setting typed, or other cells, make the result an old one", async () => {
  const { page } = pageOver(cohort);
  await page.useRegion();
  await page.estimate("en");
  expect(page.state().stale).toBe(false);
  page.type("holdout", "3");
  expect(page.state().stale).toBe(true);
  await page.estimate("en");
  expect(page.state()).toMatchObject({ stale: false });
  expect(page.state().result!.view.backtest!.result.points).toHaveLength(3);
  await page.useRegion();
  expect(page.state().stale).toBe(true);
});

test("another question forgets cells and result, and keeps what was typed for each", async () => {
  const { page } = pageOver(cohort);
  await page.useRegion();
  page.type("holdout", "3");
  await page.estimate("en");
  page.chooseStudy(revenue);
  expect(page.state()).toMatchObject({ source: undefined, result: undefined, stale: false, sent: {} });
  page.chooseStudy(renewals);
  expect(page.state().typed).toEqual({ renewals: { holdout: "3" } });
});

test("a fit without a backtest says why there is none", async () => {
  const { page } = pageOver(cohort.slice(0, 5));
  await page.useRegion();
  page.type("holdout", "40");
  await page.estimate("en");
  expect(page.state().result!.backtestFailure).toBeDefined();
  expect(page.state().result!.view.backtest).toBeUndefined();
});

describe("what goes wrong is said", () => {
  test("no cells around the selection", async () => {
    const { page } = pageOver(undefined);
    await page.useRegion();
    expect(page.state().notice).toEqual({ kind: "workbook", problem: { code: "noRegion" } });
    page.dismissNotice();
    expect(page.state().notice).toBeUndefined();
    await page.estimate("en");
    expect(page.state().run).toEqual({ status: "idle" });
  });

  test("cells that are gone since", async () => {
    const { page, workbook } = pageOver(cohort);
    await page.useRegion();
    workbook.region = undefined;
    await page.estimate("en");
    expect(page.state().run).toMatchObject({ status: "failed", trouble: { kind: "workbook", problem: { code: "notFound" } } });
  });

  test("cells that another question needs", async () => {
    const { page, requests } = pageOver(cohort);
    page.chooseStudy(revenue);
    await page.useRegion();
    await page.estimate("en");
    expect(page.state().run).toMatchObject({ status: "failed", trouble: { kind: "data", failure: { code: "missingColumn" } } });
    expect(requests).toEqual([]);
  });

  test("a setting that is none", async () => {
    const { page } = pageOver(cohort);
    await page.useRegion();
    page.type("holdout", "some");
    await page.estimate("en");
    expect(page.state().result!.backtestFailure).toMatchObject({ code: "notANumber", parameter: "holdout" });
  });

  test("an estimator that crashes", async () => {
    const { page } = pageOver(cohort, () => Promise.reject(new Error("out of memory")));
    await page.useRegion();
    await page.estimate("en");
    expect(page.state().run).toMatchObject({ status: "failed", trouble: { kind: "data" } });
  });

  test("a sheet that cannot be written", async () => {
    const { page, workbook } = pageOver(cohort);
    await page.useRegion();
    await page.estimate("en");
    workbook.writeSheets = () => Promise.resolve(refused("protected"));
    await page.write("en", en.estimate.sheet);
    expect(page.writing.state()).toMatchObject({ status: "failed", trouble: { problem: { code: "protected" } } });
    workbook.writeSheets = () => Promise.resolve(refused("cancelled"));
    await page.write("en", en.estimate.sheet);
    expect(page.writing.state()).toEqual({ status: "idle" });
  });
});

test("a cancelled estimate leaves the earlier result, and its answer is not heard", async () => {
  let release = (): void => undefined;
  let signalled: AbortSignal | undefined;
  const slow = (request: EstimateRequest, signal: AbortSignal): Promise<Result<unknown>> => {
    signalled = signal;
    if (signal.aborted) return Promise.reject(new Error("cancelled"));
    return new Promise((resolve) => (release = () => resolve(estimate(request))));
  };
  const { page } = pageOver(cohort, slow);
  await page.useRegion();
  const first = page.estimate("en");
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
  expect(page.state().run).toEqual({ status: "running", phase: "estimating" });
  page.cancel();
  expect(signalled!.aborted).toBe(true);
  expect(page.state().run).toEqual({ status: "cancelled" });
  release();
  await first;
  expect(page.state().run).toEqual({ status: "cancelled" });
  expect(page.state().result).toBeUndefined();
});
