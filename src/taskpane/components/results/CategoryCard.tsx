import { Field, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { clientColumn } from "../../../catalog/schema/clientColumns";
import { usePane } from "../../app/paneContext";
import { paletteOf } from "../../charts/palette";
import { categoryTotals, withRest } from "../../model/categoryTotals";
import { column, numberCell, textCell, type DataTableModel } from "../../model/dataTable";
import { baseResult, changeFrom, defaultComparison, scenarioByName, type FinishedRun } from "../../model/runView";
import { useCommonStyles } from "../commonStyles";
import { ChartCard } from "./ChartCard";
import { ScenarioSelect } from "./ScenarioSelect";

const BARS = 12;

const useStyles = makeStyles({ field: { flexGrow: 1, minWidth: "120px" } });

const useLegendStyles = makeStyles({
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  entry: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  swatch: { width: "10px", height: "10px", borderRadius: tokens.borderRadiusSmall },
  first: { backgroundColor: tokens.colorBrandStroke1 },
  second: { backgroundColor: tokens.colorPaletteMarigoldBackground3 },
});

/** Which bar is which. */
function Legend({ names }: { readonly names: readonly [string, string] }) {
  const styles = useLegendStyles();
  return (
    <div className={styles.legend} aria-hidden="true">
      {names.map((name, index) => (
        <span key={index} className={styles.entry}><span className={mergeClasses(styles.swatch, index === 0 ? styles.first : styles.second)} />{name}</span>
      ))}
    </div>
  );
}

/** Value by segment, industry, region or any other category of the table, as it stands and under a scenario. */
export function CategoryCard({ run }: { readonly run: FinishedRun }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats, theme, locale } = usePane();
  const { categories } = run.reading.table;
  const ids = Object.keys(categories);
  const [pickedId, setPickedId] = useState<string>();
  const [pickedScenario, setPickedScenario] = useState<string>();
  const id = pickedId !== undefined && ids.includes(pickedId) ? pickedId : ids[0];
  const scenario = scenarioByName(run, pickedScenario) ? pickedScenario! : (defaultComparison(run) ?? "");
  const after = scenarioByName(run, scenario)!.clientValues!;
  const totals = useMemo(
    () => (id === undefined ? [] : categoryTotals(categories[id], baseResult(run).clientValues!, after).map((total) => ({ ...total, label: total.label === "" ? t.common.blank : total.label }))),
    [categories, id, run, after, t],
  );
  const chart = useMemo(() => {
    const palette = paletteOf(theme);
    return {
      horizontal: true,
      axisText: formats.compact,
      besideColour: palette.accent,
      bars: withRest(totals, BARS, t.common.other(formats.count(totals.length - BARS + 1))).map(({ label, clients, before, after: value }) => ({
        name: label,
        from: 0,
        to: before,
        colour: before < 0 ? palette.negative : palette.main,
        beside: value,
        label: formats.compact(before),
        tip: `${label} (${formats.count(clients)})\n${t.results.asItStands}: ${formats.amount(before)}\n${scenario}: ${formats.amount(value)} (${formats.change(value - before)})`,
      })),
    };
  }, [totals, theme, formats, scenario, t]);
  if (id === undefined) return null;
  const { columns } = t.results;
  const table: DataTableModel = {
    columns: [column(clientColumn(id).label[locale], false), column(columns.clients), column(columns.before), column(columns.after(scenario)), column(columns.changeShare)],
    rows: totals.map(({ label, clients, before, after: value }) => ({
      key: label,
      cells: [textCell(label), numberCell(clients, formats.count), numberCell(before, formats.amount), numberCell(value, formats.amount), numberCell(changeFrom(before, value).changeShare, formats.percentChange)],
    })),
  };
  const controls = (
    <div className={common.wrap}>
      <Field label={t.results.category} size="small" className={styles.field}>
        <Select size="small" value={id} onChange={(_event, data) => setPickedId(data.value)}>
          {ids.map((one) => <option key={one} value={one}>{clientColumn(one).label[locale]}</option>)}
        </Select>
      </Field>
      <ScenarioSelect run={run} label={t.results.against} value={scenario} onChange={setPickedScenario} />
    </div>
  );
  return <ChartCard title={`${t.results.byCategory} ${clientColumn(id).label[locale]}`} chart={chart} table={table} controls={controls} foot={<Legend names={[t.results.asItStands, scenario]} />} />;
}
