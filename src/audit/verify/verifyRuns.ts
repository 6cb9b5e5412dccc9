import { isBlank, textOf, type InputCell, type InputMatrix, type OutputCell } from "../../catalog/cell";
import { gridOfRows } from "../../catalog/cellGrid";
import { conduct, type Runner } from "../../catalog/define/carryOut";
import { AS_IT_STANDS } from "../../catalog/functions/portfolio/portfolio";
import { readClientGrid, type ClientReading } from "../../catalog/schema/readClientTable";
import { placeOf, type SourceRef } from "../../catalog/schema/sourceRef";
import { portfolioRequest } from "../../core/scenario/portfolioRequest";
import { simulatePortfolio } from "../../core/studies/simulatePortfolio";
import { parseAddress } from "../../formulas/a1";
import { areaCells, sheetNamed, tableCells, tableNamed, type BookCells } from "../book/bookCells";
import { INPUT_PARTS, hashInputs, type InputHashes, type InputPart } from "../history/inputHash";
import { headerTexts, keptMapping } from "../history/keptReading";
import { figuresAgain } from "../history/rerun";
import { recordedRows } from "../history/recordedRuns";
import { runColumns, type RunInRow } from "../history/runColumns";
import type { KeptReading, RunRecord, RunTotals } from "../history/runRecord";
import { portfolioTotals, simulationTotals } from "../history/runTotals";
import { signatureOf } from "../history/signature";
import type { RunDifference, RunFinding, RunUncheckedReason } from "./findings";
import { sameCell, sameNumber } from "./sameCell";
import type { CheckControl } from "./verifyFormulas";

/** Columns that show what a record says, besides those that belong to it alone. */
const OWN_COLUMNS = ["run", "who", "version", "note", "signature", "as_run"];

/** Makes every recorded run again: on the table as it is now, with the scenarios, settings and assumptions that were recorded. */
export async function verifyRuns(book: BookCells, { runner, onStep }: CheckControl, version: string): Promise<RunFinding[]> {
  const { runs, unreadable } = recordedRows(book);
  const findings: RunFinding[] = [];
  for (const [index, one] of runs.entries()) {
    await onStep(index / runs.length);
    findings.push({ ...(await verifyRun(book, one, runner, version)), place: one.place });
  }
  const lost = unreadable.map((place): RunFinding => ({ id: "", place, differences: [], unchecked: { reason: "unreadable", detail: "" }, isSigned: false }));
  return [...findings, ...lost];
}

async function verifyRun(book: BookCells, { run, shown }: RunInRow, runner: Runner, version: string): Promise<Omit<RunFinding, "place">> {
  const recorded: RunDifference[] = [
    ...(run.signature !== undefined && run.signature !== signatureOf(run) ? [{ kind: "signature" as const }] : []),
    ...shownDifferences(run, shown),
  ];
  const again = await runAgain(book, run, runner);
  return {
    id: run.id,
    differences: [...recorded, ...(again.ok ? again.differences : [])],
    ...(again.ok ? {} : { unchecked: { reason: again.reason, detail: again.detail } }),
    isSigned: run.signature !== undefined,
    ...(run.version === version ? {} : { otherVersion: run.version }),
  };
}

/** Cells that people read, against the record that they show. */
function shownDifferences(run: RunRecord, shown: RunInRow["shown"]): RunDifference[] {
  return runColumns.flatMap((column): RunDifference[] => {
    if (OWN_COLUMNS.includes(column.id) || !("cell" in column)) return [];
    const stored = shown(column.id);
    const recorded = inputCell(column.cell(run));
    return stored === undefined || sameShown(stored, recorded) ? [] : [{ kind: "shown", column: column.id, stored, recorded }];
  });
}

function inputCell(cell: OutputCell): InputCell {
  return typeof cell === "object" ? null : cell;
}

/** A text that looks like a number may have become one on its way through a sheet. */
function sameShown(stored: InputCell, recorded: InputCell): boolean {
  return sameCell(stored, recorded) || (!isBlank(stored) && textOf(stored) === textOf(recorded));
}

