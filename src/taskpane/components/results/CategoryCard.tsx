import { Field, Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { clientColumn } from "../../../catalog/schema/clientColumns";
import { usePane } from "../../app/paneContext";
import { categoryCard } from "../../model/results/categoryCard";
import { defaultComparison, scenarioByName, type FinishedRun } from "../../model/runView";
import { useCommonStyles } from "../commonStyles";
import { ChartCard } from "./ChartCard";
import { ScenarioSelect } from "./ScenarioSelect";
import { useCardView } from "./useCardView";

const useStyles = makeStyles({ field: { flexGrow: 1, minWidth: "120px" } });

const useLegendStyles = makeStyles({
  legend: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  entry: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  swatch: { width: "10px", height: "10px", borderRadius: tokens.borderRadiusSmall, forcedColorAdjust: "none" },
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
  const { t, locale } = usePane();
  const view = useCardView();
  const ids = Object.keys(run.reading.table.categories);
  const [pickedId, setPickedId] = useState<string>();
  const [pickedScenario, setPickedScenario] = useState<string>();
  const id = pickedId !== undefined && ids.includes(pickedId) ? pickedId : ids[0];
  const scenario = scenarioByName(run, pickedScenario) ? pickedScenario! : (defaultComparison(run) ?? "");
  const card = useMemo(() => (id === undefined ? undefined : categoryCard(run, id, scenario, view)), [run, id, scenario, view]);
  if (!card) return null;
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
  return <ChartCard title={card.title} chart={card.chart!} table={card.table} controls={controls} foot={<Legend names={[t.results.asItStands, scenario]} />} />;
}
