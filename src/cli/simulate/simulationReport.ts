import type { OutputMatrix } from "../../catalog/cell";
import { simulationLabels } from "../../catalog/schema/simulationLabels";
import { alignTable } from "../text/alignTable";
import { groupedNumber, moneyDecimals, percentText } from "../text/formatNumber";
import { simulateTexts } from "../text/simulateTexts";
import type { FinishedSimulation } from "./writeSimulation";

/** What a person reads after a simulation: a line a measure. */
export function simulationText({ inputs: { locale }, scenario }: FinishedSimulation, [headers, ...rows]: OutputMatrix): string {
  const counts: readonly unknown[] = [simulationLabels.paths, simulationLabels.seed, simulationLabels.clients, simulationLabels.leftOut].map((label) => label[locale]);
  const isShare = (label: unknown): boolean => label === simulationLabels.negative[locale];
  const amounts = rows.filter(([label]) => !counts.includes(label) && !isShare(label)).flatMap((row) => row.filter((cell) => typeof cell === "number"));
  const decimals = moneyDecimals(amounts);
  const format = (label: unknown, cell: number): string => (counts.includes(label) ? String(cell) : isShare(label) ? percentText(cell) : groupedNumber(cell, decimals));
  const lines = [headers, ...rows].map(([label, ...cells]) => [label, ...cells].map((cell) => (typeof cell === "number" ? format(label, cell) : typeof cell === "string" ? cell : "")));
  const name = scenario.name === "" ? simulateTexts.asItStands[locale] : scenario.name;
  return `${simulateTexts.title[locale]} (${simulateTexts.scenario[locale]}: ${name})\n${alignTable(lines, lines[0].map((_, column) => (column === 0 ? "left" : "right")), "  ")}`;
}

/** The same as JSON. Keys are English. */
export function simulationJson({ inputs: { file }, options: { seed }, settings, scenario, simulated }: FinishedSimulation, version: string): string {
  const { distribution, clv, valued, failures } = simulated;
  return `${JSON.stringify({ tenor: version, sha256: file.sha256, scenario: scenario.name, seed, settings, clv, valued, leftOut: failures.length, distribution }, null, 2)}\n`;
}
