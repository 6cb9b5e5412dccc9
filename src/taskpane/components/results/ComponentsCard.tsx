import { useMemo, useState } from "react";
import { clvLabel, componentLabels } from "../../../catalog/schema/componentLabels";
import { usePane } from "../../app/paneContext";
import { paletteOf } from "../../charts/palette";
import { column, numberCell, textCell, type DataTableModel } from "../../model/dataTable";
import { baseResult, scenarioByName, type FinishedRun } from "../../model/runView";
import { waterfall } from "../../model/waterfall";
import { ChartCard } from "./ChartCard";
import { AS_IT_STANDS_CHOICE, ScenarioSelect } from "./ScenarioSelect";

/** From revenue to value: the components as a waterfall, under any scenario. */
export function ComponentsCard({ run }: { readonly run: FinishedRun }) {
  const { t, formats, theme, locale } = usePane();
  const [scenario, setScenario] = useState(AS_IT_STANDS_CHOICE);
  const { totals } = scenarioByName(run, scenario) ?? baseResult(run);
  const steps = useMemo(
    () => waterfall(totals).map((step) => ({ ...step, name: step.line === "clv" ? clvLabel[locale] : componentLabels[step.line][locale] })),
    [totals, locale],
  );
  const chart = useMemo(() => {
    const palette = paletteOf(theme);
    return {
      horizontal: true,
      axisText: formats.compact,
      bars: steps.map(({ line, name, amount, from, to }) => ({ name, from, to, colour: line === "clv" ? (amount < 0 ? palette.negative : palette.accent) : amount < 0 ? palette.negative : palette.main, label: formats.compact(amount), tip: `${name}: ${formats.amount(amount)}` })),
    };
  }, [steps, theme, formats]);
  const { columns } = t.results;
  const clv = steps[steps.length - 1].amount;
  const table: DataTableModel = {
    columns: [column(columns.component, false), column(columns.amount), column(columns.share)],
    rows: steps.map(({ line, name, amount }) => ({ key: line, strong: line === "clv", cells: [textCell(name), numberCell(amount, formats.amount), numberCell(clv > 0 ? amount / clv : undefined, formats.percent)] })),
  };
  const known = scenarioByName(run, scenario) ? scenario : AS_IT_STANDS_CHOICE;
  return <ChartCard title={t.results.components} chart={chart} table={table} controls={<ScenarioSelect run={run} label={t.results.scenario} value={known} onChange={setScenario} withBase />} />;
}
