import type { TableAxis } from "../../../core/studies/sensitivityTable";
import type { BoardCard } from "../boardSection";
import { column, numberCell, textCell } from "../dataTable";
import type { Found } from "./answer";
import { amountText, driverText, measureTexts, type CardView } from "./cardView";

type TableFound = Extract<Found, { kind: "table" }>;

/** One driver as a line, two as a heat map. */
export function tableCard(found: TableFound, view: CardView): BoardCard {
  return found.columns ? twoWay(found, found.columns, view) : oneWay(found, view);
}

function axisTitle({ driver, operation }: TableAxis, view: CardView): string {
  return view.t.sensitivity.amountAxis(driverText(driver, view), view.t.sensitivity.operations[operation]);
}

const amountsOf = ({ driver, operation, amounts }: TableAxis, view: CardView): string[] => amounts.map((amount) => amountText(driver, operation, amount, view));

function valuesOf({ table }: TableFound): (number | undefined)[][] {
  return table.values.map((line) => line.map((value) => (value.ok ? value.value : undefined)));
}

function gapNotes(found: TableFound, view: CardView): string[] {
  return valuesOf(found).flat().includes(undefined) ? [view.t.sensitivity.gap] : [];
}

function oneWay(found: TableFound, view: CardView): BoardCard {
  const { measure, rows, table: { base } } = found;
  const { t, palette } = view;
  const texts = measureTexts(measure, view);
  const values = valuesOf(found).map(([value]) => value);
  const order = rows.amounts.map((_, index) => index).sort((a, b) => rows.amounts[a] - rows.amounts[b]);
  return {
    title: t.sensitivity.atBase(texts.name, texts.value(base)),
    chart: {
      xs: order.map((index) => rows.amounts[index]),
      xTitle: axisTitle(rows, view),
      axisText: texts.value,
      valueText: texts.value,
      lines: [
        { name: texts.name, values: order.map((index) => values[index]), colour: palette.main, as: "line" },
        { name: t.sensitivity.baseNow, values: order.map(() => base), colour: palette.total, as: "dashed" },
      ],
    },
    table: {
      columns: [column(axisTitle(rows, view), false), column(texts.name), column(t.sensitivity.change)],
      rows: amountsOf(rows, view).map((amount, index) => ({ key: String(index), cells: [textCell(amount), numberCell(values[index], texts.value), numberCell(values[index] === undefined ? undefined : values[index] - base, texts.change)] })),
    },
    notes: gapNotes(found, view),
  };
}

function twoWay(found: TableFound, columns: TableAxis, view: CardView): BoardCard {
  const { measure, rows, table: { base } } = found;
  const texts = measureTexts(measure, view);
  const heat = valuesOf(found);
  const [down, across] = [amountsOf(rows, view), amountsOf(columns, view)];
  return {
    title: view.t.sensitivity.atBase(texts.name, texts.value(base)),
    chart: { heat, rows: down, columns: across, rowTitle: axisTitle(rows, view), columnTitle: axisTitle(columns, view), middle: base, valueText: texts.value },
    table: {
      columns: [column(`${driverText(rows.driver, view)} \\ ${driverText(columns.driver, view)}`, false), ...across.map((amount) => column(amount))],
      rows: down.map((amount, row) => ({ key: String(row), cells: [textCell(amount), ...heat[row].map((value) => numberCell(value, texts.value))] })),
    },
    notes: gapNotes(found, view),
  };
}
