import { GroupPriors, statedPrior, type Prior, type PriorSubject } from "../../core/screening/groupPriors";
import { ok, type Result } from "../../core/result/result";
import { isBlank, textOf, type InputCell, type InputMatrix } from "../cell";
import { gridOfRows, headersOf } from "../cellGrid";
import { readColumnCell, type Assumptions } from "./assumptions";
import { clientColumn } from "./clientColumns";
import { matchColumns, type ColumnMapping, type ColumnMatch } from "./matchColumns";
import { isStepEnd } from "../../core/numeric/rowSteps";

/** Inputs that a client without history takes from its group. */
const PRIOR_INPUTS = ["churn", "pd", "lgd", "growth", "revenue_growth"] as const;
export type PriorInput = (typeof PRIOR_INPUTS)[number];

/** An input that a row does not give itself. */
export interface TakenPrior {
  readonly input: PriorInput;
  readonly value: number;
  /** The group it is the mean of; absent where a priors table gives it. */
  readonly from?: Prior;
}

export interface FilledTable {
  /** The table with priors in place of its blanks. */
  readonly cells: InputMatrix;
  /** What each row below the headers (from 0) took. */
  readonly taken: ReadonlyMap<number, readonly TakenPrior[]>;
  /** Rows below the headers whose PD nothing says. */
  readonly withoutPd: ReadonlySet<number>;
}

interface PriorOptions {
  readonly given: readonly PriorSubject<PriorInput>[];
  /** Clients that a group's mean is taken of. */
  readonly fewest: number;
  readonly assumptions: Assumptions;
  /** Whether a rating gives a PD. */
  readonly hasMatrix: boolean;
  readonly mapping?: ColumnMapping;
}

/**
 * Gives clients without history the priors of their segment and industry.
 *
 * A row that gives no churn, or no PD and nothing that a PD follows from, has no history: its blank inputs among
 * `PRIOR_INPUTS` take the value that the priors table gives for its group, else the mean of the closest group of clients
 * that give the input (`GroupPriors`). What a row gives itself, by its rating or its collateral too, always comes first;
 * an assumption comes last. Of an input given year by year the first year is taken. A few rows at a step.
 */
export function* fillPriors(cells: InputMatrix, { given, fewest, assumptions, hasMatrix, mapping }: PriorOptions): Generator<void, FilledTable> {
  const match = matchColumns(headersOf(gridOfRows(cells)), mapping);
  const rows = cells.slice(1);
  const subjects: PriorSubject<PriorInput>[] = [];
  const ofClients = new GroupPriors<PriorInput>(fewest);
  for (const [index, row] of rows.entries()) {
    if (isStepEnd(index)) yield;
    const subject = subjectOf(row, match);
    subjects.push(subject);
    ofClients.add(subject);
  }
  const taken = new Map<number, readonly TakenPrior[]>();
  const withoutPd = new Set<number>();

  for (const [index, row] of rows.entries()) {
    if (isStepEnd(index)) yield;
    if (row.every(isBlank)) continue;
    const isRated = hasMatrix && !isBlank(cellOf(row, match, "rating"));
    const lacks = (input: PriorInput): boolean => isOpen(row, match, input) && !(input === "pd" && isRated) && !(input === "lgd" && !isBlank(cellOf(row, match, "collateral")));
    if (!lacks("churn") && !lacks("pd")) continue;
    const found = PRIOR_INPUTS.filter(lacks).flatMap((input): TakenPrior[] => {
      const stated = statedPrior(given, subjects[index], input);
      if (stated !== undefined) return [{ input, value: stated }];
      const mean = ofClients.of(subjects[index], input);
      return mean ? [{ input, value: mean.value, from: mean }] : [];
    });
    if (found.length > 0) taken.set(index, found);
    if (lacks("pd") && !("pd" in assumptions) && found.every(({ input }) => input !== "pd")) withoutPd.add(index);
  }
  return { cells: withPriors(cells, match, taken), taken, withoutPd };
}

/** Reads a table of priors: segment, industry, and a column an input; a blank group is any. */
export function readPriors(cells: InputMatrix | undefined): Result<readonly PriorSubject<PriorInput>[]> {
  if (cells === undefined) return ok([]);
  const match = matchColumns(headersOf(gridOfRows(cells)));
  const priors: PriorSubject<PriorInput>[] = [];
  for (const row of cells.slice(1)) {
    for (const input of PRIOR_INPUTS) {
      const cell = cellOf(row, match, input);
      const read = isBlank(cell) ? ok(0) : readColumnCell(clientColumn(input), cell);
      if (!read.ok) return read;
    }
    priors.push(subjectOf(row, match));
  }
  return ok(priors);
}

function subjectOf(row: readonly InputCell[], match: ColumnMatch): PriorSubject<PriorInput> {
  const inputs: Partial<Record<PriorInput, number>> = {};
  for (const input of PRIOR_INPUTS) {
    const cell = cellOf(row, match, input);
    const read = isBlank(cell) ? undefined : readColumnCell(clientColumn(input), cell);
    if (read?.ok && typeof read.value === "number") inputs[input] = read.value;
  }
  return { segment: textOf(cellOf(row, match, "segment")), industry: textOf(cellOf(row, match, "industry")), inputs };
}

/** The cell of a column, of its first year where it has one a year. */
function cellOf(row: readonly InputCell[], { positions }: ColumnMatch, id: string): InputCell {
  return row[positions[id]?.[0] ?? -1] ?? null;
}

/** Whether a row says nothing of an input; growth of its own counts for revenue growth. */
function isOpen(row: readonly InputCell[], match: ColumnMatch, input: PriorInput): boolean {
  if (input === "revenue_growth" && !isBlank(cellOf(row, match, "growth"))) return false;
  return (match.positions[input] ?? []).every((position) => isBlank(row[position] ?? null));
}

/** The cells with priors in their columns; a column that the table lacks is put behind the others. */
function withPriors(cells: InputMatrix, match: ColumnMatch, taken: ReadonlyMap<number, readonly TakenPrior[]>): InputMatrix {
  if (taken.size === 0) return cells;
  const [headers] = cells;
  const used = new Set([...taken.values()].flatMap((priors) => priors.map(({ input }) => input)));
  const added = [...used].filter((input) => !(input in match.positions));
  const placeOf = (input: PriorInput): number => match.positions[input]?.[0] ?? headers.length + added.indexOf(input);
  return [
    [...headers, ...added],
    ...cells.slice(1).map((row, index) => {
      const priors = taken.get(index);
      if (!priors) return row;
      const filled: InputCell[] = Array.from({ length: headers.length + added.length }, (_, column) => row[column] ?? null);
      for (const { input, value } of priors) filled[placeOf(input)] = value;
      return filled;
    }),
  ];
}
