import { isStepEnd } from "../../../core/numeric/rowSteps";
import type { BreakevenDriver } from "../../../core/sensitivity/breakevenDrivers";
import type { ClientBreakevens } from "../../../core/studies/breakevenClients";
import { distributionInSteps, type Distribution } from "../histogram";
import { largest } from "../largest";
import { isShareDriver } from "./cardView";

/** A client beside the edge. */
export interface NearClient {
  /** Of the table. */
  readonly row: number;
  readonly client: string;
  readonly distance: number;
}

/** How far clients are from their break-evens: rates in points, money as a share of what it is today. */
export interface Edge {
  /** How the distances are spread; undefined where no client has a break-even. */
  readonly spread: Distribution | undefined;
  /** The clients nearest to the edge, on either side of it. */
  readonly near: readonly NearClient[];
}

const NEAREST = 10;

/** Where the edge is, in steps. @param ids of the clients by row */
export function* edgeOf({ breakeven, today }: Pick<ClientBreakevens, "breakeven" | "today">, driver: BreakevenDriver, ids: readonly string[]): Generator<void, Edge> {
  const isShare = isShareDriver(driver);
  const distances = new Float64Array(breakeven.length);
  for (let row = 0; row < distances.length; row++) {
    if (isStepEnd(row)) yield;
    const distance = isShare ? breakeven[row] - today[row] : (breakeven[row] - today[row]) / Math.abs(today[row]);
    distances[row] = Number.isFinite(distance) ? distance : NaN;
  }
  const spread = yield* distributionInSteps(distances);
  const nearness = (row: number): number | undefined => (Number.isNaN(distances[row]) ? undefined : -Math.abs(distances[row]));
  const near = largest(distances.length, NEAREST, nearness).map((row) => ({ row, client: ids[row], distance: distances[row] }));
  return { spread, near };
}
