import { failureMessages } from "../../src/core/result/failureMessages";

/** A message as the catalog words it, whatever its slots hold, except that of a bug. */
const CATALOGUED = new RegExp(
  `^(?:${Object.entries(failureMessages)
    .filter(([code]) => code !== "internal")
    .map(([, template]) => template.split(/\{\w+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("[^]*"))
    .join("|")})$`,
);
/** Excel's errors that Tenor gives. */
const CODES = ["#VALUE!", "#N/A", "#NUM!"];

/** What is wrong with an answer of a worksheet function, if anything. */
export function complaintOf(answer: unknown): string | undefined {
  if (!Array.isArray(answer) || answer.length === 0 || !answer.every(Array.isArray)) return "no block of cells";
  const rows = answer as unknown[][];
  if (rows[0].length === 0 || rows.some((row) => row.length !== rows[0].length)) return "rows of different lengths, or none";
  for (const row of rows) {
    for (const cell of row) {
      const wrong = complaintOfCell(cell);
      if (wrong) return wrong;
    }
  }
  return undefined;
}

function complaintOfCell(cell: unknown): string | undefined {
  switch (typeof cell) {
    case "number":
      return Number.isFinite(cell) ? undefined : `a cell that is ${cell}`;
    case "string":
    case "boolean":
      return undefined;
    case "object":
      return complaintOfThrown(cell);
    default:
      return `a cell that is ${String(cell)}`;
  }
}

/** What is wrong with what a worksheet function threw, or with an error among its cells. */
export function complaintOfThrown(thrown: unknown): string | undefined {
  if (!(thrown instanceof CustomFunctions.Error)) return `not an error of Excel's: ${String((thrown as Error | null)?.stack ?? thrown)}`;
  const { code, message } = thrown as { code: string; message?: string };
  if (!CODES.includes(code)) return `an error ${code}`;
  if (message === undefined || !CATALOGUED.test(message)) return `a message that no catalog has: ${message ?? "none"}`;
  return undefined;
}
