import fc from "fast-check";
import type { InputCell, InputMatrix } from "../../src/catalog/cell";
import type { Scenario } from "../../src/core/scenario/scenario";
import { portfolioRequest } from "../../src/core/scenario/portfolioRequest";
import { runNow } from "../support/call";
import { AS_THEY_STAND, comparedTable, compareHere, stepOf } from "../support/comparisons";
import { decimal } from "../support/numbers";

const seed = 20260930;

/** Columns with a value for each, and the group that a change of it alone belongs to. */
const columns = {
  Revenue: { value: decimal(-50, 500, 2), group: "income" },
  Growth: { value: decimal(-0.1, 0.1), group: "income" },
  Churn: { value: decimal(0, 0.6), group: "churn" },
  PD: { value: decimal(0, 0.3), group: "credit" },
  LGD: { value: decimal(0, 1), group: "credit" },
  EAD: { value: decimal(1, 5000, 1), group: "exposure" },
  "Retention cost": { value: decimal(0, 50, 1), group: "cost" },
  Capital: { value: decimal(0, 0.2), group: "capital" },
  "Capital charge": { value: decimal(0.01, 0.2), group: "capital" },
  "Discount rate": { value: decimal(0.01, 0.3), group: "rates" },
  Years: { value: fc.integer({ min: 1, max: 20 }), group: "terms" },
  Timing: { value: fc.constantFrom("begin", "mid", "end"), group: "terms" },
} satisfies Record<string, { value: fc.Arbitrary<InputCell>; group: string }>;
type Row = Record<keyof typeof columns, InputCell>;
const names = Object.keys(columns) as (keyof typeof columns)[];

const client: fc.Arbitrary<Row> = fc.record(Object.fromEntries(names.map((name) => [name, columns[name].value])) as Record<keyof typeof columns, fc.Arbitrary<InputCell>>);
const segment = fc.constantFrom("SME", "Large");

interface Entry {
  readonly id: string;
  readonly segment: string;
  readonly row: Row;
}

const entries = (count: number): fc.Arbitrary<Entry[]> =>
  fc.uniqueArray(fc.record({ id: fc.integer({ min: 1, max: 12 }).map((number) => `C${number}`), segment, row: client }), { selector: ({ id }) => id, minLength: 1, maxLength: count });

const cellsOf = (clients: readonly Entry[]): InputMatrix => [["Client", "Segment", ...names], ...clients.map(({ id, segment: one, row }): InputCell[] => [id, one, ...names.map((name) => row[name])])];

const scenario: fc.Arbitrary<Scenario> = fc.constantFrom<Scenario>(
  AS_THEY_STAND,
  { ...AS_THEY_STAND, shocks: [{ driver: "pd", operation: "hazard", amount: 2, filter: [{ column: "segment", values: ["SME"] }] }, { driver: "revenue", operation: "multiply", amount: 0.9 }] },
  { ...AS_THEY_STAND, shocks: [{ driver: "churn", operation: "add", amount: 0.05, path: { start: 2, ramp: 0, length: 3 } }] },
);

const sizeOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + Math.abs(value), 1);

test("what became of every client adds up to the difference, client by client and in all", () => {
  fc.assert(
    fc.property(entries(8), entries(8), scenario, scenario, (first, second, from, to) => {
      const { before, after, steps, clients } = compareHere(comparedTable(cellsOf(first), from), comparedTable(cellsOf(second), to));
      const scale = sizeOf(clients.flatMap((one) => [one.before, one.after]));
      expect(Math.abs(before.clv + steps.reduce((sum, { value }) => sum + value, 0) - after.clv)).toBeLessThanOrEqual(1e-9 * scale);
      for (const { fate, change, reasons } of clients) if (fate === "stayed") expect(Math.abs(Object.values(reasons).reduce((sum, value) => sum + value, 0) - change)).toBeLessThanOrEqual(1e-9 * scale);
      expect(clients.filter(({ rowBefore }) => rowBefore !== undefined)).toHaveLength(first.length);
      expect(clients.filter(({ rowAfter }) => rowAfter !== undefined)).toHaveLength(second.length);
    }),
    { seed, numRuns: 60 },
  );
});

test("a table has no difference from itself, to the last bit", () => {
  fc.assert(
    fc.property(entries(8), scenario, (clients, one) => {
      const compared = compareHere(comparedTable(cellsOf(clients), one), comparedTable(cellsOf(clients), one));
      expect(compared.steps).toEqual([]);
      expect(compared.clients.map(({ change }) => change)).toEqual(clients.map(() => 0));
    }),
    { seed, numRuns: 40 },
  );
});

test("a change of one column is wholly its group's", () => {
  fc.assert(
    fc.property(entries(6), fc.constantFrom(...names), client, (clients, name, other) => {
      const changed = clients.map((one) => ({ ...one, row: { ...one.row, [name]: other[name] } }));
      const { before, after, steps } = compareHere(comparedTable(cellsOf(clients)), comparedTable(cellsOf(changed)));
      if (clients.every(({ row }) => row[name] === other[name])) return;
      expect(steps.map(({ step }) => step)).toEqual([columns[name].group]);
      expect(Math.abs(steps[0].value - (after.clv - before.clv))).toBeLessThanOrEqual(1e-9 * sizeOf([before.clv, after.clv]));
    }),
    { seed, numRuns: 60 },
  );
});

