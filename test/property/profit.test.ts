import fc from "fast-check";
import { contribution } from "../../src/catalog/functions/profit/contribution";
import { economicProfit } from "../../src/catalog/functions/profit/economicProfit";
import { ftpMargin } from "../../src/catalog/functions/profit/ftpMargin";
import { raroc } from "../../src/catalog/functions/profit/raroc";
import { rateFor } from "../../src/catalog/functions/profit/rateFor";
import { clv } from "../../src/catalog/functions/value/clv";
import { relationshipRevenue } from "../../src/core/profitability/relationshipRevenue";
import { textbookClv } from "../oracle/textbookClv";
import { number } from "../support/clients";
import { cellsOf, numbersOf } from "../unit/catalog/pdCells";

const seed = 20260707;

function expectClose(actual: number, expected: number, scale: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(Math.abs(expected), scale));
}

const rate = number(-0.02, 0.2);
const loan = fc
  .record({
    exposure: number(1, 1e6), rate, ftp: rate, pd: number(0, 0.3), lgd: number(0, 1), cost: number(0, 0.05), capital: number(0.01, 0.2), capitalReturn: number(0, 0.05), feeRate: number(-0.01, 0.05), tax: number(0, 0.5), hurdle: number(0, 0.3),
  })
  .map(({ feeRate, ...rest }) => ({ ...rest, fees: feeRate * rest.exposure }));

describe("RAROC and ECONOMIC_PROFIT", () => {
  test("economic profit is (RAROC − hurdle) × capital", () => {
    fc.assert(
      fc.property(loan, ({ exposure, rate: clientRate, ftp, pd, lgd, cost, capital, capitalReturn, fees, tax, hurdle }) => {
        const priced = [exposure, clientRate, ftp, pd * lgd, cost, capital] as const;
        const [[returned]] = numbersOf(raroc, ...priced, capitalReturn, fees, tax);
        const [[profit]] = numbersOf(economicProfit, ...priced, hurdle, capitalReturn, fees, tax);
        expectClose(profit, (returned - hurdle) * exposure * capital, exposure);
      }),
      { seed, numRuns: 300 },
    );
  });

  test("a rate one point up earns one point of the exposure, less tax", () => {
    fc.assert(
      fc.property(loan, ({ exposure, rate: clientRate, ftp, cost, capital, capitalReturn, fees, tax, hurdle }) => {
        const profitAt = (at: number): number => numbersOf(economicProfit, exposure, at, ftp, 0, cost, capital, hurdle, capitalReturn, fees, tax)[0][0];
        expectClose(profitAt(clientRate + 0.01) - profitAt(clientRate), 0.01 * exposure * (1 - tax), exposure);
      }),
      { seed, numRuns: 200 },
    );
  });
});

test("the same balance as a loan and as a deposit: margins of opposite sign", () => {
  fc.assert(
    fc.property(number(0, 1e6), rate, rate, number(0, 0.02), (balance, clientRate, ftp, premium) => {
      const [[asLoan]] = numbersOf(ftpMargin, balance, clientRate, ftp, "loan", premium);
      const [[asDeposit]] = numbersOf(ftpMargin, balance, clientRate, ftp, "deposit", premium);
      expect(asLoan + asDeposit).toBe(0);
      expectClose(asLoan, balance * clientRate - balance * ftp - balance * premium, balance);
    }),
    { seed, numRuns: 200 },
  );
});

describe("CONTRIBUTION", () => {
  const money = number(0, 10_000);
  const client = fc.tuple(money, rate, rate, money, number(0, 0.02), money, rate, rate, money, money, money, money, money, number(0, 0.2));

  test("lines add up to the total, for one client and for many", () => {
    fc.assert(
      fc.property(fc.array(client, { minLength: 2, maxLength: 4 }), (clients) => {
        const columns = clients[0].map((_, column) => clients.map((values) => [values[column]]));
        const totals = numbersOf(contribution, ...columns);
        const [, ...lines] = cellsOf(contribution, ...columns, "lines") as number[][];
        lines.forEach((line, index) => {
          const sum = line.slice(0, -1).reduce((total, amount) => total + amount, 0);
          expectClose(sum, totals[index][0], 1);
          expect(line[line.length - 1]).toBe(totals[index][0]);
          expect(numbersOf(contribution, ...clients[index])[0]).toEqual(totals[index]);
        });
      }),
      { seed, numRuns: 100 },
    );
  });

  test("without linked business, cost, provisions and capital it is the revenue of the relationship", () => {
    fc.assert(
      fc.property(client, ([drawn, clientRate, ftpRate, undrawn, commitmentFee, deposits, depositRate, depositFtpRate, fees]) => {
        const [[total]] = numbersOf(contribution, drawn, clientRate, ftpRate, undrawn, commitmentFee, deposits, depositRate, depositFtpRate, fees);
        expectClose(total, relationshipRevenue({ drawn, rate: clientRate, ftpRate, undrawn, commitmentFee, deposits, depositRate, depositFtpRate, fees }), 1);
      }),
      { seed, numRuns: 200 },
    );
  });
});

