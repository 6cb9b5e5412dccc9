import { failure } from "../../core/result/failure";
import { fail, failed, ok, type Result } from "../../core/result/result";
import type { SpendTerms } from "../../core/allocation/spendTerms";
import type { ClientTable } from "../../core/portfolio/clientTable";
import { isBlank, quote, textOf, type InputMatrix, type OutputMatrix } from "../cell";
import { readNumber, rules, type NumberRule } from "../schema/numberRule";
import { say, type Locale } from "../text/localText";
import { readTable, type TableRow } from "./readTable";

const SOURCE = say("illustrative, not estimated: ask what retention the best service would reach, or test it", "示例值，非估计结果：请以最佳服务可达的留存率或试点结果替换");

/** The highest retention that money is taken to reach where nothing is said. */
const ILLUSTRATIVE_CEILING = 0.98;

const columns = [
  { id: "client", label: say("Client", "客户"), optional: true },
  { id: "segment", label: say("Segment", "客群"), optional: true },
  { id: "ceiling", label: say("Ceiling", "留存率上限"), optional: true },
  { id: "floor", label: say("Floor", "零投入留存率"), optional: true },
  { id: "current_spend", label: say("Current spend", "当前投入"), optional: true },
  { id: "test_spend", label: say("Test spend", "测试投入"), optional: true },
  { id: "test_retention", label: say("Test retention", "测试留存率"), optional: true },
  { id: "minimum", label: say("Minimum", "最低投入"), optional: true },
  { id: "maximum", label: say("Maximum", "最高投入"), optional: true },
  { id: "segment_minimum", label: say("Segment minimum", "客群最低投入"), optional: true },
  { id: "segment_maximum", label: say("Segment maximum", "客群最高投入"), optional: true },
  { id: "acquisition_ceiling", label: say("Acquisition ceiling", "获客率上限"), optional: true },
  { id: "acquisition_spend", label: say("Acquisition spend", "当前获客投入"), optional: true },
  { id: "acquisition_rate", label: say("Acquisition rate", "当前获客率"), optional: true },
  { id: "source", label: say("Source", "来源"), optional: true },
] as const;

const NUMBERS = {
  ceiling: rules.probability, floor: rules.probability, current_spend: rules.money, test_spend: rules.money, test_retention: rules.probability,
  minimum: rules.money, maximum: rules.money, segment_minimum: rules.money, segment_maximum: rules.money,
  acquisition_ceiling: rules.probability, acquisition_spend: rules.money, acquisition_rate: rules.probability,
} as const satisfies Record<string, NumberRule>;
type NumberColumn = keyof typeof NUMBERS;
const NUMBER_COLUMNS = Object.keys(NUMBERS) as readonly NumberColumn[];

type Row = TableRow<(typeof columns)[number]["id"]>;

/** What a row of the table says; a number that is blank is not there. */
export interface BudgetResponse {
  readonly row: number;
  /** "" where the row is not of one client, or one segment. */
  readonly client: string;
  readonly segment: string;
  readonly numbers: Readonly<Partial<Record<NumberColumn, number>>>;
}

/** The default: one row for everybody. */
export function budgetResponsesTable(locale: Locale): OutputMatrix {
  return [columns.map(({ label }) => label[locale]), columns.map(({ id }) => (id === "ceiling" ? ILLUSTRATIVE_CEILING : id === "floor" ? 0 : id === "source" ? SOURCE[locale] : ""))];
}

/** Reads a table of responses; undefined gives the default. */
export function readBudgetResponses(cells: InputMatrix | undefined): Result<readonly BudgetResponse[]> {
  if (cells === undefined) return ok([{ row: 1, client: "", segment: "", numbers: { ceiling: ILLUSTRATIVE_CEILING, floor: 0 } }]);
  const rows = readTable("responses", cells, columns);
  if (!rows.ok) return rows;
  const responses: BudgetResponse[] = [];
  for (const { row, cells: line } of rows.value) {
    const numbers = readNumbers(line);
    if (!numbers.ok) return fail("brokenRule", { parameter: "responses", row, detail: numbers.failure });
    responses.push({ row, client: textOf(line.client), segment: textOf(line.segment), numbers: numbers.value });
  }
  return ok(responses);
}

