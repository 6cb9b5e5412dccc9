/** A pseudo-random number in (0, 1). */
export type Random = () => number;

export function pick<T>(random: Random, values: readonly T[]): T {
  return values[Math.floor(random() * values.length)];
}

export function upTo(random: Random, most: number): number {
  return Math.floor(random() * (most + 1));
}

/** Numbers on which formulas break: signs, ends of ranges, whole and not, the largest and the smallest there are. */
const NUMBERS = [0, -0, 1, -1, 2, 3, 4, 7, 12, 100, 1000, 0.5, 0.1, 0.01, 1e-9, 0.999999999999, 1.0000000001, -0.99, 1e9, 1e15, 2 ** 53, 2 ** 53 + 2, 1e22, 1e300, 1e308, -1e308, Number.MAX_VALUE, -Number.MAX_VALUE, 5e-324, -5e-324, 1e-320, 1e-300, Number.EPSILON];
/** Days as Excel numbers them, from its first to beyond its last, and as people type them. */
const DAYS = [1, 60, 61, 45_292, 45_657.5, 46_022, 2_958_465, 2_958_466, "2026-01-31", "2026-02-30", "31/01/2026", "2026年1月31日"];
/** Words that some function knows, so that calls get past its first question. */
const WORDS = ["x", "A", "D", "1", "perpetual", "永续", "end", "clv", "raroc", "Z", "operation", "construction", "cumulative", "sculpted", "bullet", "schedule", "lines", "all", "zh-CN", "basel2", "irb", "TRUE", "lgd = 0.4", "year", "month"];
/** Texts that trip up what takes them for plain ones. */
const STRANGE = ["👩‍👩‍👧", "\u202Eabc", "שלום", "e\u0301", "ﬀ", "\u0001\u001F", "\uFEFFx", "\uD800", "\u00A0", "　", "１２", "＝1+1", "=1+1", "+1", "-1", "@x", "'", "1e5", "1e999", "0x10", "NaN", "Infinity", "null", "undefined", "[object Object]", "__proto__", "constructor", "toString", "{value}", "$&", "a\nb", "客户", "x".repeat(300)];
/** Blank as Excel, a formula and another host give it. */
const BLANKS = [null, "", undefined, " "];
const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!"];

/** A cell as Excel hands it to a custom function. */
export function anyCell(random: Random): unknown {
  const kind = random();
  if (kind < 0.5) return pick(random, NUMBERS);
  if (kind < 0.58) return pick(random, DAYS);
  if (kind < 0.7) return pick(random, WORDS);
  if (kind < 0.82) return pick(random, STRANGE);
  if (kind < 0.92) return pick(random, BLANKS);
  return kind < 0.96 ? random() < 0.5 : anyError(random);
}

/** An error as Excel's runtime gives it, as a data type carries it, and as text. */
function anyError(random: Random): unknown {
  const code = pick(random, ERRORS);
  const kind = upTo(random, 2);
  if (kind === 0) return new CustomFunctions.Error(code as CustomFunctions.ErrorCode);
  return kind === 1 ? { type: "Error", basicType: "Error", basicValue: code, errorType: "Value" } : code;
}
