import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import path from "node:path";
import { generator } from "../portfolio.mjs";

const LINES_A_WRITE = 10_000;

/** A client file of a given length, and a scenario file beside it, from a seed. @returns their paths */
export function writeInputs(folder, clients, scenarios) {
  const files = { clients: path.join(folder, "clients.csv"), scenarios: path.join(folder, "scenarios.csv") };
  writeClients(files.clients, clients);
  const weight = 1 / scenarios;
  const rows = Array.from({ length: scenarios }, (_, k) => [["churn", 1 + k / 100], ["pd", 1 + k / 50], ["revenue", 1 - k / 200]].map(([driver, amount]) => `S${k},${weight},${driver},multiply,${amount}`));
  writeFileSync(files.scenarios, `Scenario,Weight,Driver,Operation,Amount\n${rows.flat().join("\n")}\n`);
  return files;
}

function writeClients(file, clients) {
  const next = generator(20260701);
  const share = (from, width) => (from + width * next()).toFixed(4);
  const handle = openSync(file, "w");
  writeSync(handle, "Client,Industry,Revenue,Retention cost,Churn,PD,LGD,EAD,Discount rate,Growth,Years\n");
  for (let first = 0; first < clients; first += LINES_A_WRITE) {
    let lines = "";
    for (let i = first; i < Math.min(clients, first + LINES_A_WRITE); i++) {
      lines += `C${String(i).padStart(7, "0")},I${i % 20},${(50 + 100 * next()).toFixed(2)},${(10 * next()).toFixed(2)},${share(0.02, 0.2)},${share(0, 0.05)},${share(0.2, 0.5)},${(1000 * next()).toFixed(2)},${share(0.05, 0.05)},${share(0, 0.04)},${8 + 2 * (i % 2)}\n`;
    }
    writeSync(handle, lines);
  }
  closeSync(handle);
}
