import type { InputMatrix } from "../../../../src/catalog/cell";
import { estimate } from "../../../../src/core/estimators";
import { PaneController } from "../../../../src/taskpane/state/paneController";
import type { PaneServices } from "../../../../src/taskpane/state/services";
import { runNow } from "../../../support/call";
import { MemoryWorkbook } from "../support/memoryWorkbook";

export const clients: InputMatrix = [
  ["Client", "Revenue", "Attrition", "Discount rate", "Segment", "Rating"],
  ["A", 100, 0.1, 0.12, "SME", "BBB"],
  ["B", 200, 0.1, 0.12, "SME", "AA"],
  ["C", 300, 0.2, 0.12, "Large", "A"],
];

const run: PaneServices["run"] = async (request, control) => {
  const answer = runNow(request);
  control?.onProgress?.(1, 1);
  return answer;
};

/** 2026-03-31 09:00 in universal time. */
const OPENED = Date.UTC(2026, 2, 31, 9);

/** A pane over tables in memory; its clock moves a second a look. */
export function paneOver(workbook: MemoryWorkbook, person?: string): PaneController {
  let clock = OPENED;
  return new PaneController({ workbook, run, estimate: (request) => Promise.resolve(estimate(request)), now: () => (clock += 1000), runner: { person: () => person, version: "9.9" } });
}

export async function openedPane(tables: Record<string, InputMatrix>, person?: string): Promise<{ pane: PaneController; workbook: MemoryWorkbook }> {
  const workbook = new MemoryWorkbook(tables);
  const pane = paneOver(workbook, person);
  await pane.start("en");
  return { pane, workbook };
}
