import type { InputMatrix } from "../../../../src/catalog/cell";
import { writeXlsx } from "../../../../src/files/writeXlsx";
import { openedPane } from "../../taskpane/history/support";

export const recordedClients: InputMatrix = [
  ["Client", "Revenue", "Attrition", "Discount rate", "Segment", "Rating"],
  ["A", 100, 0.1, 0.12, "SME", "BBB"],
  ["B", 200, 0.1, 0.12, "SME", "AA"],
  ["C", 300, 0.2, 0.12, "Large", "A"],
];

/** A workbook with runs as the pane records them, saved as a file; the tables' cells may be changed on the way. */
export async function recordedBook(change: (tables: Record<string, InputMatrix>) => void = () => undefined): Promise<Uint8Array> {
  const { pane, workbook } = await openedPane({ Clients: recordedClients }, "Ann");
  pane.data.assume("lgd", 0.4);
  await pane.runs.run("en");
  const tables = { Clients: recordedClients, ...Object.fromEntries(workbook.logs) };
  change(tables);
  return writeXlsx(Object.entries(tables).map(([name, cells]) => ({ name, cells, asTable: name })));
}
