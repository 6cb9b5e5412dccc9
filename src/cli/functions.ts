import { functions } from "../catalog";
import type { TenorFunction } from "../catalog/define/defineFunction";
import { paramHelp } from "../catalog/text/paramHelp";
import type { Locale } from "../catalog/text/localText";
import { EXIT, go, stopUsage, type Attempt, type ExitCode } from "./attempt";
import type { Io } from "./io";
import { commonOptions, readLanguage, readOptions } from "./options";
import { functionsHelp } from "./text/help";

/** `tenor functions`: what can be called. */
export async function functionsCommand(args: readonly string[], io: Io): Promise<Attempt<ExitCode>> {
  const options = readOptions(args, { ...commonOptions, json: { type: "boolean" } });
  if (!options.ok) return options;
  const { values, positionals } = options.value;
  const language = readLanguage(values.lang);
  if (!language.ok) return language;
  const locale = language.value ?? "en";
  if (positionals.length > 0 && !values.help) return stopUsage(`functions takes no ${positionals[0]}; see tenor functions --help`);
  io.stdout(values.help ? functionsHelp[locale] : values.json ? `${JSON.stringify(functions.map((fn) => described(fn, locale)), null, 2)}\n` : functions.map((fn) => listed(fn, locale)).join("\n"));
  return Promise.resolve(go(EXIT.done));
}

/** NAME(required, [optional]). */
export function signature({ name, params }: TenorFunction): string {
  return `${name}(${params.map((param) => (param.optional ? `[${param.name}]` : param.name)).join(", ")})`;
}

function listed(fn: TenorFunction, locale: Locale): string {
  return `${signature(fn)}\n    ${fn.summary[locale]}\n`;
}

function described(fn: TenorFunction, locale: Locale): object {
  return {
    name: fn.name,
    id: fn.id,
    signature: signature(fn),
    summary: fn.summary[locale],
    formula: fn.formula,
    returns: fn.returns[locale],
    parameters: fn.params.map((param) => ({
      name: param.name,
      optional: param.optional,
      ...(param.defaultText === undefined ? {} : { default: param.defaultText }),
      shape: param.shape,
      help: paramHelp(param, locale),
    })),
  };
}
