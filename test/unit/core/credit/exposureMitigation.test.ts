import { guaranteedPd } from "../../../../src/core/credit/guarantee";
import { securedLgd, UNSECURED_LGD } from "../../../../src/core/credit/securedLgd";

describe("LGD with collateral, at its limits", () => {
  const loan = { exposure: 100, collateral: 60, haircut: 0, fxHaircut: 0, lgdUnsecured: UNSECURED_LGD, lgdSecured: 0.2 };

  test("no collateral, worthless collateral, no exposure: unsecured", () => {
    expect(securedLgd({ ...loan, collateral: 0 })).toBe(0.45);
    expect(securedLgd({ ...loan, haircut: 1 })).toBe(0.45);
    expect(securedLgd({ ...loan, haircut: 0.7, fxHaircut: 0.7 })).toBe(0.45);
    expect(securedLgd({ ...loan, exposure: 0 })).toBe(0.45);
  });

  test("full cover: secured, and no better for more collateral", () => {
    for (const collateral of [100, 101, 1e9]) expect(securedLgd({ ...loan, collateral })).toBe(0.2);
  });

  test("haircuts add up", () => {
    expect(securedLgd({ ...loan, haircut: 0.3, fxHaircut: 0.08 })).toBeCloseTo(securedLgd({ ...loan, haircut: 0.38 }), 15);
  });
});

describe("PD with a guarantee, at its limits", () => {
  const guarantee = { pd: 0.05, guarantorPd: 0.01, share: 0.8, fxHaircut: 0 };
  const over = (guaranteeYears: number, exposureYears: number): number => guaranteedPd({ ...guarantee, maturity: { guaranteeYears, exposureYears } });

  test("no cover: the client's; full cover: the guarantor's; a guarantor worse than the client changes nothing", () => {
    expect(guaranteedPd({ ...guarantee, share: 0 })).toBe(0.05);
    expect(guaranteedPd({ ...guarantee, share: 1 })).toBe(0.01);
    expect(guaranteedPd({ ...guarantee, guarantorPd: 0.2 })).toBeCloseTo(0.05, 15);
  });

  test("a currency mismatch takes its haircut off the cover", () => {
    expect(guaranteedPd({ ...guarantee, fxHaircut: 0.08 })).toBeCloseTo(guaranteedPd({ ...guarantee, share: 0.736 }), 15);
  });

  test("as long as the loan, or as five years: no mismatch", () => {
    for (const [years, of] of [[3, 3], [7, 3], [0.1, 0.1], [5, 8], [6, 30]]) expect(over(years, of)).toBe(guaranteedPd(guarantee));
  });

  test("under three months a shorter guarantee protects no more; at three months it begins at nothing", () => {
    expect(over(0.24, 3)).toBe(0.05);
    expect(over(0.25, 3)).toBe(0.05);
    expect(over(0.26, 3)).toBeLessThan(0.05);
  });

  test("beyond five years the loan counts as five: (t − ¼)/4¾", () => {
    expect(over(2.625, 30)).toBeCloseTo(0.05 - 0.04 * 0.8 * 0.5, 15);
  });
});