test("the way back has the same reasons with their signs turned", () => {
  fc.assert(
    fc.property(entries(6), entries(6), scenario, (first, second, one) => {
      const [a, b] = [comparedTable(cellsOf(first), one), comparedTable(cellsOf(second))];
      const [there, back] = [compareHere(a, b), compareHere(b, a)];
      const scale = sizeOf(there.clients.flatMap(({ before, after }) => [before, after]));
      const opposite = { lost: "gained", gained: "lost" } as Readonly<Record<string, string>>;
      for (const { step, value } of there.steps) {
        const other = back.steps.find((candidate) => candidate.step === (opposite[step] ?? step))!;
        expect(Math.abs(value + other.value)).toBeLessThanOrEqual(1e-9 * scale);
      }
      expect(back.steps).toHaveLength(there.steps.length);
    }),
    { seed, numRuns: 40 },
  );
});

test("the order of rows does not matter: to 1e-12 of the amounts", () => {
  fc.assert(
    fc.property(entries(8), entries(8), scenario, fc.integer(), (first, second, one, turn) => {
      const shuffled = (clients: readonly Entry[]): Entry[] => clients.map((_, index) => clients[(index + (Math.abs(turn) % clients.length)) % clients.length]).reverse();
      const [plain, turned] = [compareHere(comparedTable(cellsOf(first), one), comparedTable(cellsOf(second))), compareHere(comparedTable(cellsOf(shuffled(first)), one), comparedTable(cellsOf(shuffled(second))))];
      const scale = sizeOf(plain.clients.flatMap(({ before, after }) => [before, after]));
      expect(turned.steps.map(({ step, clients }) => [step, clients])).toEqual(plain.steps.map(({ step, clients }) => [step, clients]));
      plain.steps.forEach(({ value }, index) => expect(Math.abs(value - turned.steps[index].value)).toBeLessThanOrEqual(1e-12 * scale));
    }),
    { seed, numRuns: 40 },
  );
});

test("strangers alone are lost and gained, and nothing else", () => {
  fc.assert(
    fc.property(entries(6), entries(6), (first, second) => {
      const others = second.map((one) => ({ ...one, id: `other ${one.id}` }));
      const { before, after, steps } = compareHere(comparedTable(cellsOf(first)), comparedTable(cellsOf(others)));
      expect(steps.map(({ step }) => step)).toEqual(["lost", "gained"]);
      expect(Math.abs(steps[0].value + before.clv)).toBeLessThanOrEqual(1e-9 * sizeOf([before.clv]));
      expect(Math.abs(steps[1].value - after.clv)).toBeLessThanOrEqual(1e-9 * sizeOf([after.clv]));
    }),
    { seed, numRuns: 30 },
  );
});

test("a client has the same reasons among others, each of whom changed in ways of its own, as alone", () => {
  const ways = fc.array(fc.subarray(names, { minLength: 2, maxLength: 4 }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(entries(6), client, ways, scenario, (first, other, changing, one) => {
      const second = first.map((entry, index) => ({ ...entry, row: { ...entry.row, ...Object.fromEntries(changing[index % changing.length].map((name) => [name, other[name]])) } }));
      const among = compareHere(comparedTable(cellsOf(first), one), comparedTable(cellsOf(second))).clients.filter(({ fate }) => fate === "stayed");
      for (const { client: id, before, after, reasons } of among) {
        const only = (clients: readonly Entry[]): InputMatrix => cellsOf(clients.filter((entry) => entry.id === id));
        const [alone] = compareHere(comparedTable(only(first), one), comparedTable(only(second))).clients;
        expect(Object.keys(reasons)).toEqual(Object.keys(alone.reasons));
        for (const [group, value] of Object.entries(reasons)) expect(Math.abs(value - Object.entries(alone.reasons).find(([name]) => name === group)![1])).toBeLessThanOrEqual(1e-9 * sizeOf([before, after]));
      }
    }),
    { seed, numRuns: 40 },
  );
});

test("columns and scenario share a change by the mean of both orders: four runs of the tables themselves", () => {
  const [plain, shocked] = [AS_THEY_STAND, { ...AS_THEY_STAND, shocks: [{ driver: "revenue", operation: "multiply", amount: 0.5 }] } satisfies Scenario];
  fc.assert(
    fc.property(entries(6), decimal(0, 0.6), (clients, churn) => {
      const moved = clients.map((one) => ({ ...one, row: { ...one.row, Churn: churn } }));
      const clv = (of: readonly Entry[], under: Scenario): number => runNow(portfolioRequest(comparedTable(cellsOf(of)).table, [under])).scenarios[0].clv;
      const [before, columnsAlone, scenarioAlone, after] = [clv(clients, plain), clv(moved, plain), clv(clients, shocked), clv(moved, shocked)];
      const compared = compareHere(comparedTable(cellsOf(clients), plain), comparedTable(cellsOf(moved), shocked));
      const scale = sizeOf([before, columnsAlone, scenarioAlone, after]);
      expect(Math.abs(stepOf(compared, "churn") - (columnsAlone - before + after - scenarioAlone) / 2)).toBeLessThanOrEqual(1e-9 * scale);
      expect(Math.abs(stepOf(compared, "scenario") - (scenarioAlone - before + after - columnsAlone) / 2)).toBeLessThanOrEqual(1e-9 * scale);
    }),
    { seed, numRuns: 40 },
  );
});