function readNumbers(line: Row): Result<BudgetResponse["numbers"]> {
  const numbers: Partial<Record<NumberColumn, number>> = {};
  for (const name of NUMBER_COLUMNS) {
    if (isBlank(line[name])) continue;
    const read = readNumber(name, line[name], NUMBERS[name]);
    if (!read.ok) return read;
    numbers[name] = read.value;
  }
  if (numbers.floor !== undefined && numbers.ceiling !== undefined && numbers.floor >= numbers.ceiling) return failed(failure("mustNotExceed", { parameter: "floor", other: "ceiling", value: numbers.floor, maximum: numbers.ceiling }));
  return ok(numbers);
}

/**
 * What is said of each client: its own row, what that leaves blank from its segment's, then from the row of everybody.
 *
 * @returns `brokenRule` for a row of a client or segment that the table does not have
 */
export function spendTermsOf(responses: readonly BudgetResponse[], { count, ids, categories }: ClientTable): Result<SpendTerms> {
  const { segment } = categories as Partial<typeof categories>;
  const labels = segment?.labels ?? [];
  const plain = (name: string): string => name.trim().toLowerCase();
  const rowsByClient = new Map<string, number[]>();
  ids.forEach((id, row) => rowsByClient.set(plain(id), [...(rowsByClient.get(plain(id)) ?? []), row]));
  const codesOf = (name: string): number[] => labels.flatMap((label, code) => (plain(label) === plain(name) ? [code] : []));
  const unknown = responses.find(({ client, segment: named }) => (client === "" ? named !== "" && codesOf(named).length === 0 : !rowsByClient.has(plain(client))));
  if (unknown) {
    const { row, client, segment: named } = unknown;
    const detail = client === "" ? failure("notAChoice", { parameter: "segment", choices: labels.join(", "), value: quote(named) }) : failure("notAChoice", { parameter: "client", choices: "the clients of the table", value: quote(client) });
    return fail("brokenRule", { parameter: "responses", row, detail });
  }
  const column = (length: number): Float64Array => new Float64Array(length).fill(NaN);
  const byName = Object.fromEntries(NUMBER_COLUMNS.map((name) => [name, column(name.startsWith("segment") ? labels.length : count)])) as Record<NumberColumn, Float64Array>;
  const say = ({ numbers }: BudgetResponse, row: number): void => {
    for (const name of NUMBER_COLUMNS) if (numbers[name] !== undefined && !name.startsWith("segment")) byName[name][row] = numbers[name];
  };
  for (const general of responses.filter((one) => one.client === "" && one.segment === "")) for (let row = 0; row < count; row++) say(general, row);
  for (const ofSegment of responses.filter((one) => one.client === "" && one.segment !== "")) {
    const codes = new Set(codesOf(ofSegment.segment));
    for (let row = 0; row < count; row++) if (segment && codes.has(segment.codes[row])) say(ofSegment, row);
    for (const name of ["segment_minimum", "segment_maximum"] as const) for (const code of codes) if (ofSegment.numbers[name] !== undefined) byName[name][code] = ofSegment.numbers[name];
  }
  for (const ofClient of responses.filter((one) => one.client !== "")) for (const row of rowsByClient.get(plain(ofClient.client)) ?? []) say(ofClient, row);
  return ok({
    ceiling: byName.ceiling, floor: byName.floor, spendToday: byName.current_spend, testSpend: byName.test_spend, testRetention: byName.test_retention, least: byName.minimum, most: byName.maximum,
    segmentOf: segment?.codes ?? new Int32Array(count).fill(-1), segments: labels, segmentLeast: byName.segment_minimum, segmentMost: byName.segment_maximum,
    acquisition: { ceiling: byName.acquisition_ceiling, spend: byName.acquisition_spend, rate: byName.acquisition_rate },
  });
}
