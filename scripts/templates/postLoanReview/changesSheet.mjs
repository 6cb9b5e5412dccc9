import { columnLetters } from "../book/addresses.mjs";
import { allClientCount } from "./clients.mjs";

const HEADER_ROW = 5;
/** Steps of the summary at most: before, lost, gained, not matched, without a value, nine groups, after. */
const MOST_STEPS = 15;
const BY_CLIENT = 6;

/** Why the value changed, by COMPARE: all clients together, and client by client. */
export function changesSheet(book, { say, inputs, previous, current }) {
  const widths = { A: 34, B: 14, C: 11, D: 14, E: 3, F: 22, G: 12 };
  for (let column = BY_CLIENT + 2; column < BY_CLIENT + 14; column++) widths[columnLetters(column)] = 14;
  const sheet = book.addSheet(say("Changes", "变动"), { widths, tab: "FF2E8B8B" });
  sheet.put("A1", say("Why the value changed", "价值为何变动"), "title");
  sheet.put("A2", say("TENOR.COMPARE of the two snapshots, thousands: the steps add up to the difference.", "由 TENOR.COMPARE 比较两期快照，单位为千元：各步骤之和等于差额。"), "subtitle");
  const call = (view) => `=TENOR.COMPARE(${previous.whole},${current.whole},"${view}",,,,${inputs.assumptions})`;
  sheet.put(`A${HEADER_ROW - 1}`, say("All clients", "全部客户"), "heading");
  sheet.put(`A${HEADER_ROW}`, call("summary"));
  sheet.put(`F${HEADER_ROW - 1}`, say("Client by client, largest change first", "逐客户，按变动大小排列"), "heading");
  sheet.put(`F${HEADER_ROW}`, call("clients"));
  const first = HEADER_ROW + 1;
  const column = (letter, count) => sheet.ref(`$${letter}$${first}:$${letter}$${HEADER_ROW + count}`);
  const reasons = columnLetters(BY_CLIENT + 5);
  return {
    sheet,
    places: {
      summary: { at: `A${HEADER_ROW}`, formats: [undefined, "money", "count", "percent"] },
      clients: { at: `F${HEADER_ROW}`, formats: [undefined, "plain", ...Array(18).fill("money")] },
    },
    steps: column("B", MOST_STEPS),
    before: sheet.ref(`$B$${first}`),
    clients: column("F", allClientCount),
    changes: column(columnLetters(BY_CLIENT + 4), allClientCount),
    /** The groups of drivers and, after them, the main reason: how many they are hangs on the clients. */
    reasons: sheet.ref(`$${reasons}$${HEADER_ROW}:$${columnLetters(BY_CLIENT + 13)}$${HEADER_ROW + allClientCount}`),
    reasonHeaders: sheet.ref(`$${reasons}$${HEADER_ROW}:$${columnLetters(BY_CLIENT + 13)}$${HEADER_ROW}`),
  };
}
