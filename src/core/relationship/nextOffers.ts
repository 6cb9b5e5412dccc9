import { ok, type Result } from "../result/result";

/** Who holds what, and what each product adds to the lifetime value of a client who takes it. */
export interface OfferQuestion {
  readonly clients: number;
  readonly products: number;
  /** 1 where a client holds a product: `holds[client * products + product]`. */
  readonly holds: Uint8Array;
  readonly values: readonly number[];
  /** κ: how many clients the share of all is worth beside what is seen of those who hold the same products. */
  readonly priorStrength: number;
  /** Share of the likely takers who say yes to an offer. */
  readonly acceptance: number;
  readonly offerCost: number;
  /** Offers a client, the best first. */
  readonly offers: number;
}

export interface NextOffer {
  readonly product: number;
  /** Other clients who hold it. */
  readonly heldBy: number;
  /** Share of the other clients who hold it. */
  readonly baseRate: number;
  /** Times that others hold a product that this client has, and how often they hold the offer beside it. */
  readonly alike: number;
  readonly alikeHolding: number;
  /** Shrunk probability over the base rate; undefined where nobody else holds it. */
  readonly lift?: number;
  readonly probability: number;
  readonly value: number;
  readonly expectedGain: number;
}

/**
 * Which product a client should be offered next, from what others hold beside the products that the client has.
 *
 * Formula: `P(j) = (Σ_i n_ij + κ·p_j)/(Σ_i n_i + κ)` over the products i that the client holds, n counting other clients:
 * the mean of a beta distribution whose prior has mean p_j, the share of the others who hold j, and strength κ. A client
 * without products has P = p_j. `gain = acceptance·P·value − cost of the offer`.
 *
 * Whether others hold a product stands for whether this client will take it; it is no experiment.
 *
 * Source: A. Gelman et al., Bayesian Data Analysis, ch. 2 (beta-binomial); lift as in market-basket analysis.
 *
 * @returns for each client its offers, by expected gain; none for who holds everything. No failure is expected
 */
export function nextOffers(question: OfferQuestion): Result<readonly (readonly NextOffer[])[]> {
  const { clients, products, offers } = question;
  const together = heldTogether(question);
  return ok(Array.from({ length: clients }, (_, client) => {
    const held = Array.from({ length: products }, (_product, product) => product).filter((product) => isHeld(question, client, product));
    const lacking = Array.from({ length: products }, (_product, product) => product).filter((product) => !held.includes(product));
    return lacking.map((product) => offer(question, together, held, product)).sort((a, b) => b.expectedGain - a.expectedGain || a.product - b.product).slice(0, offers);
  }));
}

function isHeld({ holds, products }: OfferQuestion, client: number, product: number): boolean {
  return holds[client * products + product] === 1;
}

/** n_ij: clients who hold both; n_i on the diagonal. */
function heldTogether(question: OfferQuestion): Float64Array {
  const { clients, products } = question;
  const counts = new Float64Array(products * products);
  for (let client = 0; client < clients; client++) {
    for (let i = 0; i < products; i++) {
      if (!isHeld(question, client, i)) continue;
      for (let j = 0; j < products; j++) if (isHeld(question, client, j)) counts[i * products + j]++;
    }
  }
  return counts;
}

function offer({ clients, products, values, priorStrength, acceptance, offerCost }: OfferQuestion, together: Float64Array, held: readonly number[], product: number): NextOffer {
  const others = clients - 1;
  const heldBy = together[product * products + product];
  const baseRate = others > 0 ? heldBy / others : 0;
  let [alike, alikeHolding] = [0, 0];
  for (const one of held) {
    // The client itself is among those who hold it.
    alike += together[one * products + one] - 1;
    alikeHolding += together[one * products + product];
  }
  const seen = alike + priorStrength;
  const probability = seen === 0 ? baseRate : (alikeHolding + priorStrength * baseRate) / seen;
  return { product, heldBy, baseRate, alike, alikeHolding, ...(baseRate > 0 ? { lift: probability / baseRate } : {}), probability, value: values[product], expectedGain: acceptance * probability * values[product] - offerCost };
}
