import { isFailure, textOf, type InputCell, type InputMatrix, type OutputMatrix } from "../../../catalog/cell";
import { labelIn } from "../../../core/scenario/changedGroups";
import { firstYear } from "../../../core/portfolio/firstYear";
import { policy } from "../../../catalog/functions/decisions/policy";
import type { Locale } from "../../../catalog/text/localText";
import { isStepEnd } from "../../../core/numeric/rowSteps";
import type { ClientTable } from "../../../core/portfolio/clientTable";
import { mapResult, ok, type Result } from "../../../core/result/result";
import type { PortfolioRunResult } from "../../../core/scenario/runResult";
import { assignSegments } from "../../../core/segmentation/assignSegments";
import type { SegmentRule, SegmentSubject } from "../../../core/segmentation/segmentRules";
import { callInPlace, cellOf, rowByRow } from "../decisions/callInPlace";
import type { SegmentedClient } from "./segmentsView";

/** A client that has a value. */
export interface ValuedClient {
  readonly row: number;
  readonly value: number;
}

/** Clients of a run that have a value, in steps. */
export function* valuedClients({ failures, scenarios: [result] }: PortfolioRunResult): Generator<void, ValuedClient[]> {
  const broken = new Set([...failures, ...result.failures].map(({ row }) => row));
  const clients: ValuedClient[] = [];
  for (const [row, value] of result.clientValues!.entries()) {
    if (isStepEnd(row)) yield;
    if (!broken.has(row)) clients.push({ row, value });
  }
  return clients;
}

/** The segments of clients by rules, in steps; "" where none holds. */
export function* segmentsByRules(table: ClientTable, clients: readonly ValuedClient[], rules: readonly SegmentRule[]): Generator<void, Result<string[]>> {
  const [size, industry, stage] = ["size", "industry", "stage"].map((id) => labelIn(table, id));
  const subjects: SegmentSubject[] = [];
  for (const [place, { row, value }] of clients.entries()) {
    if (isStepEnd(place)) yield;
    subjects.push({ value, risk: firstYear(table, "pd", row), size: size(row), industry: industry(row), stage: stage(row) });
  }
  const segments = yield* assignSegments(subjects, rules);
  return mapResult(segments, (found) => found.map((segment) => segment ?? ""));
}

/** Clients as SEGMENT_CLUSTERS takes them: value, risk and exposure, and the words that the table has for every client. */
export function clusterCells(table: ClientTable, clients: readonly ValuedClient[], names: Readonly<Record<"value" | "risk" | "exposure", string>>): InputMatrix {
  const words = ["size", "industry", "stage"].filter((id) => clients.every(({ row }) => labelIn(table, id)(row) !== ""));
  const labels = words.map((id) => labelIn(table, id));
  return [
    ["client", names.value, names.risk, names.exposure, ...words],
    ...clients.map(({ row, value }): InputCell[] => [table.ids[row], value, firstYear(table, "pd", row), firstYear(table, "ead", row), ...labels.map((label) => label(row))]),
  ];
}

/** Name of each client's cluster: its number, and what is high and low in it. */
export function clusterNames(said: OutputMatrix): string[] {
  return said.slice(1).map(([, cluster, name]) => (isFailure(cluster) || isFailure(name) || cluster === "" ? "" : name === "" ? textOf(cluster) : `${textOf(cluster)}: ${textOf(name)}`));
}

/** What POLICY says of clients in their segments, a few at a step; headers first. */
export function* treated(table: ClientTable, clients: readonly ValuedClient[], segments: readonly string[], rules: InputMatrix | undefined, locale: Locale): Generator<void, Result<{ readonly headers: OutputMatrix[number]; readonly clients: SegmentedClient[] }>> {
  const [grade, size] = ["rating", "size"].map((id) => labelIn(table, id));
  const rows: SegmentedClient[] = [];
  for (const [index, { row, value }] of clients.entries()) {
    if (isStepEnd(index)) yield;
    rows.push({ row, value, client: table.ids[row], segment: segments[index], treatment: [] });
  }
  const column = (block: readonly SegmentedClient[], cell: (client: SegmentedClient) => InputCell): InputMatrix => block.map((client) => [cell(client)]);
  let headers: OutputMatrix[number] = [];
  const said = yield* rowByRow(rows, (block) => mapResult(callInPlace(policy, {
    segment: column(block, ({ segment }) => segment), grade: column(block, ({ row }) => grade(row)), clv: column(block, ({ value }) => value), table: rules,
    revenue: column(block, ({ row }) => firstYear(table, "revenue", row)), size: column(block, ({ row }) => size(row)), language: cellOf(locale),
  }), ([head, ...lines]): OutputMatrix => {
    headers = head;
    return lines;
  }));
  if (!said.ok) return said;
  for (let index = 0; index < rows.length; index++) {
    if (isStepEnd(index)) yield;
    rows[index] = { ...rows[index], treatment: said.value[index] };
  }
  return ok({ headers, clients: rows });
}
