import type { OutputCell } from "../../catalog/cell";
import { describeFilled } from "../../catalog/present/presentQuality";
import { clientColumn } from "../../catalog/schema/clientColumns";
import { describeWarning } from "../../catalog/schema/quality";
import { describeFailure } from "../../catalog/text/describeFailure";
import { renderTemplate } from "../../core/result/failure";
import type { PortfolioRunResult } from "../../core/scenario/runResult";
import { alignTable } from "../text/alignTable";
import { runTexts } from "../text/runTexts";
import type { RunInputs } from "./readRunInputs";
import { summaryTable } from "./summaryTable";

/** Findings of one kind that are shown; the rest are counted. */
const MOST_LISTED = 20;

/** What a person reads after a run: what the data lack, and the value by scenario. */
export function textReport(inputs: RunInputs, result: PortfolioRunResult): string {
  const { locale, refused } = inputs;
  const cause = refused.some(({ scenario }) => scenario.weight > 0) ? runTexts.noWeighted : runTexts.noWeights;
  const noWeights = result.weighted ? "" : `  ${cause[locale]}\n`;
  return [
    `${runTexts.quality[locale]}\n${qualityText(inputs, result)}`,
    `${runTexts.byScenario[locale]}\n${summaryTable(inputs, result)}${noWeights}`,
  ].join("\n");
}

function qualityText({ reading, refused, locale }: RunInputs, result: PortfolioRunResult): string {
  const { report, match, table, sourceRows } = reading;
  const { valued } = result.scenarios[result.scenarios.length - 1];
  const row = (index: number, message: string): OutputCell[] => [sourceRows[index] + 1, table.ids[index], message];
  const scenarioFailures = result.scenarios.slice(0, -1).map(({ name, failures }) =>
    listing(renderTemplate(runTexts.leftOutUnder[locale], { scenario: name }), failures.map(({ row: index, failure }) => row(index, describeFailure(failure, locale))), locale),
  );
  return [
    `  ${renderTemplate(runTexts.rows[locale], { rows: report.rows, blank: report.blankRows, valued, left: report.rows - valued })}\n`,
    listing(runTexts.leftOut[locale], result.failures.map(({ row: index, failure }) => row(index, describeFailure(failure, locale))), locale),
    listing(runTexts.refused[locale], refused.map(({ scenario, failure }) => [scenario.name, describeFailure(failure, locale)]), locale),
    ...scenarioFailures,
    listing(runTexts.warnings[locale], report.warnings.map((warning) => [describeWarning(warning, locale)]), locale),
    listing(runTexts.assumed[locale], report.filled.map((filled) => [clientColumn(filled.id).label[locale], describeFilled(filled, locale)]), locale),
    match.unused.length > 0 ? `  ${runTexts.unused[locale]}: ${match.unused.join(", ")}\n` : "",
  ].join("");
}

/** A heading and up to twenty lines below it; nothing where there are none. */
function listing(heading: string, lines: readonly (readonly OutputCell[])[], locale: RunInputs["locale"]): string {
  if (lines.length === 0) return "";
  const shown = lines.slice(0, MOST_LISTED).map((line) => line.map(String));
  const more = lines.length > MOST_LISTED ? `    ${renderTemplate(runTexts.more[locale], { count: lines.length - MOST_LISTED })}\n` : "";
  return `  ${heading}: ${lines.length}\n${alignTable(shown, shown[0].map((_, column) => (column === 0 && lines[0].length === 3 ? "right" : "left")), "    ")}${more}`;
}
