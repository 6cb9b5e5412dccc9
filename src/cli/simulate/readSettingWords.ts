import type { InputCell } from "../../catalog/cell";
import { optionCell } from "../../catalog/studies/callStudy";
import { readSimulationSettings, type SimulationAssumptions } from "../../catalog/tables/simulationSettings";
import { describeFailure } from "../../catalog/text/describeFailure";
import type { Locale } from "../../catalog/text/localText";
import { stopFailed, type Attempt } from "../attempt";
import type { Io } from "../io";
import { readTableFile } from "../run/readTableFile";

/** Settings from files and from words such as sampling=sobol; a later one takes the place of an earlier one. */
export async function readSettingWords(words: readonly string[], io: Io, locale: Locale): Promise<Attempt<SimulationAssumptions>> {
  const rows: InputCell[][] = [["name", "value"]];
  for (const word of words) {
    const pair = /^([^=]+)=(.*)$/s.exec(word);
    if (pair) {
      rows.push([pair[1].trim(), optionCell(pair[2])]);
      continue;
    }
    const file = await readTableFile(word, io, locale);
    if (!file.ok) return file;
    const alone = readSimulationSettings(file.value.cells);
    if (!alone.ok) return stopFailed(`${word}: ${describeFailure(alone.failure, locale)}`);
    rows.push(...file.value.cells.slice(1).map((row) => [...row]));
  }
  const settings = readSimulationSettings(rows);
  return settings.ok ? settings : stopFailed(describeFailure(settings.failure, locale));
}
