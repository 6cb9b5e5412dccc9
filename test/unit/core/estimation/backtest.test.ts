import { summariseBacktest } from "../../../../src/core/estimation/backtest";

test("errors of the model beside those of the naive forecast, by hand", () => {
  const { model, naive, skill } = summariseBacktest([{ label: 1, actual: 10, predicted: 12, naive: 14 }, { label: 2, actual: 10, predicted: 9, naive: 6 }]);
  expect(model).toEqual({ mae: 1.5, rmse: Math.sqrt(2.5), bias: 0.5 });
  expect(naive).toEqual({ mae: 4, rmse: 4, bias: 0 });
  expect(skill).toBe(0.625);
});

test("a point counts as often as its weight says", () => {
  const { model } = summariseBacktest([{ label: "a", actual: 0, predicted: 4, naive: 1, weight: 3 }, { label: "b", actual: 0, predicted: 0, naive: 1, weight: 1 }]);
  expect(model).toEqual({ mae: 3, rmse: Math.sqrt(12), bias: 3 });
});

test("there is no skill over a naive forecast that was exact", () => expect(summariseBacktest([{ label: 1, actual: 5, predicted: 6, naive: 5 }]).skill).toBeUndefined());
