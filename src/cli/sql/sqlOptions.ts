import type { Locale } from "../../catalog/text/localText";
import { DIALECT_NAMES, type DialectName } from "../../sql/dialects";
import { go, stopUsage, type Attempt } from "../attempt";
import { didYouMean } from "../nearNames";
import { readTableWords, tableOptions } from "../run/tableWords";

export interface SqlOptions {
  readonly help: boolean;
  readonly locale: Locale;
  readonly dialect: DialectName;
  /** Name of the client table in the database. */
  readonly clients: string;
  /** Names of its columns, or a file whose headers they are, as typed. */
  readonly columns?: string;
  readonly map: readonly string[];
  readonly scenarios?: string;
  readonly assumptions: readonly string[];
  readonly output?: string;
}

const options = {
  ...tableOptions,
  dialect: { type: "string" },
  clients: { type: "string" },
  columns: { type: "string" },
  output: { type: "string" },
} as const;

/** Reads the words behind `tenor sql`. */
export function readSqlOptions(args: readonly string[]): Attempt<SqlOptions> {
  const read = readTableWords(args, options);
  if (!read.ok) return read;
  const { values, locale = "en", files, assumptions, map } = read.value;
  if (files.length > 0 && !values.help) return stopUsage(`sql takes no ${files[0]}; see tenor sql --help`);
  const dialect = DIALECT_NAMES.find((name) => name === (values.dialect ?? "ansi").toLowerCase());
  if (!dialect) return stopUsage(`--dialect must be one of ${DIALECT_NAMES.join(", ")}, got ${values.dialect ?? ""}${didYouMean(values.dialect ?? "", DIALECT_NAMES)}`);
  return go({ help: values.help ?? false, locale, dialect, clients: values.clients ?? "clients", columns: values.columns, map, scenarios: values.scenarios, assumptions, output: values.output });
}
