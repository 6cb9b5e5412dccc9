import { clientCases, COMPLETE_DEPARTURE } from "../../../../src/core/studies/clientCases";
import { clientOf, rowTable, valueOf } from "../../../support/clientRow";

const asIs = { shocks: [], departure: COMPLETE_DEPARTURE };

test("the annuity of MODEL.md §3: kept, lost and won", () => {
  const cases = valueOf(clientCases(clientOf(rowTable({ acquisitionCost: 200 })), asIs));
  // R·r/(1 + d − r), and paid back when 409.09·(1 − q^n) reaches 200, q = 0.9/1.12; undiscounted 900·(1 − 0.9^n).
  const annuity = (100 * 0.9) / (1 + 0.12 - 0.9);
  expect(cases.keep).toBeCloseTo(annuity, 9);
  expect(cases.lose).toBeCloseTo(-annuity, 9);
  expect(cases.win.value).toBeCloseTo(annuity - 200, 9);
  expect(cases.win.breakEvenCost).toBe(cases.keep);
  expect(cases.win.paybackYears).toBe(Math.ceil(Math.log(1 - 200 / annuity) / Math.log(0.9 / 1.12)));
  expect(cases.win.undiscountedPaybackYears).toBe(Math.ceil(Math.log(1 - 200 / 900) / Math.log(0.9)));
  // A first year without departures: (R + V)/(1 + d) in place of r·(R + V)/(1 + d).
  expect(cases.retention.churn).toBe(0.1);
  expect(cases.retention.mostToSpend).toBeCloseTo((0.1 * (100 + annuity)) / 1.12, 9);
});

test("what a client was won for is past, unless it has still to be won", () => {
  const table = rowTable({ acquisitionCost: 200 });
  const won = valueOf(clientCases(clientOf(table), asIs));
  const dearer = valueOf(clientCases(clientOf(table), { ...asIs, acquisitionCost: 500 }));
  expect(dearer.keep).toBe(won.keep);
  expect(dearer.lose).toBe(won.lose);
  expect(dearer.win.value).toBeCloseTo(won.win.value - 300, 9);
  expect(dearer.win.paybackYears).toBeUndefined();
  expect(valueOf(clientCases(clientOf(table), { ...asIs, acquisitionCost: 0 })).win.paybackYears).toBe(0);
});

test("a departure in part: what stays goes on, credit ends, leaving has its price", () => {
  const table = rowTable({ revenue: 100, referral: 20, retentionCost: 30, pd: 0.02, lgd: 0.45, ead: 1000, capital: 0.08, capitalCharge: 0.1 });
  const { components, keep, lose, expectedLoss } = valueOf(clientCases(clientOf(table), { shocks: [], departure: { revenueLost: 0.7, referralLost: 0.5, costSaved: 0.4, exitCost: 15 } }));
  // What is left of the lines, less what they were, less the exit cost.
  const left = 0.3 * components.revenue + 0.5 * components.referral + 0.6 * components.retentionCost;
  expect(lose).toBeCloseTo(left - keep - 15, 9);
  expect(expectedLoss).toBe(-components.expectedLoss);
  expect(expectedLoss).toBeGreaterThan(0);
});

test("a client that costs more than it brings gains by leaving, and is worth no retention", () => {
  const { keep, lose, retention, win } = valueOf(clientCases(clientOf(rowTable({ retentionCost: 150, acquisitionCost: 10 })), asIs));
  expect(keep).toBeLessThan(0);
  expect(lose).toBeCloseTo(-keep, 9);
  expect(retention.mostToSpend).toBeLessThan(0);
  expect(win.paybackYears).toBeUndefined();
});

test("where nobody leaves, nothing is to be spent on it, to the last bit", () => {
  const table = { ...rowTable({ churn: 0, revenue: 0.1, retentionCost: 0.03, pd: 0.02, ead: 7, lgd: 0.3 }, 9), periodsPerYear: Uint8Array.of(4), horizonPeriods: Float64Array.of(36) };
  expect(valueOf(clientCases(clientOf(table), asIs)).retention).toEqual({ churn: 0, mostToSpend: 0 });
});

test("under a scenario, and where there is no value", () => {
  const client = clientOf(rowTable());
  const twice = valueOf(clientCases(client, { ...asIs, shocks: [{ driver: "churn", operation: "multiply", amount: 2 }] }));
  expect(twice.keep).toBeCloseTo((100 * 0.8) / (1.12 - 0.8), 9);
  expect(twice.retention.churn).toBeCloseTo(0.2, 15);
  expect(clientCases(client, { ...asIs, shocks: [{ driver: "growth", operation: "add", amount: 0.3 }] })).toMatchObject({ ok: false, failure: { code: "perpetualDiverges" } });
  expect(valueOf(clientCases(clientOf(rowTable({ acquisitionCost: 7 }, 0)), asIs))).toMatchObject({ keep: 0, lose: 0, win: { value: -7 } });
});
