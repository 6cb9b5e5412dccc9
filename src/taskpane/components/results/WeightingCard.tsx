import { Button, Field, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import { usePane } from "../../app/paneContext";
import { lightTheme } from "../../app/theme";
import type { BarChart } from "../../charts/barChart";
import { paletteOf, type Palette } from "../../charts/palette";
import type { Formats } from "../../model/formats";
import type { FinishedRun } from "../../model/runView";
import { addsUp } from "../../model/scenarioChoices";
import { weightingOf, weightingTable, type Weighting, type WhatIfWeights } from "../../model/weighting";
import type { Texts } from "../../text/texts";
import { useCommonStyles } from "../commonStyles";
import { Disclosure } from "../Disclosure";
import { WeightInput } from "../steps/WeightInput";
import { ChartCard } from "./ChartCard";

const useStyles = makeStyles({
  field: { maxWidth: "180px" },
  weights: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  weight: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  sum: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "flex-end", gap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  off: { color: tokens.colorStatusWarningForeground1 },
});

type Measure = "expectedLoss" | "clv";

/** Each scenario at 100 % beside the probability-weighted mean, under the weights that were run or any others. */
export function WeightingCard({ run }: { readonly run: FinishedRun }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats, theme, controller } = usePane();
  const words = t.weighting;
  const [measure, setMeasure] = useState<Measure>("expectedLoss");
  const [whatIf, setWhatIf] = useState<WhatIfWeights>({});
  useEffect(() => setWhatIf({}), [run]);
  const weighting = useMemo(() => weightingOf(run, words.asItStands, whatIf), [run, words, whatIf]);
  const table = useMemo(() => weightingTable(weighting, t, formats), [weighting, t, formats]);
  const chart = useMemo(() => weightingChart(weighting, measure, { formats, words, palette: paletteOf(theme) }), [weighting, measure, theme, formats, words]);
  /** A pack is white whatever the pane is. */
  const printed = useMemo(() => weightingChart(weighting, measure, { formats, words, palette: paletteOf(lightTheme) }), [weighting, measure, formats, words]);
  const isChanged = Object.keys(whatIf).length > 0;
  const notes = useMemo(() => [ratioWords(weighting, words), ...(isChanged ? [words.changed] : []), words.notes.loss, words.notes.standard], [weighting, words, isChanged]);
  useEffect(() => controller.board.publish("weighting", { title: words.title, cards: [{ title: words.title, table, chart: printed, notes }] }), [controller, words, table, printed, notes]);
  return (
    <ChartCard
      title={words.title}
      chart={chart}
      table={table}
      controls={
        <Field label={words.measure} size="small" className={styles.field}>
          <Select size="small" value={measure} onChange={(_event, data) => setMeasure(data.value as Measure)}>
            {(["expectedLoss", "clv"] as const).map((one) => <option key={one} value={one}>{words.measures[one]}</option>)}
          </Select>
        </Field>
      }
      foot={
        <>
          {notes.map((note) => <p key={note} className={common.hint}>{note}</p>)}
          <Disclosure label={words.whatIf}>
            <div role="group" aria-label={words.whatIf} className={styles.weights}>
              <p className={common.hint}>{words.whatIfHint}</p>
              {weighting.lines.map(({ name, weight }) => weight !== undefined && (
                <div key={name} className={styles.weight}>
                  <span>{name}</span>
                  <WeightInput label={t.scenarios.weightOf(name)} value={weight} disabled={false} onChange={(changed) => setWhatIf({ ...whatIf, [name]: changed })} />
                </div>
              ))}
              <div className={mergeClasses(styles.sum, !addsUp(weighting.weightSum) && styles.off)}>
                {isChanged && <Button size="small" onClick={() => setWhatIf({})}>{words.asRun}</Button>}
                <span>{words.sum}</span>
                <strong>{formats.percent(weighting.weightSum)}</strong>
              </div>
            </div>
          </Disclosure>
        </>
      }
    />
  );
}

function ratioWords({ weighted }: Weighting, words: ReturnType<typeof usePane>["t"]["weighting"]): string {
  if (!weighted) return words.none;
  return weighted.ratio === undefined ? words.noRatio : words.ratio(weighted.ratio.toFixed(3));
}

/** A bar a scenario, and one of the weighted mean. */
function weightingChart({ lines, weighted }: Weighting, measure: Measure, { formats, words, palette }: { readonly formats: Formats; readonly words: Texts["weighting"]; readonly palette: Palette }): BarChart {
  return {
    horizontal: true,
    axisText: formats.compact,
    bars: [...lines, ...(weighted ? [{ ...weighted, name: words.weighted }] : [])].map((line) => ({
      name: line.name,
      from: 0,
      to: line[measure],
      colour: line[measure] < 0 ? palette.negative : line.kind === "weighted" ? palette.accent : palette.main,
      label: formats.compact(line[measure]),
      tip: `${line.name}: ${formats.amount(line[measure])}${line.weight === undefined ? "" : ` (${formats.percent(line.weight)})`}`,
    })),
  };
}
