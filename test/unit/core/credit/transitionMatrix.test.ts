import { cumulativeDefaultCurve, migrate, transitionMatrix, type TransitionMatrix } from "../../../../src/core/credit/transitionMatrix";

function matrixOf(rows: number[][]): TransitionMatrix {
  const matrix = transitionMatrix(rows, rows.map((_, row) => `S${row + 1}`));
  if (!matrix.ok) throw new Error(matrix.failure.message);
  return matrix.value;
}

test("rows are divided by their sums", () => {
  expect([...matrixOf([[0.6, 0.3998], [0, 1.0001]]).values]).toEqual([0.6 / 0.9998, 0.3998 / 0.9998, 0, 1]);
});

test("a row that does not add up is named, with its sum", () => {
  expect(transitionMatrix([[1, 0], [0.5, 0.4]], ["A", "D"])).toMatchObject({ ok: false, failure: { code: "rowSum", parameter: "matrix", row: 2, message: "row 2 of matrix (D) must add up to 1, got 0.9" } });
});

test("as many rows as columns", () => {
  expect(transitionMatrix([[0.5, 0.5, 0], [0, 1, 0]], ["A", "D"])).toMatchObject({ ok: false, failure: { code: "notSquare", values: { rows: 2, columns: 3 } } });
});

test("a period moves each state's share along its row", () => {
  expect([...migrate(matrixOf([[0.75, 0.25], [0.5, 0.5]]), Float64Array.of(8, 4))]).toEqual([8, 4]);
  expect([...migrate(matrixOf([[0.75, 0.25], [0.5, 0.5]]), Float64Array.of(4, 0))]).toEqual([3, 1]);
});

describe("cumulative default curve", () => {
  test("is 1 − (1 − p)^t for a grade that nobody leaves otherwise", () => {
    cumulativeDefaultCurve(matrixOf([[0.9, 0.1], [0, 1]]), 0, 5).forEach((value, index) => expect(value).toBeCloseTo(1 - 0.9 ** (index + 1), 14));
  });

  test("counts who has defaulted, even where the matrix lets him recover", () => {
    cumulativeDefaultCurve(matrixOf([[0.9, 0.1], [0.5, 0.5]]), 0, 5).forEach((value, index) => expect(value).toBeCloseTo(1 - 0.9 ** (index + 1), 14));
  });

  test("takes in defaults after a downgrade", () => {
    const curve = cumulativeDefaultCurve(matrixOf([[0.5, 0.5, 0], [0, 0.5, 0.5], [0, 0, 1]]), 0, 3);
    expect(curve).toEqual([0, 0.25, 0.5]);
  });

  test("is 1 from the start for who is in default", () => {
    expect(cumulativeDefaultCurve(matrixOf([[0.9, 0.1], [0, 1]]), 1, 3)).toEqual([1, 1, 1]);
  });
});