/** What of a run's inputs is another now, and its table as it is read now. */
export async function inputsNow(book: BookCells, run: RunRecord): Promise<{ readonly ok: true; readonly value: { readonly reading: ClientReading; readonly changed: readonly InputPart[] } } | { readonly ok: false; readonly reason: RunUncheckedReason; readonly detail: string }> {
  const { source, reading: kept } = run;
  if (!kept) return { ok: false, reason: "noReading", detail: "" };
  const cells = sourceCells(book, source);
  if (!cells) return { ok: false, reason: "noTable", detail: placeOf(source) };
  const reading = readTable(cells, kept);
  if (!reading.ok) return { ok: false, reason: "notRead", detail: reading.failure.message };
  const hashes = await hashesOf(run, cells, reading.value, kept);
  return { ok: true, value: { reading: reading.value, changed: changedParts(run.hashes, hashes) } };
}

type Again = { readonly ok: true; readonly differences: readonly RunDifference[] } | { readonly ok: false; readonly reason: RunUncheckedReason; readonly detail: string };

async function runAgain(book: BookCells, run: RunRecord, runner: Runner): Promise<Again> {
  const inputs = await inputsNow(book, run);
  if (!inputs.ok) return inputs;
  const { reading, changed: parts } = inputs.value;
  const totals = await totalsOf(run, reading, runner);
  if (!totals.ok) return { ok: false, reason: "failed", detail: totals.detail };
  return { ok: true, differences: [...(parts.length > 0 ? [{ kind: "inputs" as const, parts }] : []), ...totalDifferences(run.totals, totals.value)] };
}

/** Cells of a client table where a run found it; undefined where there is no such table or sheet any more. */
function sourceCells(book: BookCells, source: SourceRef): InputMatrix | undefined {
  if (source.kind === "table") {
    const table = tableNamed(book, source.name);
    return table && tableCells(book, table);
  }
  const sheet = sheetNamed(book, source.sheet);
  const area = parseAddress(source.address)?.area;
  return sheet && area ? areaCells(sheet, area) : undefined;
}

function readTable(cells: InputMatrix, kept: KeptReading) {
  const steps = readClientGrid(gridOfRows(cells), { mapping: keptMapping(headerTexts(cells), kept), assumptions: kept.assumptions, matrix: kept.matrix });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Hashes of the inputs as they are now; the version is the recorded one, so that it makes no difference. */
function hashesOf({ kind, version, scenarios, setup }: RunRecord, cells: InputMatrix, reading: ClientReading, { assumptions, matrix }: KeptReading): Promise<InputHashes> {
  return hashInputs({ kind, version, cells, reading, assumptions, matrix, scenarios, settings: setup }, () => Promise.resolve());
}

function changedParts(then: InputHashes, now: InputHashes): InputPart[] {
  const parts = INPUT_PARTS.filter((part) => then.parts[part] !== now.parts[part]);
  // The hash over all parts was changed by itself.
  return parts.length === 0 && then.all !== now.all ? [...INPUT_PARTS] : parts;
}

async function totalsOf({ kind, scenarios, setup }: RunRecord, { table }: ClientReading, { run }: Runner): Promise<{ readonly ok: true; readonly value: RunTotals } | { readonly ok: false; readonly detail: string }> {
  if (kind === "simulation" && setup) {
    const { tail, ...settings } = setup;
    const simulated = await conduct(simulatePortfolio({ table, scenario: scenarios[0], settings, tail, clients: false }), run);
    return simulated.ok ? { ok: true, value: simulationTotals(simulated.value) } : { ok: false, detail: simulated.failure.message };
  }
  return { ok: true, value: portfolioTotals(await run(portfolioRequest(table, [...scenarios, { ...AS_IT_STANDS, weight: 0 }]))) };
}

function totalDifferences(recorded: RunTotals, computed: RunTotals): RunDifference[] {
  const figures = figuresAgain(recorded, computed).filter(({ then, now }) => then === undefined || now === undefined || !sameNumber(then, now));
  const counts = ({ valued, leftOut }: RunTotals): string => `${valued} / ${leftOut}`;
  return [
    ...figures.map(({ name, then, now }): RunDifference => ({ kind: "figure", name, recorded: then, computed: now })),
    ...(counts(recorded) === counts(computed) ? [] : [{ kind: "counts" as const, recorded: counts(recorded), computed: counts(computed) }]),
  ];
}
