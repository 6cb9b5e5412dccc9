import { isFailure, textOf, type OutputCell, type OutputMatrix } from "../../../catalog/cell";
import { describeFailure } from "../../../catalog/text/describeFailure";
import type { Locale } from "../../../catalog/text/localText";
import { isStepEnd } from "../../../core/numeric/rowSteps";
import type { ColumnFormat, SheetGroup } from "../../../excel/write/sheetPlan";
import { plain } from "./holdings";
import type { FinishedSegments, SegmentedClient } from "./segmentsView";

/** Columns of NEXT_OFFER's answer. */
const COLUMN = { client: 0, offer: 1, gain: 2, probability: 3, baseRate: 6, heldBy: 7, alike: 8, alikeHolding: 9, note: 10 } as const;
const FORMATS: readonly ColumnFormat[] = ["text", "text", "money", "percent", "money", "number", "percent", "count", "count", "count", "text"];

/** A product that a client should be offered, with the counts that explain it. */
export interface Offer {
  readonly product: string;
  readonly gain: number;
  readonly probability: number;
  /** Share and number of the other clients who hold it. */
  readonly baseRate: number;
  readonly heldBy: number;
  /** Times that others hold a product that this client has, and how often they hold the offer beside it. */
  readonly alike: number;
  readonly alikeHolding: number;
}

export interface OfferedClient {
  readonly client: SegmentedClient;
  /** Undefined where there is none to make; the note says why. */
  readonly offer?: Offer;
  readonly note: string;
  /** NEXT_OFFER's row. */
  readonly cells: readonly OutputCell[];
}

/** Offers to the clients of the segments, by expected gain. */
export interface FinishedOffers {
  /** The segments that they are for. */
  readonly segments: FinishedSegments;
  readonly headers: readonly OutputCell[];
  /** Offers first, the largest gain first. */
  readonly clients: readonly OfferedClient[];
  /** Clients of the segments that the holdings do not know. */
  readonly unknown: readonly SegmentedClient[];
}

/** Puts NEXT_OFFER's rows to the clients of the segments, a few at a step. */
export function* offersTo(segments: FinishedSegments, [headers, ...rows]: OutputMatrix, locale: Locale): Generator<void, FinishedOffers> {
  const byName = new Map(rows.map((cells) => [plain(textOf(cells[COLUMN.client] as string)), cells]));
  const clients: OfferedClient[] = [];
  const unknown: SegmentedClient[] = [];
  for (const [index, client] of segments.clients.entries()) {
    if (isStepEnd(index)) yield;
    const cells = byName.get(plain(client.client));
    if (cells) clients.push({ client, cells, ...offerIn(cells, locale) });
    else unknown.push(client);
  }
  clients.sort((a, b) => (b.offer?.gain ?? -Infinity) - (a.offer?.gain ?? -Infinity));
  return { segments, headers, clients, unknown };
}

function offerIn(cells: readonly OutputCell[], locale: Locale): Pick<OfferedClient, "offer" | "note"> {
  const product = cells[COLUMN.offer];
  if (isFailure(product)) return { note: describeFailure(product, locale) };
  const note = textOf(cells[COLUMN.note] as string);
  if (product === "") return { note };
  const [gain, probability, baseRate, heldBy, alike, alikeHolding] = [COLUMN.gain, COLUMN.probability, COLUMN.baseRate, COLUMN.heldBy, COLUMN.alike, COLUMN.alikeHolding].map((column) => Number(cells[column]));
  return { note, offer: { product: textOf(product), gain, probability, baseRate, heldBy, alike, alikeHolding } };
}

/** The offers to a segment; of all where none is named. */
export function offersOf<Client extends { readonly segment: string }, Of>(of: readonly Of[], clientOf: (one: Of) => Client, segment: string | undefined): readonly Of[] {
  return segment === undefined ? of : of.filter((one) => clientOf(one).segment === segment);
}

/** The list as a sheet. */
export function offerSheets({ clients, headers }: Pick<FinishedOffers, "clients" | "headers">, texts: { readonly stem: string; readonly segment: string }): SheetGroup {
  const cells: OutputMatrix = [[texts.segment, ...headers], ...clients.map(({ client, cells: row }) => [client.segment, ...row])];
  return { stem: texts.stem, sheets: [{ suffix: "", blocks: [{ cells, formats: ["text", ...FORMATS], asTable: true }], freezeRows: 1 }] };
}
