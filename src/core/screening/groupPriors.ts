import { CompensatedSum } from "../numeric/compensatedSum";

/** Where a prior comes from, the closest group first. */
const PRIOR_LEVELS = ["segmentAndIndustry", "segment", "industry", "all"] as const;
export type PriorLevel = (typeof PRIOR_LEVELS)[number];

/** A client by its group, with the inputs that it gives itself. */
export interface PriorSubject<Input extends string = string> {
  readonly segment?: string;
  readonly industry?: string;
  readonly inputs: Readonly<Partial<Record<Input, number>>>;
}

/** What a client without history is assumed to be like. */
export interface Prior {
  readonly value: number;
  readonly level: PriorLevel;
  /** Clients it is the mean of. */
  readonly clients: number;
}

type Group = Pick<PriorSubject, "segment" | "industry">;

/**
 * Priors from the clients that have a history: the mean of an input over the closest group that has enough of them.
 *
 * Formula: `x̄ = Σ x / n` over the clients of the same segment and industry that give x; with `n < fewest`, over the
 * segment, then the industry, then all clients.
 *
 * Assumptions: a client without history resembles its group. Words are compared without case.
 *
 * Clients are added one by one, so that whoever has many can let others have their turn.
 */
export class GroupPriors<Input extends string> {
  private readonly sums = new Map<string, { readonly sum: CompensatedSum; clients: number }>();

  /** @param fewest clients that a mean is taken of, 1 or more */
  constructor(private readonly fewest: number) {}

  add(client: PriorSubject<Input>): void {
    for (const [input, value] of Object.entries(client.inputs) as [Input, number | undefined][]) {
      if (value === undefined) continue;
      for (const level of PRIOR_LEVELS) {
        const key = keyOf(level, client, input);
        if (key === undefined) continue;
        let known = this.sums.get(key);
        if (!known) this.sums.set(key, (known = { sum: new CompensatedSum(), clients: 0 }));
        known.sum.add(value);
        known.clients++;
      }
    }
  }

  /** @returns the prior of an input for a group; undefined where even all clients are too few */
  of(group: Group, input: Input): Prior | undefined {
    for (const level of PRIOR_LEVELS) {
      const known = this.sums.get(keyOf(level, group, input) ?? "");
      if (known && known.clients >= this.fewest) return { value: known.sum.value / known.clients, level, clients: known.clients };
    }
    return undefined;
  }
}

/**
 * Priors from a table of them: those of the row that names the group most closely (segment and industry, segment,
 * industry, neither), of equal ones the first. A row that names no segment, or no industry, is for any.
 */
export function statedPrior<Input extends string>(rows: readonly PriorSubject<Input>[], group: Group, input: Input): number | undefined {
  let closest: { readonly value: number; readonly names: number } | undefined;
  for (const { segment, industry, inputs } of rows) {
    const value = inputs[input];
    const isFor = (!segment || word(segment) === word(group.segment)) && (!industry || word(industry) === word(group.industry));
    const names = (segment ? 2 : 0) + (industry ? 1 : 0);
    if (value !== undefined && isFor && (closest === undefined || names > closest.names)) closest = { value, names };
  }
  return closest?.value;
}

/** Undefined where the client does not say which group it is in. */
function keyOf(level: PriorLevel, { segment, industry }: Group, input: string): string | undefined {
  const bySegment = level === "segmentAndIndustry" || level === "segment";
  const byIndustry = level === "segmentAndIndustry" || level === "industry";
  if ((bySegment && !segment) || (byIndustry && !industry)) return undefined;
  return JSON.stringify([level, input, bySegment ? word(segment) : "", byIndustry ? word(industry) : ""]);
}

function word(text: string | undefined): string {
  return (text ?? "").normalize("NFKC").trim().toLowerCase();
}
