import { renderTemplate } from "../core/result/failure";
import { describeFailure } from "../catalog/text/describeFailure";
import { EXIT, go, stopFailed, type Attempt, type ExitCode } from "./attempt";
import type { Io } from "./io";
import { jsonReport } from "./run/jsonReport";
import { readRunInputs } from "./run/readRunInputs";
import { readRunOptions } from "./run/runOptions";
import { textReport } from "./run/textReport";
import { valuePortfolio } from "./run/valuePortfolio";
import { writeOutput } from "./run/writeOutput";
import { runHelp } from "./text/help";
import { runTexts } from "./text/runTexts";

/** `tenor run FILE`: a whole portfolio, from a file to a report and a file. */
export async function runCommand(args: readonly string[], io: Io): Promise<Attempt<ExitCode>> {
  const read = readRunOptions(args, io);
  if (!read.ok) return read;
  const options = read.value;
  if (options.help) {
    io.stdout(runHelp[options.locale ?? "en"]);
    return go(EXIT.done);
  }
  const inputs = await readRunInputs(options, io);
  if (!inputs.ok) return inputs;
  const { locale, reading, fitting, refused } = inputs.value;
  if (fitting.length === 0) return stopFailed(renderTemplate(runTexts.nothingFits[locale], { path: options.file, reason: describeFailure(refused[0].failure, locale) }));

  const valued = await valuePortfolio(inputs.value, options, io);
  if (!valued.ok) return valued;
  const { summary } = valued.value;
  io.stdout(options.json ? jsonReport(inputs.value, summary, io.version) : textReport(inputs.value, summary));

  if (summary.scenarios[summary.scenarios.length - 1].valued === 0) {
    const reason = reading.report.errors[0]?.failure ?? summary.scenarios[0].failures[0]?.failure;
    return stopFailed(renderTemplate(runTexts.nothingValued[locale], { path: options.file, reason: reason ? describeFailure(reason, locale) : "" }));
  }
  if (options.out) {
    const written = await writeOutput(options.out, options, inputs.value, valued.value, io);
    if (!written.ok) return written;
    if (!options.json) io.stdout(`\n${renderTemplate(runTexts.wrote[locale], { path: options.out.path })}\n`);
  }
  return go(EXIT.done);
}
