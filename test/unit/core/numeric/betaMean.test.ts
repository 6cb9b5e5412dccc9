import { betaNodes } from "../../../../src/core/numeric/betaMean";

const mean = (a: number, b: number): number => {
  const { nodes, weights } = betaNodes(a, b);
  return nodes.reduce((sum, node, index) => sum + weights[index] * node, 0);
};

/** E p = a/(a + b), on both sides of where a distribution is taken for its mean. */
test.each([[2, 3], [1e10, 3e10], [1e14, 3e14], [1e17, 3e17], [1e300, 3e300], [1e15, 1]])("the mean of Beta(%p, %p), however narrow", (a, b) => {
  expect(Math.abs(mean(a, b) / (1 / (1 + b / a)) - 1)).toBeLessThan(1e-8);
});
