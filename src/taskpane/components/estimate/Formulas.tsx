import type { FinishedStudy } from "../../model/estimateState";
import { FormulaList } from "../FormulaList";

/** The calls behind the result. */
export function Formulas({ finished: { fit, backtest } }: { readonly finished: FinishedStudy }) {
  return <FormulaList formulas={[fit, ...(backtest ? [backtest] : [])].map(({ formula }) => formula)} />;
}
