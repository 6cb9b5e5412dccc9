import { requireTypeScript } from "../requireTypeScript.mjs";
import { publishedCalls } from "./published.mjs";

const { functions } = requireTypeScript("src/catalog/index.ts");
const { evaluate } = requireTypeScript("src/catalog/define/evaluate.ts");

/** Examples are held to the last digits that machines agree on, relative to the value from 1 on. */
const EXAMPLES_WITHIN = 1e-12;
/** Functions that answer in the cell, and those over a table; what searches takes longer than a test by hand should. */
const KINDS = ["client", "block", "portfolio"];

const firstNumber = (result) => {
  const rows = Array.isArray(result) ? result : [[result]];
  return rows.flatMap((cells, row) => cells.map((expected, column) => ({ row, column, expected }))).find(({ expected }) => typeof expected === "number");
};

const exampleCalls = functions.filter(({ kind }) => KINDS.includes(kind)).flatMap((fn) =>
  fn.examples.flatMap(({ args, note, result }) => {
    const found = firstNumber(result);
    return found ? [{ fn, args, ...found, tolerance: EXAMPLES_WITHIN * Math.max(1, Math.abs(found.expected)), source: note }] : [];
  }),
);

/** A tolerance in the two digits that people read, never more than it was. */
function readable(tolerance) {
  const unit = 10 ** (Math.floor(Math.log10(tolerance)) - 1);
  return Number((Math.floor(tolerance / unit + 1e-9) * unit).toPrecision(2));
}

/** Whether a call gives one cell: a block is asked for one of its cells. */
function givesOneCell(fn, args) {
  if (fn.kind === "portfolio") return false;
  const asked = evaluate(fn, args.map((arg) => (arg === null ? undefined : Array.isArray(arg) ? arg : [[arg]])));
  if (!asked.ok) throw new Error(`${fn.name}: ${asked.failure.message}`);
  return asked.value.cells.length === 1 && asked.value.cells[0].length === 1;
}

/** The calls of the self-test as a file: one a line. */
export function selfTestFile() {
  const lines = [...exampleCalls, ...publishedCalls].map(({ fn, args, row = 0, column = 0, expected, tolerance, source }) =>
    JSON.stringify({ name: fn.name, args, ...(givesOneCell(fn, args) ? {} : { row, column }), expected, tolerance: readable(tolerance), source }),
  );
  return `[\n${lines.join(",\n")}\n]\n`;
}
