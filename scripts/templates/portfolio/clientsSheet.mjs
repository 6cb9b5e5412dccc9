import { clientTable } from "../book/clientTable.mjs";
import { clientRows } from "./clients.mjs";

/** The same for all clients: taken from the sheet Inputs, so that the pane, which reads the table alone, gives the same values. */
const SHARED = ["discount_rate", "years", "periods_per_year", "capital_charge"];
const COLUMNS = ["client", "segment", "industry", "region", "size", "stage", "rating", "revenue", "retention_cost", "churn", "pd", "lgd", "ead", "growth", "cac", "referral", "capital", ...SHARED];
const FIRST_ROW = 5;

/** The clients, as a table of the workbook. */
export function clientsSheet(book, { say, language, inputs }) {
  const shared = Object.fromEntries(SHARED.map((key) => [key, `=${inputs.ref(key)}`]));
  const sheet = book.addSheet(say("Clients", "客户"), { frozen: `B${FIRST_ROW}`, tab: "FFE0B84C" });
  sheet.put("A1", say("Clients", "客户"), "title");
  sheet.put("A2", say("Invented, in thousands. The table Clients: add rows and columns as your own data have them; the pane reads it too.", "均为虚构，单位为千元。数据表 Clients：可按自有数据增减行列，任务窗格亦读取该表。"), "subtitle");
  return clientTable(sheet, { language, columns: COLUMNS, rows: clientRows(say).map((row) => ({ ...row, ...shared })), firstRow: FIRST_ROW, table: "Clients" });
}