describe("RATE_FOR: the rate put back gives the target", () => {
  const benchmark = number(-0.01, 0.1);

  test("through RAROC and ECONOMIC_PROFIT", () => {
    fc.assert(
      fc.property(loan, benchmark, number(-0.5, 0.5), ({ exposure, ftp, pd, lgd, cost, capital, capitalReturn, fees, tax, hurdle }, base, target) => {
        const spreadFor = (metric: string, sought: number): number =>
          numbersOf(rateFor, sought, metric, exposure, base, ftp, pd, lgd, cost, capital, hurdle, capitalReturn, fees, tax)[0][0];
        const at = (spread: number): readonly number[] => [exposure, base + spread / 10_000, ftp, pd * lgd, cost, capital];

        const forReturn = at(spreadFor("raroc", target));
        expectClose(numbersOf(raroc, ...forReturn, capitalReturn, fees, tax)[0][0], target, 1);
        const forProfit = at(spreadFor("economic_profit", target * exposure * capital));
        expectClose(numbersOf(economicProfit, ...forProfit, hurdle, capitalReturn, fees, tax)[0][0], target * exposure * capital, exposure);
      }),
      { seed, numRuns: 300 },
    );
  });

  const term = fc.record({
    exposure: number(1, 1e5), base: benchmark, ftp: rate, pd: number(0, 0.3), lgd: number(0, 1), cost: number(0, 0.05), capital: number(0, 0.2), charge: number(0, 0.2), fees: number(-1000, 1000), churn: number(0, 0.5), discount: number(0.001, 0.3),
    years: fc.integer({ min: 1, max: 20 }), cac: number(0, 100), timing: fc.constantFrom("begin" as const, "mid" as const, "end" as const), m: fc.constantFrom(1 as const, 2 as const, 4 as const, 12 as const), target: number(-1000, 1e5),
  });

  test("through CLV, and through the textbook", () => {
    fc.assert(
      fc.property(term, ({ exposure, base, ftp, pd, lgd, cost, capital, charge, fees, churn, discount, years, cac, timing, m, target }) => {
        const [[spread]] = numbersOf(rateFor, target, "clv", exposure, base, ftp, pd, lgd, cost, capital, charge, null, fees, null, churn, discount, years, cac, timing, m);
        const revenue = exposure * (base + spread / 10_000 - ftp) + fees;
        const [[value]] = numbersOf(clv, revenue, exposure * cost, churn, discount, pd, lgd, exposure, years, null, cac, timing, m, null, capital, charge);
        const textbook = textbookClv({
          revenue: [revenue], referral: [0], retentionCost: [exposure * cost], churn: [churn], pd: [pd], lgd: [lgd], ead: [exposure], capital: [capital], capitalCharge: [charge], discountRate: [discount],
          revenueGrowth: [0], referralGrowth: [0], costGrowth: [0], exposureGrowth: [0], cac, m, T: m * years, timing,
        });
        expectClose(value, target, exposure);
        expectClose(textbook.clv, target, exposure);
      }),
      { seed, numRuns: 300 },
    );
  });

  test("for ever, too", () => {
    fc.assert(
      fc.property(term, ({ exposure, base, ftp, pd, lgd, cost, fees, churn, discount, cac, timing, m, target }) => {
        const [[spread]] = numbersOf(rateFor, target, "clv", exposure, base, ftp, pd, lgd, cost, null, null, null, fees, null, churn, discount, "perpetual", cac, timing, m);
        const revenue = exposure * (base + spread / 10_000 - ftp) + fees;
        expectClose(numbersOf(clv, revenue, exposure * cost, churn, discount, pd, lgd, exposure, "perpetual", null, cac, timing, m)[0][0], target, exposure / discount);
      }),
      { seed, numRuns: 200 },
    );
  });

  test("more is asked of a riskier client", () => {
    fc.assert(
      fc.property(loan, benchmark, number(0.001, 0.1), ({ exposure, ftp, pd, cost, capital }, base, worse) => {
        const spreadAt = (withPd: number): number => numbersOf(rateFor, 0.1, "raroc", exposure, base, ftp, withPd, 0.45, cost, capital)[0][0];
        expectClose(spreadAt(pd + worse) - spreadAt(pd), worse * 0.45 * 10_000, 1000);
      }),
      { seed, numRuns: 200 },
    );
  });
});
