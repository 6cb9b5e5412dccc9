import fc from "fast-check";
import { groupRollup, type GroupLink, type GroupMember } from "../../src/core/relationship/groupRollup";
import { decimal } from "../support/numbers";

const seed = 20261125;
const CLIENTS = 7;

const own = fc.array(decimal(0, 100), { minLength: CLIENTS, maxLength: CLIENTS });
const node = fc.integer({ min: 0, max: CLIENTS - 1 });
const whole: fc.Arbitrary<GroupLink> = fc.record({ client: node, parent: node, share: fc.constant(1) });

function rolled(values: readonly number[], links: readonly GroupLink[]): readonly GroupMember[] {
  const found = groupRollup({ own: values, links });
  if (!found.ok) throw new Error(found.failure.message);
  return found.value;
}

/** Everybody below, by walking. */
function reached(from: number, links: readonly GroupLink[]): Set<number> {
  const found = new Set([from]);
  for (const member of found) for (const { client, parent } of links) if (parent === member) found.add(client);
  return found;
}

test("of any graph, circles and diamonds among them, each counts everybody below once", () => {
  fc.assert(fc.property(own, fc.array(whole, { maxLength: 14 }), (values, links) => {
    rolled(values, links).forEach(({ below, circle }, client) => {
      const members = reached(client, links);
      expect(below).toBeCloseTo([...members].reduce((sum, member) => sum + values[member], 0), 9);
      const around = [...members].filter((member) => reached(member, links).has(client));
      expect(circle ?? [client]).toEqual(around.sort((a, b) => a - b));
    });
  }), { seed, numRuns: 400 });
});

test("shares multiply on the way down and add over ways", () => {
  const link = fc.record({ client: fc.integer({ min: 1, max: CLIENTS - 1 }), above: decimal(0, 0.999), share: decimal(0, 0.3) }).map(({ client, above, share }): GroupLink => ({ client, parent: Math.floor(above * client), share }));
  fc.assert(fc.property(own, fc.array(link, { maxLength: 9 }), (values, links) => {
    fc.pre(values.every((_, client) => links.filter((one) => one.client === client).reduce((sum, { share }) => sum + share, 0) <= 1));
    const walk = (top: number): number => values[top] + links.filter(({ parent }) => parent === top).reduce((sum, { client, share }) => sum + share * walk(client), 0);
    rolled(values, links).forEach(({ below, group, head }, client) => {
      expect(below).toBeCloseTo(walk(client), 9);
      expect(group).toBeCloseTo(walk(head), 9);
    });
  }), { seed, numRuns: 200 });
});

test("where nobody has two parents, the heads' groups add up to all there is", () => {
  const parents = fc.tuple(...Array.from({ length: CLIENTS }, (_, client) => fc.integer({ min: -1, max: client - 1 })));
  fc.assert(fc.property(own, parents, (values, above) => {
    const links = above.flatMap((parent, client) => (parent < 0 ? [] : [{ client, parent, share: 1 }]));
    const members = rolled(values, links);
    const heads = new Set(members.map(({ head }) => head));
    expect([...heads].reduce((sum, head) => sum + members[head].group, 0)).toBeCloseTo(values.reduce((sum, value) => sum + value, 0), 9);
  }), { seed });
});
