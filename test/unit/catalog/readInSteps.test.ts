import type { InputCell } from "../../../src/catalog/cell";
import { gridOfRows, type CellGrid } from "../../../src/catalog/cellGrid";
import { readClientGrid, readClientTable } from "../../../src/catalog/schema/readClientTable";

const ROWS = 30_000;
const HEADERS = ["Client", "Segment", "Revenue", "Churn", "Discount rate", "PD 1", "PD 2", "Rating", "Collateral", "Years", "Timing"];

function table(): InputCell[][] {
  return [HEADERS, ...Array.from({ length: ROWS }, (_, i): InputCell[] => [`C${i}`, i % 2 ? "SME" : "Large", 50 + (i % 97), 0.1, 0.08, 0.01, 0.02, "A", i % 5, 3 + (i % 3), "end"])];
}

/** Counts the cells that are looked at. */
function counted(cells: InputCell[][]): { readonly grid: CellGrid; readonly taken: () => number } {
  const grid = gridOfRows(cells);
  let looks = 0;
  const taken = (): number => {
    const now = looks;
    looks = 0;
    return now;
  };
  return { grid: { ...grid, at: (row, column) => (looks++, grid.at(row, column)) }, taken };
}

test("no step of reading looks at more cells than some thousand rows have", () => {
  const { grid, taken } = counted(table());
  const steps = readClientGrid(grid);
  let most = 0;
  let count = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next(), count++) most = Math.max(most, taken());
  if (!step.value.ok) throw new Error(step.value.failure.message);
  expect(step.value.value.table.count).toBe(ROWS);
  expect(count).toBeGreaterThan((HEADERS.length * ROWS) / 10_000);
  // Rows are looked through for blank ones in all of their columns at once, the rest a column at a time.
  expect(most).toBeLessThan(2 * 1024);
});

test("step by step and in one go are the same reading", () => {
  const cells = table();
  const steps = readClientGrid(gridOfRows(cells));
  let step = steps.next();
  while (!step.done) step = steps.next();
  expect(step.value).toEqual(readClientTable(cells));
});
