import type { Locale } from "../../catalog/text/localText";
import { DIALECT_NAMES, type DialectName } from "../../sql/dialects";
import { go, stopUsage, type Attempt } from "../attempt";
import { didYouMean } from "../nearNames";
import { commonOptions, readLanguage, readOptions } from "../options";
import { sortWords } from "../run/runOptions";

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
  ...commonOptions,
  dialect: { type: "string" },
  clients: { type: "string" },
  columns: { type: "string" },
  map: { type: "string", multiple: true },
  scenarios: { type: "string" },
  assumptions: { type: "string", multiple: true },
  output: { type: "string" },
} as const;

/** Reads the words behind `tenor sql`. */
export function readSqlOptions(args: readonly string[]): Attempt<SqlOptions> {
  const parsed = readOptions(args, options);
  if (!parsed.ok) return parsed;
  const { values, tokens } = parsed.value;
  const locale = readLanguage(values.lang);
  if (!locale.ok) return locale;
  const { files, assumptions, map } = sortWords(tokens);
  if (files.length > 0 && !values.help) return stopUsage(`sql takes no ${files[0]}; see tenor sql --help`);
  const dialect = DIALECT_NAMES.find((name) => name === (values.dialect ?? "ansi").toLowerCase());
  if (!dialect) return stopUsage(`--dialect must be one of ${DIALECT_NAMES.join(", ")}, got ${values.dialect ?? ""}${didYouMean(values.dialect ?? "", DIALECT_NAMES)}`);
  return go({ help: values.help ?? false, locale: locale.value ?? "en", dialect, clients: values.clients ?? "clients", columns: values.columns, map, scenarios: values.scenarios, assumptions, output: values.output });
}
