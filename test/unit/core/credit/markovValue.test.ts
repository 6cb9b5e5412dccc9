import { markovValue } from "../../../../src/core/credit/markovValue";
import { transitionMatrix, type TransitionMatrix } from "../../../../src/core/credit/transitionMatrix";

const built = transitionMatrix([[0.9, 0.1], [0, 1]], ["Alive", "Lost"]);
const matrix = (built as { value: TransitionMatrix }).value;

test("one period is the reward itself", () => {
  expect(markovValue(matrix, [100, -5], 0.12, 1)).toEqual({ ok: true, value: [100, -5] });
});

test("without end: margin × (1 + d)/(1 + d − r), and an annuity due in a state that is kept", () => {
  const value = markovValue(matrix, [100, 7], 0.12, Infinity);
  if (!value.ok) throw new Error(value.failure.message);
  const lost = (7 * 1.12) / 0.12;
  expect(value.value[1]).toBeCloseTo(lost, 10);
  expect(value.value[0]).toBeCloseTo((100 + (0.1 * lost) / 1.12) * (1.12 / 0.22), 10);
});

test("without end and without discount there is no value: the number of periods is asked for", () => {
  for (const rate of [0, -0.01]) expect(markovValue(matrix, [100, 0], rate, Infinity)).toMatchObject({ ok: false, failure: { code: "needed", parameter: "periods", message: "periods is needed for discount_rate ≤ 0" } });
  expect(markovValue(matrix, [100, 0], 0, 2)).toEqual({ ok: true, value: [190, 0] });
});
