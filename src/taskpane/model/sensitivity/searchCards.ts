import type { CurvePoint } from "../../../core/studies/goalSeek";
import { isCount, type Measure } from "../../../core/sensitivity/measure";
import type { Chart } from "../../charts/chart";
import type { BoardCard } from "../boardSection";
import { column, numberCell, textCell, type DataTableModel } from "../dataTable";
import { plainNumber } from "../unitText";
import type { Found } from "./answer";
import { amountText, driverText, measureTexts, type CardView } from "./cardView";

type GoalFoundHere = Extract<Found, { kind: "goal" }>;
type StressFound = Extract<Found, { kind: "reverse" }>;

/** What a search found, in a sentence. */
export function searchSentences(found: GoalFoundHere | StressFound, view: CardView): string[] {
  return found.kind === "goal" ? goalSentences(found, view) : stressSentences(found, view);
}

/** A continuous measure is at the level to rounding, and said to be there; a count is what it has come to. */
function levelOr(reached: number, level: number, measure: Measure): number {
  return isCount(measure) ? reached : level;
}

function goalSentences({ goal, lever, target, measure }: GoalFoundHere, view: CardView): string[] {
  const words = view.t.sensitivity;
  const texts = measureTexts(measure, view);
  const amount = (value: number): string => bareAmount(lever.driver, lever.operation, value, view);
  return [
    words.goalFound(driverText(lever.driver, view), words.operations[lever.operation], amount(goal.amount), texts.name, texts.value(levelOr(goal.reached, target, measure))),
    words.goalBase(texts.name, texts.value(goal.base)),
    ...(goal.others.length > 0 ? [words.goalOthers(view.formats.list(goal.others.map(amount)))] : []),
  ];
}

function stressSentences({ stress: { outcome, scale, reached, shocks, triedUpTo }, scenario, floor, measure }: StressFound, view: CardView): string[] {
  const words = view.t.sensitivity;
  const texts = measureTexts(measure, view);
  if (outcome === "broken") return [words.broken(texts.name, texts.value(reached))];
  if (outcome === "holds") return [words.holds(scenario, plainNumber(triedUpTo), texts.name, texts.value(reached))];
  const said = shocks.flatMap(({ shock, amount }) => (amount === undefined ? [] : [`${driverText(shock.driver, view)} ${amountText(shock.driver, shock.operation, amount, view)}`]));
  return [words.breaks(scenario, plainNumber(scale), texts.name, texts.value(levelOr(reached, floor, measure))), ...(said.length > 0 ? [words.atThatScale(view.formats.list(said))] : [])];
}

/** The number alone: the operation stands before it. */
function bareAmount(...args: Parameters<typeof amountText>): string {
  return amountText(...args).replace(/^[×+]/, "");
}

/** The measure over what was tried, the level that was sought, and where they cross. */
export function searchCard(found: GoalFoundHere | StressFound, view: CardView): BoardCard {
  const words = view.t.sensitivity;
  const texts = measureTexts(found.measure, view);
  const goal = found.kind === "goal";
  const { curve } = goal ? found.goal : found.stress;
  const level = goal ? found.target : found.floor;
  const crossing = goal ? { place: found.goal.amount, value: found.goal.reached } : found.stress.outcome === "breaks" ? { place: found.stress.scale, value: found.stress.reached } : undefined;
  const xTitle = goal ? words.amountAxis(driverText(found.lever.driver, view), words.operations[found.lever.operation]) : words.scaleAxis;
  const points = withCrossing(curve, crossing);
  const chart: Chart = {
    xs: points.map(({ place }) => place),
    xTitle,
    axisText: texts.value,
    valueText: texts.value,
    lines: [
      { name: texts.name, values: points.map(({ value }) => value), colour: view.palette.main, as: "line" },
      { name: goal ? words.targetLine : words.floorLine, values: points.map(() => level), colour: view.palette.total, as: "dashed" },
      ...(crossing ? [{ name: words.crossing, values: points.map(({ place, value }) => (place === crossing.place ? value : undefined)), colour: view.palette.accent, as: "points" as const }] : []),
    ],
  };
  return { title: searchSentences(found, view)[0], chart, table: curveTable(points, xTitle, texts), notes: [...searchSentences(found, view).slice(1), ...(curve.some(({ value }) => value === undefined) ? [words.gap] : [])] };
}

function withCrossing(curve: readonly CurvePoint[], crossing: { readonly place: number; readonly value: number } | undefined): readonly CurvePoint[] {
  const others = crossing ? [...curve.filter(({ place }) => place !== crossing.place), crossing] : [...curve];
  return others.sort((a, b) => a.place - b.place);
}

function curveTable(points: readonly CurvePoint[], xTitle: string, texts: ReturnType<typeof measureTexts>): DataTableModel {
  return {
    columns: [column(xTitle), column(texts.name)],
    rows: points.map(({ place, value }, index) => ({ key: String(index), cells: [{ ...textCell(plainNumber(place)), raw: place }, numberCell(value, texts.value)] })),
  };
}
