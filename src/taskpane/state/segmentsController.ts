import type { InputMatrix } from "../../catalog/cell";
import { evaluate } from "../../catalog/define/evaluate";
import { segmentClusters } from "../../catalog/functions/decisions/segmentClusters";
import { segmentStability } from "../../catalog/functions/decisions/segmentStability";
import { AS_IT_STANDS } from "../../catalog/functions/portfolio/portfolio";
import { clientColumn } from "../../catalog/schema/clientColumns";
import { clvLabel } from "../../catalog/schema/componentLabels";
import { placeOf, sourceKey, type SourceRef } from "../../catalog/schema/sourceRef";
import { readSegmentRules, segmentRulesTable } from "../../catalog/tables/segmentRules";
import type { Locale } from "../../catalog/text/localText";
import { inTurns, nextTurn } from "../../compute/inTurns";
import { portfolioRequest } from "../../core/scenario/portfolioRequest";
import { mapResult } from "../../core/result/result";
import { assignSegments } from "../../core/segmentation/assignSegments";
import type { SourceInfo } from "../../excel/workbookPort";
import { fitOf } from "../model/columnMapping";
import { callInPlace, cellOf } from "../model/decisions/callInPlace";
import { segmentQuantilesPlan, segmentRulesPlan, treatmentPolicyPlan } from "../model/decisions/policyPlans";
import type { TableInputs } from "../model/history/runRecord";
import { clusterCells, clusterNames, subjectsOf, treated, type ValuedClient } from "../model/segments/assignments";
import { segmentSheets, type SegmentSheetTexts } from "../model/segments/segmentsSheets";
import { segmentation, totalsBySegment, type FinishedSegments, type SegmentMethod, type SegmentedClient } from "../model/segments/segmentsView";
import { NextOffersController } from "./nextOffersController";
import { Observable } from "./observable";
import type { PageServices } from "./pageServices";
import { PageTask, stoppedBy, type TaskControl, type TaskOutcome } from "./pageTask";
import { PolicySheet } from "./policySheet";
import { SheetWriting } from "./sheetWriting";

export interface SegmentsState {
  readonly method: SegmentMethod;
  readonly clusters: number;
  readonly seed: number;
  /** Tables that the segments can be held against. */
  readonly tables: readonly SourceInfo[];
  /** The table of the other date. */
  readonly other?: SourceRef;
  readonly stale: boolean;
}

/** Clients of a table in their segments. */
interface Assigned {
  readonly clients: readonly ValuedClient[];
  readonly segments: readonly string[];
}

/** The page of segments, without its looks. */
export class SegmentsController extends Observable<SegmentsState> {
  readonly task: PageTask<FinishedSegments>;
  readonly writing: SheetWriting;
  readonly rules: Readonly<Record<Exclude<SegmentMethod, "clusters">, PolicySheet>>;
  readonly treatments: PolicySheet;
  readonly offers: NextOffersController;

  constructor(private readonly services: PageServices) {
    super({ method: "thresholds", clusters: 4, seed: 1, tables: [], stale: false });
    this.task = new PageTask(services.now);
    this.writing = new SheetWriting(services.workbook);
    this.rules = { thresholds: new PolicySheet(segmentRulesPlan, services.workbook), quantiles: new PolicySheet(segmentQuantilesPlan, services.workbook) };
    this.treatments = new PolicySheet(treatmentPolicyPlan, services.workbook);
    this.offers = new NextOffersController(services);
  }

  /** Looks at the rules, and which other tables there are. */
  async refresh(): Promise<void> {
    const [tables] = await Promise.all([this.services.workbook.listTables(), this.rules.thresholds.look(), this.rules.quantiles.look(), this.treatments.look()]);
    if (!tables.ok) return;
    this.change({ tables: tables.value.filter(({ headers }) => fitOf(headers) > 0) });
    this.offers.consider(tables.value);
  }

  set(changed: Partial<Pick<SegmentsState, "method" | "clusters" | "seed" | "other">>): void {
    this.change({ ...changed, stale: this.task.state().status === "done" });
  }

  async segment(locale: Locale): Promise<void> {
    this.writing.reset();
    this.change({ stale: false });
    await this.task.start((control) => this.segmentNow(locale, control));
  }

