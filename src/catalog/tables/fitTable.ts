import type { Fit } from "../../core/estimation/fit";
import { fail, ok, type Result } from "../../core/result/result";
import { isBlank, isCellError, textOf, type InputMatrix, type OutputCell, type OutputMatrix } from "../cell";
import { tableParam, type Param } from "../define/param";
import { readNumber, type NumberRule } from "../schema/numberRule";
import { describeNote } from "../text/describeNote";
import { say, type LocalText, type Locale } from "../text/localText";

const headers = [say("Parameter", "参数"), say("Estimate", "估计值"), say("Standard error", "标准误"), say("Low 95 %", "95% 下限"), say("High 95 %", "95% 上限")];

const facts = {
  logLikelihood: say("Log-likelihood", "对数似然"),
  aic: say("AIC", "AIC"),
  observations: say("Observations", "观察数"),
  iterations: say("Iterations", "迭代次数"),
  converged: say("Converged", "是否收敛"),
  note: say("Note", "说明"),
} as const;

/**
 * A fit as a cell shows it: a row a parameter with estimate, standard error and interval, then log-likelihood, AIC,
 * observations, iterations, whether it converged, and a row a remark.
 */
export function fitTable(fit: Fit, language: Locale): OutputMatrix {
  const wide = (cells: readonly OutputCell[]): OutputCell[] => Array.from({ length: headers.length }, (_, column) => cells[column] ?? "");
  return [
    headers.map((label) => label[language]),
    ...fit.parameters.map(({ name, estimate, standardError, low, high }) => wide([name, estimate, standardError ?? "", low ?? "", high ?? ""])),
    ...(["logLikelihood", "aic", "observations", "iterations", "converged"] as const).map((fact) => wide([facts[fact][language], fit[fact]])),
    ...fit.notes.map((note) => wide([facts.note[language], describeNote(note, language)])),
  ];
}

/** A parameter of a model, as `params` reads it. */
export interface ModelParameter<Name extends string = string> {
  readonly name: Name;
  readonly rule: NumberRule;
}

/** What a fit gave, as an argument: its whole table, its rows of parameters, or the bare numbers in their order. */
export function paramsParam<const Names extends readonly ModelParameter[]>(model: Names, label: LocalText): Param<"params", Readonly<Record<Names[number]["name"], number>>> {
  const names = model.map(({ name }) => name).join(", ");
  return tableParam("params", {
    label,
    help: say(`What the fit gave: its table, or ${names} as numbers in this order.`, `拟合结果：其整张表，或按此顺序的数字 ${names}。`),
    optional: false,
    parse: (cells) => readParams(model, cells),
  });
}

/** A model's parameters from a fit's table, or as bare numbers. */
export function readParams<const Model extends readonly ModelParameter[]>(model: Model, cells: InputMatrix | undefined): Result<Readonly<Record<Model[number]["name"], number>>> {
  if (!cells) return fail("missing", { parameter: "params" });
  const places = paramPlaces(model, cells);
  if (!places.ok) return places;
  const values: Record<string, number> = {};
  for (const [index, { name, rule }] of model.entries()) {
    const { row, column } = places.value[index];
    const read = readNumber(name, cells[row][column] ?? null, rule);
    if (!read.ok) return read;
    values[name] = read.value;
  }
  return ok(values as Record<Model[number]["name"], number>);
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cell of each parameter, in the order of the model. */
export function paramPlaces(model: readonly ModelParameter[], cells: InputMatrix): Result<Place[]> {
  return cells.some((row) => row.some((cell) => typeof cell === "string")) ? byName(model, cells) : inOrder(model, cells);
}

/** Rows of a fit's table: the name, and the estimate beside it. */
function byName(model: readonly ModelParameter[], cells: InputMatrix): Result<Place[]> {
  const found: Place[] = [];
  for (const { name } of model) {
    const row = cells.findIndex(([cell]) => !isBlank(cell) && !isCellError(cell) && textOf(cell).toLowerCase() === name.toLowerCase());
    if (row < 0) return fail("missing", { parameter: `params: ${name}` });
    found.push({ row, column: 1 });
  }
  return ok(found);
}

function inOrder(model: readonly ModelParameter[], cells: InputMatrix): Result<Place[]> {
  const numbers = cells.flatMap((line, row) => line.flatMap((cell, column) => (isBlank(cell) ? [] : [{ row, column }])));
  if (numbers.length !== model.length) return fail("wrongParams", { parameter: "params", expected: model.length, names: model.map(({ name }) => name).join(", "), value: numbers.length });
  return ok(numbers);
}
