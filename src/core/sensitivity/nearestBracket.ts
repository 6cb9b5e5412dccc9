import type { RootBrackets } from "../numeric/rootColumns";
import type { BreakevenRange } from "./breakevenDrivers";
import { spread } from "./searchRange";

/** Points of the grid on which changes of sign are sought. */
export const GRID_POINTS = 65;
/** Halvings after which the edge of what has a value is as sharp as doubles are. */
const EDGE_HALVINGS = 52;

interface Brackets {
  readonly brackets: RootBrackets;
  /** 1 for the rows that have one. */
  readonly active: Uint8Array;
}

/**
 * For each row the cell of a grid in which its function changes sign, the one nearest to today's value. Beside values that
 * do not exist (a perpetuity that diverges) the cell is cut down to where they do, since much can happen in the last of it.
 */
export function bracketNearest(evaluate: (x: Float64Array, f: Float64Array) => void, { least, most }: BreakevenRange, today: Float64Array): Brackets {
  const count = today.length;
  const places = spread(least, most, GRID_POINTS - 1);
  const gaps = places.map((place) => {
    const gap = new Float64Array(count);
    evaluate(new Float64Array(count).fill(place), gap);
    return gap;
  });
  const [low, high, atLow, atHigh] = Array.from({ length: 4 }, () => new Float64Array(count));
  const active = new Uint8Array(count);
  const distance = new Float64Array(count).fill(Infinity);
  const offer = (row: number, x1: number, x2: number, f1: number, f2: number): void => {
    if (!(f1 * f2 <= 0) || (f1 === 0 && f2 === 0)) return;
    const away = today[row] < x1 ? x1 - today[row] : today[row] > x2 ? today[row] - x2 : 0;
    if (away >= distance[row]) return;
    distance[row] = away;
    active[row] = 1;
    [low[row], high[row], atLow[row], atHigh[row]] = [x1, x2, f1, f2];
  };
  for (let cell = 0; cell + 1 < places.length; cell++) {
    const edges = new Uint8Array(count);
    for (let row = 0; row < count; row++) {
      const [f1, f2] = [gaps[cell][row], gaps[cell + 1][row]];
      if (Number.isNaN(f1) !== Number.isNaN(f2)) edges[row] = 1;
      else offer(row, places[cell], places[cell + 1], f1, f2);
    }
    if (edges.includes(1)) offerEdges(evaluate, { left: places[cell], right: places[cell + 1], atLeft: gaps[cell], atRight: gaps[cell + 1] }, edges, offer);
  }
  return { brackets: { low, high, atLow, atHigh }, active };
}

interface Cell {
  readonly left: number;
  readonly right: number;
  readonly atLeft: Float64Array;
  readonly atRight: Float64Array;
}

/** Offers, for the rows of a cell of which one end has a value, the part of it that does. */
function offerEdges(evaluate: (x: Float64Array, f: Float64Array) => void, { left, right, atLeft, atRight }: Cell, edges: Uint8Array, offer: (row: number, x1: number, x2: number, f1: number, f2: number) => void): void {
  const count = edges.length;
  const hasLeft = atLeft.map((gap) => (Number.isNaN(gap) ? 0 : 1));
  const inside = hasLeft.map((has) => (has ? left : right));
  const beyond = hasLeft.map((has) => (has ? right : left));
  const atInside = hasLeft.map((has, row) => (has ? atLeft[row] : atRight[row]));
  const middle = new Float64Array(count);
  const gap = new Float64Array(count);
  for (let halving = 0; halving < EDGE_HALVINGS; halving++) {
    for (let row = 0; row < count; row++) middle[row] = inside[row] + (beyond[row] - inside[row]) / 2;
    evaluate(middle, gap);
    for (let row = 0; row < count; row++) {
      if (!edges[row]) continue;
      if (Number.isNaN(gap[row])) beyond[row] = middle[row];
      else [inside[row], atInside[row]] = [middle[row], gap[row]];
    }
  }
  for (let row = 0; row < count; row++) {
    if (!edges[row]) continue;
    if (hasLeft[row]) offer(row, left, inside[row], atLeft[row], atInside[row]);
    else offer(row, inside[row], right, atInside[row], atRight[row]);
  }
}
