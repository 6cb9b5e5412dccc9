import { failure, type Failure } from "../../core/result/failure";
import { fail, ok, type Result } from "../../core/result/result";
import { isBlank, isCellError, quote, type InputCell } from "../cell";

/** Units a number can have; they choose its range, its format and its words in help. */
export type Unit = "money" | "moneyPerYear" | "rate" | "probability" | "share" | "bps" | "ratio" | "years" | "count" | "days" | "score" | "date" | "number";

/** Range of a number, declared once for every parameter and column that has it. */
export interface NumberRule {
  readonly unit: Unit;
  readonly minimum?: number;
  readonly maximum?: number;
  /** The minimum itself is not allowed. */
  readonly exclusiveMinimum?: boolean;
  readonly whole?: boolean;
}

/** Rates above 300 % a year are taken for percents typed as whole numbers. */
const HIGHEST_RATE = 3;
const LOWEST_RATE = -0.99;

export const rules = {
  probability: { unit: "probability", minimum: 0, maximum: 1 },
  share: { unit: "share", minimum: 0, maximum: 1 },
  rate: { unit: "rate", minimum: LOWEST_RATE, maximum: HIGHEST_RATE },
  bps: { unit: "bps" },
  ratio: { unit: "ratio", minimum: 0 },
  contractRate: { unit: "rate", minimum: 0, maximum: HIGHEST_RATE },
  anyMoney: { unit: "money" },
  anyMoneyPerYear: { unit: "moneyPerYear" },
  money: { unit: "money", minimum: 0 },
  moneyPerYear: { unit: "moneyPerYear", minimum: 0 },
  years: { unit: "years", minimum: 0, maximum: 1000 },
} as const satisfies Record<string, NumberRule>;

/** Reads a number from a cell that is not blank and checks it: parameter, rule, value. */
export function readNumber(parameter: string, cell: InputCell, rule: NumberRule): Result<number> {
  if (isBlank(cell)) return fail("missing", { parameter });
  if (isCellError(cell)) return fail("upstreamError", { parameter, value: cell.error });
  if (typeof cell !== "number" || !Number.isFinite(cell)) return fail("notANumber", { parameter, value: quote(cell) });
  const broken = checkNumber(parameter, cell, rule);
  return broken ? { ok: false, failure: broken } : ok(cell);
}

/** The first rule a number breaks, if any. */
function checkNumber(parameter: string, value: number, rule: NumberRule): Failure | undefined {
  const { minimum, maximum } = rule;
  if (rule.whole && !Number.isInteger(value)) return failure("notWhole", { parameter, value });
  const tooLow = minimum !== undefined && (rule.exclusiveMinimum ? value <= minimum : value < minimum);
  const tooHigh = maximum !== undefined && value > maximum;
  if (!tooLow && !tooHigh) return undefined;
  if (minimum !== undefined && maximum !== undefined) {
    const suggestion = value / 100;
    const percent = tooHigh && isShareOrRate(rule) && suggestion <= maximum;
    return percent
      ? failure("probablyPercent", { parameter, minimum, maximum, value, suggestion })
      : failure("outOfRange", { parameter, minimum, maximum, value });
  }
  if (tooLow) return failure(rule.exclusiveMinimum ? "notAbove" : "belowMinimum", { parameter, minimum: minimum ?? 0, value });
  return failure("aboveMaximum", { parameter, maximum: maximum ?? 0, value });
}

function isShareOrRate({ unit }: NumberRule): boolean {
  return unit === "rate" || unit === "probability" || unit === "share";
}
