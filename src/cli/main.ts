import type { Locale } from "../catalog/text/localText";
import { EXIT, type Attempt, type ExitCode } from "./attempt";
import { callCommand } from "./call";
import { functionsCommand } from "./functions";
import { diffCommand } from "./diff";
import { importCommand } from "./import";
import type { Io } from "./io";
import { didYouMean } from "./nearNames";
import { commonOptions, readLanguage, readOptions } from "./options";
import { runCommand } from "./run";
import { scanCommand } from "./scan";
import { simulateCommand } from "./simulate";
import { sqlCommand } from "./sql";
import { generalHelp } from "./text/help";
import { verifyCommand } from "./verify";

/** A command: prints its result and gives the exit code, or says why it stops. */
export type Command = (args: readonly string[], io: Io) => Promise<Attempt<ExitCode>>;

const commands: Readonly<Record<string, Command>> = { functions: functionsCommand, call: callCommand, run: runCommand, simulate: simulateCommand, verify: verifyCommand, diff: diffCommand, scan: scanCommand, sql: sqlCommand, import: importCommand };

/** Commands whose exit code 1 is an answer: what goes wrong in them is trouble. */
const COMPARING = ["verify", "diff", "scan"];

/** The `tenor` command: arguments in, exit code out; everything else goes through `io`. */
export async function main(argv: readonly string[], io: Io): Promise<ExitCode> {
  try {
    const attempt = await dispatch(argv, io);
    if (attempt.ok) return attempt.value;
    if (io.signal?.aborted) return cancelled(io);
    io.stderr(`tenor: ${attempt.stop.message}\n`);
    return attempt.stop.exit;
  } catch (error) {
    if (io.signal?.aborted) return cancelled(io);
    io.stderr(`tenor: internal error, please report it\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return argv.some((argument) => COMPARING.includes(argument)) ? EXIT.usage : EXIT.failed;
  }
}

function cancelled(io: Io): ExitCode {
  io.stderr("tenor: cancelled\n");
  return EXIT.cancelled;
}

async function dispatch(argv: readonly string[], io: Io): Promise<Attempt<ExitCode>> {
  const at = argv.findIndex((argument) => argument in commands);
  // "tenor help run" is "tenor run --help".
  if (at >= 0) return commands[argv[at]]([...argv.slice(0, at).map((argument) => (argument === "help" ? "--help" : argument)), ...argv.slice(at + 1)], io);

  const options = readOptions(argv, { ...commonOptions, version: { type: "boolean", short: "V" } });
  if (!options.ok) return options;
  const { values, positionals } = options.value;
  const locale = readLanguage(values.lang);
  if (!locale.ok) return locale;
  if (values.version) return printed(io.stdout, `${io.version}\n`, EXIT.done);
  if (values.help || positionals[0] === "help") return printed(io.stdout, generalHelp[locale.value ?? "en"], EXIT.done);
  return positionals.length === 0 ? printed(io.stderr, generalHelp[locale.value ?? "en"], EXIT.usage) : unknownCommand(positionals[0], locale.value ?? "en");
}

function printed(print: (text: string) => void, text: string, exit: ExitCode): Attempt<ExitCode> {
  print(text);
  return { ok: true, value: exit };
}

function unknownCommand(typed: string, locale: Locale): Attempt<ExitCode> {
  const names = Object.keys(commands).join(", ");
  const message = locale === "en" ? `there is no command "${typed}"${didYouMean(typed, Object.keys(commands))}: ${names}; see tenor --help` : `没有命令“${typed}”：可用 ${names}；参见 tenor --help`;
  return { ok: false, stop: { exit: EXIT.usage, message } };
}
