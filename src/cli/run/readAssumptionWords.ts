import type { InputCell } from "../../catalog/cell";
import { assumableColumns, readAssumption, readAssumptions, type Assumptions } from "../../catalog/schema/assumptions";
import { describeFailure } from "../../catalog/text/describeFailure";
import type { Locale } from "../../catalog/text/localText";
import { readNumberText } from "../../files/numberText";
import { go, stopFailed, stopUsage, type Attempt } from "../attempt";
import type { Io } from "../io";
import { didYouMean } from "../nearNames";
import { readTableFile, type TableFile } from "./readTableFile";

export interface ReadAssumptions {
  readonly assumptions: Assumptions;
  readonly files: readonly TableFile[];
}

/** Assumptions from files and name=value pairs, in the order typed; a later one takes the place of an earlier. */
export async function readAssumptionWords(words: readonly string[], io: Io, locale: Locale): Promise<Attempt<ReadAssumptions>> {
  let assumptions: Assumptions = {};
  const files: TableFile[] = [];
  for (const word of words) {
    const pair = /^([^=]+)=(.*)$/.exec(word);
    if (pair) {
      const read = readPair(pair[1].trim(), pair[2].trim(), locale);
      if (!read.ok) return read;
      assumptions = { ...assumptions, ...read.value };
      continue;
    }
    const file = await readTableFile(word, io, locale);
    if (!file.ok) return file;
    const read = readAssumptions(file.value.cells);
    if (!read.ok) return stopFailed(`${word}: ${describeFailure(read.failure, locale)}`);
    assumptions = { ...assumptions, ...read.value };
    files.push(file.value);
  }
  return go({ assumptions, files });
}

function readPair(name: string, text: string, locale: Locale): Attempt<Assumptions> {
  const value: InputCell = readNumberText(text, { decimal: ".", grouped: false }) ?? text;
  if (value === "") return stopUsage(`--assumptions ${name}= has no value`);
  const read = readAssumption(name, value);
  if (!read) {
    const names = assumableColumns.map(({ id }) => id);
    return stopUsage(`--assumptions knows no ${name}${didYouMean(name, names)}: ${names.join(", ")}, benchmark …`);
  }
  return read.ok ? go({ [read.value.id]: read.value.value }) : stopUsage(`--assumptions: ${describeFailure(read.failure, locale)}`);
}
