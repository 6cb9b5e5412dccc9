import type { Measure } from "../../core/sensitivity/measure";
import type { Result } from "../../core/result/result";
import type { SensitivityTable, TableAxis } from "../../core/studies/sensitivityTable";
import type { OutputCell, OutputMatrix } from "../cell";
import { driverLabels, typedOperation } from "../schema/driverLabels";
import { measureLabels } from "../schema/measureChoices";
import { sensitivityLabels } from "../schema/sensitivityLabels";
import type { Locale } from "../text/localText";

/** One way: amount, measure, change, a row an amount. Two ways: amounts down the side and across the top. */
export function presentSensitivityTable({ base, values }: SensitivityTable, { rows, columns, measure }: { readonly rows: TableAxis; readonly columns?: TableAxis; readonly measure: Measure }, locale: Locale): OutputMatrix {
  const name = (axis: TableAxis): string => `${driverLabels[axis.driver][locale]} ${typedOperation(axis.operation, locale)}`;
  if (columns) return [[`${name(rows)} \\ ${name(columns)}`, ...columns.amounts], ...rows.amounts.map((amount, row) => [amount, ...values[row].map(cellOf)])];
  return [
    [name(rows), measureLabels[measure][locale], sensitivityLabels.change[locale]],
    ...rows.amounts.map((amount, row): OutputCell[] => {
      const [value] = values[row];
      return [amount, cellOf(value), value.ok ? value.value - base : ""];
    }),
  ];
}

export function cellOf(result: Result<number>): OutputCell {
  return result.ok ? result.value : result.failure;
}
