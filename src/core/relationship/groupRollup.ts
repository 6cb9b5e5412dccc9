import { ok, type Result } from "../result/result";
import { circlesOf } from "./circles";

/** A client under another: owned by it, or guaranteed. */
export interface GroupLink {
  readonly client: number;
  readonly parent: number;
  /** Share of the client that counts for the parent; 1 where the whole does. */
  readonly share: number;
}

export interface GroupQuestion {
  /** What each client is worth alone. */
  readonly own: readonly number[];
  readonly links: readonly GroupLink[];
}

/** What a client is part of. */
export interface GroupMember {
  /** The client at the top of its group: of several the one that holds most of it. */
  readonly head: number;
  /** How many clients without a parent it is under. */
  readonly heads: number;
  /** Share of it that counts for the head, over all ways down, at most 1. */
  readonly share: number;
  /** Itself and all below it. */
  readonly below: number;
  /** The same of its head. */
  readonly group: number;
  /** Members of the circle it is part of, itself among them; undefined where it is in none. */
  readonly circle?: readonly number[];
}

/**
 * Rolls values up over ownership or guarantees: a client's group is worth Σ share·value over everybody below, each counted
 * once. The share of a client is the sum over all ways down of the product of the shares on the way, at most 1, so that a
 * client reached by two ways (a diamond) is not counted twice. Clients in a circle, each above itself by some way round, are
 * one: all of each counts for all of them.
 *
 * @returns a member for each client; no failure is expected
 */
export function groupRollup({ own, links }: GroupQuestion): Result<readonly GroupMember[]> {
  const circles = circlesOf(childrenOf(own.length, links));
  const circleOf = new Int32Array(own.length);
  circles.forEach((members, circle) => members.forEach((member) => (circleOf[member] = circle)));
  const graph = new CircleGraph(circles.map((members) => members.reduce((sum, member) => sum + own[member], 0)), links.map(({ client, parent, share }) => ({ client: circleOf[client], parent: circleOf[parent], share })));
  const { best, heads, share, below } = graph.roll();
  return ok(Array.from(own, (_, client): GroupMember => {
    const circle = circleOf[client];
    const members = circles[circle];
    return { head: circles[best[circle]][0], heads: heads[circle], share: share[circle], below: below[circle], group: below[best[circle]], ...(members.length > 1 ? { circle: members } : {}) };
  }));
}

function childrenOf(count: number, links: readonly GroupLink[]): number[][] {
  const below = Array.from({ length: count }, (): number[] => []);
  for (const { client, parent } of links) below[parent].push(client);
  return below;
}

interface Edge {
  readonly child: number;
  readonly share: number;
}

/** Circles and who is below whom, without a way round. Circles come after all those below them. */
class CircleGraph {
  private readonly edges: Edge[][];
  /** Share of each that its parents hold together; beyond 1 it is counted in several ways. */
  private readonly held: Float64Array;
  private readonly parents: Int32Array;

  constructor(private readonly own: readonly number[], links: readonly GroupLink[]) {
    this.edges = own.map((): Edge[] => []);
    this.held = new Float64Array(own.length);
    this.parents = new Int32Array(own.length);
    for (const { client, parent, share } of links) {
      if (client === parent) continue;
      this.edges[parent].push({ child: client, share });
      this.held[client] += share;
      this.parents[client]++;
    }
  }

  roll(): { readonly best: Int32Array; readonly heads: Int32Array; readonly share: Float64Array; readonly below: Float64Array } {
    const count = this.own.length;
    const [best, heads] = [new Int32Array(count), new Int32Array(count)];
    const share = new Float64Array(count);
    const below = this.valuesBelow();
    for (let top = 0; top < count; top++) {
      if (this.parents[top] > 0) continue;
      for (const [member, part] of this.sharesBelow(top)) {
        if (heads[member] === 0 || part > share[member]) [best[member], share[member]] = [top, part];
        heads[member]++;
      }
    }
    return { best, heads, share, below };
  }

  /** From the bottom up, one sum each, where nobody below is held more than once; else from its shares. */
  private valuesBelow(): Float64Array {
    const below = new Float64Array(this.own.length);
    const isPlain = new Uint8Array(this.own.length);
    for (let circle = 0; circle < below.length; circle++) {
      isPlain[circle] = this.edges[circle].every(({ child }) => isPlain[child] === 1 && this.held[child] <= 1) ? 1 : 0;
      below[circle] = isPlain[circle]
        ? this.edges[circle].reduce((sum, { child, share }) => sum + share * below[child], this.own[circle])
        : [...this.sharesBelow(circle)].reduce((sum, [member, share]) => sum + share * this.own[member], 0);
    }
    return below;
  }

  /** Itself and everybody below, each with the share that counts. */
  private sharesBelow(top: number): ReadonlyMap<number, number> {
    const found = new Set([top]);
    for (const circle of found) for (const { child } of this.edges[circle]) found.add(child);
    const shares = new Map([[top, 1]]);
    // Numbers fall on the way down, so that all ways to a circle are there before it passes its share on.
    for (const circle of [...found].sort((a, b) => b - a)) {
      const held = Math.min(1, shares.get(circle)!);
      shares.set(circle, held);
      for (const { child, share } of this.edges[circle]) shares.set(child, (shares.get(child) ?? 0) + held * share);
    }
    return shares;
  }
}