  private async segmentNow(locale: Locale, control: TaskControl<FinishedSegments>): Promise<TaskOutcome<FinishedSegments>> {
    const { signal } = control;
    const { method, other } = this.state();
    const cells = await this.services.inputs.readCells({ signal });
    if (!cells.ok) return cells;
    const { source, reading } = cells.value;
    if (!reading.ok) return reading;
    const policy = await this.treatments.look();
    if (!policy.ok) return policy;
    const now = await this.assign(reading.value, locale, control);
    if (!now.ok) return now;
    const offered = await inTurns(treated(reading.value.table, now.value.clients, now.value.segments, policy.value, locale), signal);
    if (!offered.ok) return stoppedBy(offered.failure);
    const { clients, headers } = offered.value;
    const segments = await inTurns(totalsBySegment(clients), signal);
    const stability = other && sourceKey(other) !== sourceKey(source.ref) ? await this.stabilitySince(other, clients, locale, control) : undefined;
    if (stability && !stability.ok) return stability;
    return { ok: true, value: { source, reading: reading.value, method, clients, treatmentHeaders: headers, segments, leftOut: reading.value.table.count - clients.length, ...(stability ? { stability: stability.value } : {}) } };
  }

  /** The segments of a table's clients that have a value. */
  private async assign({ table }: Pick<TableInputs["reading"], "table">, locale: Locale, { signal, onProgress }: Pick<TaskControl<never>, "signal" | "onProgress">): Promise<TaskOutcome<Assigned>> {
    const { method, clusters, seed } = this.state();
    const run = await this.services.run(portfolioRequest(table, [AS_IT_STANDS], { clientValues: true }), { signal, onProgress: (done, total) => onProgress(done / total) });
    const broken = new Set([...run.failures, ...run.scenarios[0].failures].map(({ row }) => row));
    const clients = Array.from({ length: table.count }, (_, row): ValuedClient => ({ row, value: run.scenarios[0].clientValues![row] })).filter(({ row }) => !broken.has(row));
    await nextTurn();
    if (method === "clusters") {
      const names = { value: clvLabel[locale], risk: clientColumn("pd").label[locale], exposure: clientColumn("ead").label[locale] };
      const found = await this.clusters(clusterCells(table, clients, names), clusters, seed, locale, signal);
      return found.ok ? { ok: true, value: { clients, segments: found.value } } : found;
    }
    const given = await this.rules[method].look();
    if (!given.ok) return given;
    const rules = readSegmentRules(given.value ?? (segmentRulesTable(method, locale) as InputMatrix));
    if (!rules.ok) return stoppedBy(rules.failure);
    const segments = assignSegments(subjectsOf(table, clients), rules.value);
    return segments.ok ? { ok: true, value: { clients, segments: segments.value.map((segment) => segment ?? "") } } : stoppedBy(segments.failure);
  }

  /** What SEGMENT_CLUSTERS says, made where estimates are. */
  private async clusters(cells: InputMatrix, clusters: number, seed: number, locale: Locale, signal: AbortSignal): Promise<TaskOutcome<string[]>> {
    const args: Readonly<Record<string, InputMatrix>> = { table: cells, clusters: cellOf(clusters), seed: cellOf(seed), language: cellOf(locale) };
    const evaluation = evaluate(segmentClusters, segmentClusters.params.map(({ name }) => args[name]));
    if (!evaluation.ok) return stoppedBy(evaluation.failure);
    if (evaluation.value.kind !== "estimate") throw new Error("clusters are an estimate");
    const { request, present } = evaluation.value.task;
    const found = mapResult(await this.services.estimate(request, signal), (output) => clusterNames(present(output)));
    return found.ok ? found : stoppedBy(found.failure);
  }

  /** How the same clients were segmented in the other table, by the same method. */
  private async stabilitySince(other: SourceRef, clients: readonly SegmentedClient[], locale: Locale, control: TaskControl<FinishedSegments>): Promise<TaskOutcome<NonNullable<FinishedSegments["stability"]>>> {
    const inputs = await this.services.tables.load(other, { signal: control.signal });
    if (!inputs.ok) return inputs;
    const { table } = inputs.value.reading;
    const before = await this.assign(inputs.value.reading, locale, control);
    if (!before.ok) return before;
    const previous = before.value.clients.map(({ row }, index) => ({ client: table.ids[row], segment: before.value.segments[index] }));
    const said = callInPlace(segmentStability, { previous: segmentation(previous), current: segmentation(clients), language: cellOf(locale) });
    return said.ok ? { ok: true, value: { cells: said.value, place: placeOf(other) } } : stoppedBy(said.failure);
  }

  async write(texts: SegmentSheetTexts): Promise<void> {
    const task = this.task.state();
    if (task.status === "done") await this.writing.write(segmentSheets(task.output, texts));
  }

  /** Shows a client's row in its table. */
  async showClient({ row }: Pick<SegmentedClient, "row">): Promise<void> {
    const task = this.task.state();
    if (task.status !== "done") return;
    const { source, reading } = task.output;
    await this.services.workbook.selectCell({ sheet: source.sheet, row: source.row + reading.sourceRows[row] + 1, column: source.column + (reading.match.positions.client?.[0] ?? 0) });
  }
}
