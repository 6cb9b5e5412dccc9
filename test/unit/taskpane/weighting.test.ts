import { libraryScenarios } from "../../../src/catalog/library/scenarios";
import { readClientTable } from "../../../src/catalog/schema/readClientTable";
import type { Scenario } from "../../../src/core/scenario/scenario";
import { formatsOf } from "../../../src/taskpane/model/formats";
import { runRequests, type FinishedRun } from "../../../src/taskpane/model/runView";
import { weightingBlocks, weightingOf, weightingTable } from "../../../src/taskpane/model/weighting";
import { en } from "../../../src/taskpane/text/en";
import { runNow } from "../../support/call";
import { readSample } from "../sample/support/files";

const reading = readClientTable(readSample("corporate-12.en.csv").cells);
if (!reading.ok) throw new Error(reading.failure.message);

function finished(scenarios: readonly Scenario[]): FinishedRun {
  if (!reading.ok) throw new Error();
  const { asItStands, summary } = runRequests(reading.value, scenarios);
  return { reading: reading.value, asItStands: runNow(asItStands), summary: runNow(summary), scenarios, refused: [], finishedAt: 0, tookMs: 1 };
}

const library = libraryScenarios("en").slice(0, 4);
const run = finished(library);

test("each scenario at 100 %, their weighted mean as it was run, and its loss over that of the base", () => {
  const { lines, weighted, weightSum } = weightingOf(run, "As it stands");
  expect(lines.map(({ name, kind }) => [name, kind])).toEqual([["Base", "base"], ["Adverse", "scenario"], ["Severe", "scenario"], ["Upside", "scenario"]]);
  expect(lines[0].ratio).toBe(1);
  expect(weighted!.clv).toBe(run.summary.weighted!.clv);
  expect(weightSum).toBeCloseTo(1, 12);
  // By hand: the weighted mean of the losses, over that of the base.
  const [base, adverse, severe, upside] = run.summary.scenarios.map(({ totals }) => -totals.expectedLoss);
  expect(weighted!.ratio).toBeCloseTo((0.5 * base + 0.25 * adverse + 0.1 * severe + 0.15 * upside) / base, 12);
  expect(weighted!.ratio).toBeGreaterThan(1);
});

test("other weights move the mean alone, to what a run with them gives; weights that do not add up give none", () => {
  const whatIf = { Base: 0.2, Adverse: 0.2, Severe: 0.5, Upside: 0.1 };
  const other = weightingOf(run, "As it stands", whatIf);
  const again = finished(library.map((scenario) => ({ ...scenario, weight: whatIf[scenario.name as keyof typeof whatIf] })));
  expect(other.weighted!.clv).toBe(again.summary.weighted!.clv);
  expect(other.lines.map(({ clv }) => clv)).toEqual(weightingOf(run, "As it stands").lines.map(({ clv }) => clv));
  expect(weightingOf(run, "As it stands", { Base: 0.4 }).weighted).toBeUndefined();
});

test("where no base scenario was run the table as it stands is the base", () => {
  const { lines } = weightingOf(finished(library.slice(1)), "As it stands");
  expect(lines[0]).toMatchObject({ name: "As it stands", kind: "base", ratio: 1 });
  expect(lines[0].weight).toBeUndefined();
});

test("the table and the sheet hold the same numbers", () => {
  const table = weightingTable(weightingOf(run, "As it stands"), en, formatsOf("en"));
  const [block, notes] = weightingBlocks(run, en.weighting);
  expect(block.cells).toHaveLength(table.rows.length + 1);
  table.rows.forEach(({ cells }, index) => expect(block.cells[index + 1].slice(1)).toEqual(cells.slice(1).map(({ raw }) => raw)));
  expect(block.cells.at(-1)![0]).toBe("Weighted");
  expect(notes.cells).toHaveLength(2);
});
