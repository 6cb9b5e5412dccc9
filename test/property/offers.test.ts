import fc from "fast-check";
import { nextOffers, type NextOffer, type OfferQuestion } from "../../src/core/relationship/nextOffers";
import { decimal } from "../support/numbers";

const seed = 20261125;

const question: fc.Arbitrary<OfferQuestion> = fc.record({ clients: fc.integer({ min: 1, max: 12 }), products: fc.integer({ min: 1, max: 5 }) }).chain(({ clients, products }) =>
  fc.record({
    clients: fc.constant(clients), products: fc.constant(products),
    holds: fc.array(fc.boolean(), { minLength: clients * products, maxLength: clients * products }).map((flags) => Uint8Array.from(flags, Number)),
    values: fc.array(decimal(-10, 100), { minLength: products, maxLength: products }),
    priorStrength: decimal(0, 30), acceptance: decimal(0, 1), offerCost: decimal(0, 5), offers: fc.constant(products),
  }));

function offersOf(given: OfferQuestion): readonly (readonly NextOffer[])[] {
  const found = nextOffers(given);
  if (!found.ok) throw new Error(found.failure.message);
  return found.value;
}

test("probabilities are those of counting the others by hand, offers what is lacking, the best first", () => {
  fc.assert(fc.property(question, (given) => {
    const { clients, products, holds, priorStrength, values, acceptance, offerCost } = given;
    const has = (client: number, product: number): boolean => holds[client * products + product] === 1;
    offersOf(given).forEach((offers, client) => {
      const others = Array.from({ length: clients }, (_, other) => other).filter((other) => other !== client);
      const all = Array.from({ length: products }, (_, product) => product);
      expect(offers.map(({ product }) => product).sort()).toEqual(all.filter((product) => !has(client, product)));
      offers.forEach(({ product, probability, expectedGain }, place) => {
        const base = others.length === 0 ? 0 : others.filter((other) => has(other, product)).length / others.length;
        const alike = all.filter((one) => has(client, one)).flatMap((one) => others.filter((other) => has(other, one)));
        const expected = alike.length + priorStrength === 0 ? base : (alike.filter((other) => has(other, product)).length + priorStrength * base) / (alike.length + priorStrength);
        expect(probability).toBeCloseTo(expected, 12);
        expect(expectedGain).toBeCloseTo(acceptance * expected * values[product] - offerCost, 9);
        if (place > 0) expect(expectedGain).toBeLessThanOrEqual(offers[place - 1].expectedGain);
      });
    });
  }), { seed, numRuns: 200 });
});

test("with a prior stronger than all that is seen, everybody's probability is the share of the others", () => {
  fc.assert(fc.property(question, (given) => {
    for (const offers of offersOf({ ...given, priorStrength: 1e12 })) for (const { probability, baseRate, lift } of offers) {
      expect(probability).toBeCloseTo(baseRate, 9);
      if (lift !== undefined) expect(lift).toBeCloseTo(1, 6);
    }
  }), { seed, numRuns: 50 });
});
