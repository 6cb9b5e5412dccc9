import type { Spider } from "../../core/studies/spider";
import type { OutputCell, OutputMatrix } from "../cell";
import { driverLabels } from "../schema/driverLabels";
import { sensitivityLabels } from "../schema/sensitivityLabels";
import { describeFailure } from "../text/describeFailure";
import type { Locale } from "../text/localText";
import { cellOf } from "./presentSensitivityTable";

/** A row a driver, the measure at each relative change; then those that are left out, each with the reason. */
export function presentSpider({ legs, leftOut }: Spider, changes: readonly number[], locale: Locale): OutputMatrix {
  return [
    [sensitivityLabels.driver[locale], ...changes, sensitivityLabels.status[locale]],
    ...legs.map(({ driver, values }): OutputCell[] => [driverLabels[driver][locale], ...values.map(cellOf), ""]),
    ...leftOut.map(({ lever, failure }): OutputCell[] => [driverLabels[lever.driver][locale], ...changes.map(() => ""), describeFailure(failure, locale)]),
  ];
}
