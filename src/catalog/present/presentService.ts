import { SERVICE_LEVELS, type ServiceEffect } from "../../core/sharing/serviceEffect";
import type { ServiceValue } from "../../core/sharing/serviceValue";
import type { OutputCell, OutputMatrix } from "../cell";
import type { ClientReading } from "../schema/readClientTable";
import { sharingLabels as words } from "../schema/sharingLabels";
import { describeFailure } from "../text/describeFailure";
import { say, type LocalText, type Locale } from "../text/localText";

const bankAt = [say("Gain of the bank, low", "银行增量（低）"), words.bankGain, say("Gain of the bank, high", "银行增量（高）")];

/** A row for each row of the source table, and the total below. */
export function presentServiceClients({ valueToday, bankGain, clientGain, failures, totals }: ServiceValue, { match: { locale }, sourceRowCount, sourceRows, table }: ClientReading): OutputMatrix {
  const headers = [words.client, words.clvToday, ...bankAt, words.clientGain, words.status].map((label) => label[locale]);
  const cells: OutputCell[][] = Array.from({ length: sourceRowCount }, () => headers.map(() => ""));
  sourceRows.forEach((source, row) => {
    const cause = failures.get(row);
    cells[source] = cause
      ? [table.ids[row], cause, "", "", "", "", describeFailure(cause, locale)]
      : [table.ids[row], valueToday[row], ...SERVICE_LEVELS.map((level) => bankGain[level][row]), clientGain.central[row], ""];
  });
  return [headers, ...cells, [words.total[locale], totals.valueToday, ...SERVICE_LEVELS.map((level) => totals.bankGain[level]), totals.clientGain.central, ""]];
}

/** The effect and what it is worth, at its low end, as estimated, and at its high end. */
export function presentServiceTotals({ totals, failures }: ServiceValue, effect: ServiceEffect, locale: Locale): OutputMatrix {
  const line = (label: LocalText, of: (level: (typeof SERVICE_LEVELS)[number]) => number): OutputCell[] => [label[locale], ...SERVICE_LEVELS.map(of)];
  const { clients, bankGain, clientGain, valueToday } = totals;
  return [
    [words.item, words.low, words.central, words.high].map((label) => label[locale]),
    line(words.difference, (level) => effect[level].difference),
    line(words.hazardFactor, (level) => effect[level].hazardFactor),
    line(words.clvToday, () => valueToday),
    line(words.bankGain, (level) => bankGain[level]),
    line(words.bankGainOfOne, (level) => bankGain[level] / clients),
    line(words.clientGain, (level) => clientGain[level]),
    line(words.clientGainOfOne, (level) => clientGain[level] / clients),
    line(words.together, (level) => bankGain[level] + clientGain[level]),
    line(words.clients, () => clients),
    line(words.leftOut, () => failures.size),
  ];
}
