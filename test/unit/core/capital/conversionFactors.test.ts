import { COMMITMENT_TYPES, conversionFactor, type CommitmentType } from "../../../../src/core/capital/conversionFactors";
import type { CapitalFramework } from "../../../../src/core/capital/frameworks";

/** What a rule book knows, with its factor. */
function known(framework: CapitalFramework): Partial<Record<CommitmentType, number>> {
  return Object.fromEntries(COMMITMENT_TYPES.flatMap((type) => {
    const factor = conversionFactor(type, framework);
    return factor.ok ? [[type, factor.value]] : [];
  }));
}

test("Basel II asks for the maturity of a commitment, and knows no class for the rest", () => {
  expect(COMMITMENT_TYPES.filter((type) => !(type in known("basel2")))).toEqual(["commitment", "credit card", "qualifying credit card", "other"]);
});

test("Basel III has no class for credit cards: they can be cancelled at any time, or are commitments", () => {
  expect(COMMITMENT_TYPES.filter((type) => !(type in known("basel3")))).toEqual(["credit card", "qualifying credit card"]);
});

test("China's rules follow Basel III, and tell credit cards apart", () => {
  expect(known("china2024")).toEqual({ ...known("basel3"), "credit card": 0.4, "qualifying credit card": 0.2 });
});

test("a type that a rule book does not know fails with those it knows", () => {
  expect(conversionFactor("commitment", "basel2")).toMatchObject({
    ok: false,
    failure: {
      parameter: "commitment_type",
      message: "commitment_type must be one of commitment up to 1 year, commitment over 1 year, unconditionally cancellable, direct credit substitute, transaction-related, trade letter of credit, note issuance, asset sale with recourse, securities lending, forward purchase, got commitment (framework = basel2)",
    },
  });
});
