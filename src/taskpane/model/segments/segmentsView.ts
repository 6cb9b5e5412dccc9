import { isFailure, textOf, type InputMatrix, type OutputCell, type OutputMatrix } from "../../../catalog/cell";
import { isStepEnd } from "../../../core/numeric/rowSteps";
import type { ClientReading } from "../../../catalog/schema/readClientTable";
import { CompensatedSum } from "../../../core/numeric/compensatedSum";
import type { SourceTable } from "../../../excel/workbookPort";
import { largest } from "../decisions/largest";

export const SEGMENT_METHODS = ["thresholds", "quantiles", "clusters"] as const;
export type SegmentMethod = (typeof SEGMENT_METHODS)[number];

/** Columns of POLICY's answer. */
const TREATMENT = { segment: 0, products: 1, tenorYears: 2, priceFrom: 3, priceTo: 4, limit: 5, services: 7, reviewMonths: 8 } as const;

/** A client of the table that has a value, with its segment. */
export interface SegmentedClient {
  readonly client: string;
  /** Row of the table, from 0. */
  readonly row: number;
  readonly value: number;
  readonly segment: string;
  /** POLICY's row for it. */
  readonly treatment: readonly OutputCell[];
}

/** What is offered to some clients of a segment. */
export interface SegmentTreatment {
  readonly products: string;
  readonly services: string;
  readonly tenorYears?: number;
  readonly priceFrom?: number;
  readonly priceTo?: number;
  readonly reviewMonths?: number;
  readonly clients: number;
}

export interface SegmentTotals {
  /** "": no rule is for these. */
  readonly segment: string;
  readonly clients: number;
  readonly value: number;
  /** The most frequent first. */
  readonly treatments: readonly SegmentTreatment[];
  /** The most valuable first, as many as a pane shows. */
  readonly shown: readonly SegmentedClient[];
}

export interface FinishedSegments {
  readonly source: SourceTable;
  readonly reading: ClientReading;
  readonly method: SegmentMethod;
  readonly clients: readonly SegmentedClient[];
  readonly treatmentHeaders: readonly OutputCell[];
  /** The largest value first. */
  readonly segments: readonly SegmentTotals[];
  /** Rows without a value. */
  readonly leftOut: number;
  /** SEGMENT_STABILITY's answer against the other table, and where that stands. */
  readonly stability?: { readonly cells: OutputMatrix; readonly place: string };
}

const MOST_SHOWN = 200;

/** Sums up by segment, a few clients at a step. */
export function* totalsBySegment(clients: readonly SegmentedClient[]): Generator<void, SegmentTotals[]> {
  const groups = new Map<string, { readonly members: SegmentedClient[]; readonly value: CompensatedSum; readonly treatments: Map<string, SegmentTreatment> }>();
  for (const [index, client] of clients.entries()) {
    if (isStepEnd(index)) yield;
    let group = groups.get(client.segment);
    if (!group) groups.set(client.segment, (group = { members: [], value: new CompensatedSum(), treatments: new Map() }));
    group.members.push(client);
    group.value.add(client.value);
    const offered = treatmentIn(client.treatment);
    const key = JSON.stringify(offered);
    group.treatments.set(key, { ...offered, clients: (group.treatments.get(key)?.clients ?? 0) + 1 });
  }
  return [...groups]
    .map(([segment, { members, value, treatments }]) => ({ segment, clients: members.length, value: value.value, treatments: [...treatments.values()].sort((a, b) => b.clients - a.clients), shown: largest(members, (client) => client.value, MOST_SHOWN) }))
    .sort((a, b) => b.value - a.value);
}

function treatmentIn(cells: readonly OutputCell[]): Omit<SegmentTreatment, "clients"> {
  const number = (place: number): number | undefined => (typeof cells[place] === "number" ? cells[place] : undefined);
  const text = (place: number): string => (isFailure(cells[place]) ? "" : textOf(cells[place]));
  return { products: text(TREATMENT.products), services: text(TREATMENT.services), tenorYears: number(TREATMENT.tenorYears), priceFrom: number(TREATMENT.priceFrom), priceTo: number(TREATMENT.priceTo), reviewMonths: number(TREATMENT.reviewMonths) };
}

/** The limit that POLICY gives a client. */
export function limitOf({ treatment }: SegmentedClient): number | undefined {
  const limit = treatment[TREATMENT.limit];
  return typeof limit === "number" ? limit : undefined;
}

/** Clients and segments, as SEGMENT_STABILITY takes them. */
export function segmentation(clients: readonly Pick<SegmentedClient, "client" | "segment">[]): InputMatrix {
  return [["client", "segment"], ...clients.map(({ client, segment }) => [client, segment])];
}
