/** What was predicted for held-out time, what came, and what a naive forecast would have said. */
export interface BacktestPoint {
  /** A period, a group: what the point is about. */
  readonly label: string | number;
  readonly actual: number;
  readonly predicted: number;
  readonly naive: number;
  /** Clients behind it; points count alike where absent. */
  readonly weight?: number;
}

/** How far predictions were off, over all points. */
export interface BacktestErrors {
  /** Mean absolute error. */
  readonly mae: number;
  /** Root of the mean squared error. */
  readonly rmse: number;
  /** Mean of predicted less actual. */
  readonly bias: number;
}

export interface Backtest {
  readonly points: readonly BacktestPoint[];
  readonly model: BacktestErrors;
  readonly naive: BacktestErrors;
  /** 1 − MAE of the model/MAE of the naive forecast: above 0 the model is better; undefined where naive was exact. */
  readonly skill: number | undefined;
}

/** Errors of a model on held-out time beside those of a naive forecast; weighted means where points carry weights. */
export function summariseBacktest(points: readonly BacktestPoint[]): Backtest {
  const model = errorsOf(points, ({ predicted }) => predicted);
  const naive = errorsOf(points, (point) => point.naive);
  return { points, model, naive, skill: naive.mae > 0 ? 1 - model.mae / naive.mae : undefined };
}

function errorsOf(points: readonly BacktestPoint[], forecast: (point: BacktestPoint) => number): BacktestErrors {
  let [weights, absolute, squared, signed] = [0, 0, 0, 0];
  for (const point of points) {
    const { actual, weight = 1 } = point;
    const error = forecast(point) - actual;
    weights += weight;
    absolute += weight * Math.abs(error);
    squared += weight * error * error;
    signed += weight * error;
  }
  return { mae: absolute / weights, rmse: Math.sqrt(squared / weights), bias: signed / weights };
}
