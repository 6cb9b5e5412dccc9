import { styleBlock } from "../book/styleBlock.mjs";
import { clientCount } from "./clients.mjs";

const FIRST_ROW = 5;

/** PORTFOLIO over the table, and beside it Excel's own sum of the components and the segment by the rules. */
export function valuesSheet(book, { say, clients, rules }) {
  const header = FIRST_ROW - 1;
  const last = header + clientCount;
  const sheet = book.addSheet(say("Values", "价值"), { widths: { A: 24, B: 13, C: 13, D: 13, E: 13, F: 13, G: 13, H: 13, I: 20, J: 2, K: 15, L: 16 }, frozen: `B${FIRST_ROW}`, tab: "FF2E8B8B" });
  sheet.put("A1", say("Value by client", "逐客户价值"), "title");
  sheet.put("A2", say("Spilled by one TENOR.PORTFOLIO over the table Clients, thousands; a client that cannot be valued says why under Status.", "由一个 TENOR.PORTFOLIO 对 Clients 表计算并溢出，单位为千元；无法估值的客户在状态列注明原因。"), "subtitle");
  sheet.put(`A${header}`, `=TENOR.PORTFOLIO(${clients.whole})`);
  styleBlock(sheet, `A${header}`, clientCount, ["plain", ...Array(7).fill("money"), "plain"]);
  sheet.style(`B${FIRST_ROW}`, `B${last}`, "strong");
  const { placed } = clients;
  const area = (letter) => sheet.ref(`$${letter}$${FIRST_ROW}:$${letter}$${last}`);
  sheet.put(`K${header}`, say("Sum of components", "构成之和"), "header");
  for (let row = FIRST_ROW; row <= last; row++) sheet.put(`K${row}`, `=SUM(C${row}:H${row})`, "row", "money");
  sheet.put(`L${header}`, say("Segment by rules", "规则分群"), "header", "left", "indent");
  sheet.put(`L${FIRST_ROW}`, `=TENOR.SEGMENT(${[area("B"), ...["pd", "size", "industry", "stage"].map((key) => placed.areaRef(key)), rules].join(",")})`);
  sheet.style(`L${FIRST_ROW}`, `L${last}`, "tenor", "indent");
  const total = last + 1;
  sheet.put(`A${total}`, say("All clients", "全部客户"), "total");
  for (const letter of "BCDEFGHK") sheet.put(`${letter}${total}`, `=SUM(${letter}${FIRST_ROW}:${letter}${last})`, "total", "money");
  for (const letter of "IJL") sheet.style(`${letter}${total}`, `${letter}${total}`, "total");
  return { sheet, area, total: sheet.ref(`$B$${total}`), components: sheet.ref(`$C$${total}:$H$${total}`), first: sheet.ref(`$B$${FIRST_ROW}`) };
}
