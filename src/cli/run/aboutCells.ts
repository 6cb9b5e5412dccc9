import type { OutputCell, OutputMatrix } from "../../catalog/cell";
import { PERPETUAL } from "../../core/units/horizon";
import type { Io } from "../io";
import { runTexts } from "../text/runTexts";
import type { RunInputs } from "./readRunInputs";
import type { FileFacts } from "./readTableFile";
import type { RunOptions } from "./runOptions";

/** How a result was made, so that it can be made again: version, inputs with their SHA-256, options. No clock unless asked for. */
export function aboutCells(options: RunOptions, inputs: RunInputs, io: Io): OutputMatrix {
  const { locale, file, scenarioFile, matrixFile, assumptions, assumptionFiles, mapping, headers } = inputs;
  const date = runDate(options, io);
  const fileRows = (label: string, { path, detail, sha256 }: FileFacts): OutputCell[][] => [
    [label, fileName(path)],
    ...(detail === "" ? [] : [[runTexts.source[locale], detail]]),
    [runTexts.sha256[locale], sha256],
  ];
  return [
    [runTexts.item[locale], runTexts.value[locale]],
    [runTexts.version[locale], io.version],
    ...fileRows(runTexts.clientFile[locale], file),
    ...(scenarioFile ? fileRows(runTexts.scenarioFile[locale], scenarioFile) : [[runTexts.scenarioFile[locale], runTexts.illustrative[locale]]]),
    ...(matrixFile ? fileRows(runTexts.matrixFile[locale], matrixFile) : []),
    ...assumptionFiles.flatMap((one) => fileRows(runTexts.assumptionFile[locale], one)),
    ...Object.entries(assumptions).map(([id, value]): OutputCell[] => [`${runTexts.assumption[locale]}: ${id}`, value === PERPETUAL ? "perpetual" : value]),
    ...Object.entries(mapping).map(([id, position]): OutputCell[] => [`${runTexts.mapping[locale]}: ${id}`, position === null ? runTexts.absent[locale] : headers[position].trim()]),
    ...(date ? [[runTexts.date[locale], date.toISOString()]] : []),
  ];
}

/** The date written into a result: given by the environment (SOURCE_DATE_EPOCH, seconds), or the clock's where asked for. */
export function runDate({ stamp }: RunOptions, { env, now }: Io): Date | undefined {
  if (stamp) return now();
  const seconds = /^\d{1,11}$/.test(env.SOURCE_DATE_EPOCH ?? "") ? Number(env.SOURCE_DATE_EPOCH) : undefined;
  return seconds === undefined ? undefined : new Date(seconds * 1000);
}

/** The name without its folders: where a file lay says nothing about what was in it. */
function fileName(path: string): string {
  return path.split(/[/\\]/).pop() ?? path;
}
