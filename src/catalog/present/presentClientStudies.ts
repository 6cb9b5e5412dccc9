import { COMPONENT_LINES } from "../../core/clv/components";
import type { ScheduleSpan } from "../../core/clv/lifeSpans";
import type { Result } from "../../core/result/result";
import type { ClientCases } from "../../core/studies/clientCases";
import type { LeverEffect } from "../../core/studies/levers";
import type { OutputCell, OutputMatrix } from "../cell";
import { clientLabels } from "../schema/clientLabels";
import { componentLabels } from "../schema/componentLabels";
import { driverLabels } from "../schema/driverLabels";
import type { Locale } from "../text/localText";

/** A client kept, lost and won: a name and a number a row. */
export function presentCases({ keep, lose, win, retention, expectedLoss }: ClientCases, locale: Locale): OutputMatrix {
  const name = (label: keyof typeof clientLabels): string => clientLabels[label][locale];
  return [
    [name("case"), name("value")],
    [name("keep"), keep],
    [name("lose"), lose],
    [name("win"), win.value],
    [componentLabels.acquisitionCost[locale], win.acquisitionCost],
    [name("breakEvenCost"), win.breakEvenCost],
    [name("payback"), win.paybackYears ?? name("notPaidBack")],
    [name("undiscountedPayback"), win.undiscountedPaybackYears ?? name("notPaidBack")],
    [name("churn"), retention.churn],
    [name("mostToSpend"), retention.mostToSpend],
    [name("expectedLoss"), expectedLoss],
  ];
}

/** Levers in the order of what they can improve; a side without a value says why. */
export function presentLevers(effects: readonly LeverEffect[], locale: Locale): OutputMatrix {
  const headers = (["driver", "move", "level", "lower", "higher", "improvement", "elasticity", "breakEvenMove", "breakEvenLevel"] as const).map((label) => clientLabels[label][locale]);
  return [
    headers,
    ...effects.map((effect): OutputCell[] => [
      driverLabel(effect, locale),
      moveText(effect),
      effect.level ?? "",
      cellOf(effect.lower),
      cellOf(effect.higher),
      effect.improvement ?? "",
      effect.elasticity ?? "",
      effect.breakEven ?? "",
      breakEvenLevel(effect) ?? "",
    ]),
  ];
}

/** A driver as people of a language call it. */
export function driverLabel({ lever }: LeverEffect, locale: Locale): string {
  return driverLabels[lever.driver][locale];
}

/** "±10%" of itself, or "±0.01". */
export function moveText({ lever: { operation, amount } }: Pick<LeverEffect, "lever">): string {
  return operation === "multiply" ? `±${Number((100 * amount).toPrecision(12))}%` : `±${amount}`;
}

/** The driver where CLV is 0; undefined where there is no such place, or the driver is no column of its own. */
export function breakEvenLevel({ lever, level, breakEven }: LeverEffect): number | undefined {
  if (level === undefined || breakEven === undefined) return undefined;
  return lever.operation === "multiply" ? level * (1 + breakEven) : level + breakEven;
}

function cellOf(result: Result<number>): OutputCell {
  return result.ok ? result.value : result.failure;
}

/** A life span by span; what comes after the last year that is shown has no year. */
export function presentSpans(spans: readonly ScheduleSpan[], locale: Locale): OutputMatrix {
  const name = (label: keyof typeof clientLabels): string => clientLabels[label][locale];
  const headers = [name("year"), name("aliveAtStart"), name("defaulted"), name("churned"), name("aliveAtEnd"), ...COMPONENT_LINES.map((line) => componentLabels[line][locale]), name("netValue"), name("cumulativeValue")];
  return [
    headers,
    ...spans.map((span): OutputCell[] => {
      const share = (value: number): OutputCell => (span.endYear === undefined ? "" : value);
      return [span.endYear ?? name("later"), span.aliveAtStart, share(span.defaulted), share(span.churned), share(span.aliveAtEnd), ...COMPONENT_LINES.map((line) => span.components[line]), span.netValue, span.cumulativeValue];
    }),
  ];
}
