import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { usePane } from "../../app/paneContext";
import { addsUp, weightSum } from "../../model/scenarioChoices";
import { addScenario, freeScenarioName, normaliseWeights } from "../../model/scenarios/edits";
import { useCommonStyles } from "../commonStyles";
import { LibraryPicker } from "./LibraryPicker";
import { ScenarioLine } from "./ScenarioLine";
import { useScenarios } from "./scenariosContext";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM },
  sum: { display: "flex", flexWrap: "wrap", alignItems: "center", justifyContent: "flex-end", gap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  off: { color: tokens.colorStatusWarningForeground1 },
});

/** Every scenario, what they weigh together, and where to get more. */
export function ScenarioOverview({ from }: { readonly from: "sheet" | "library" }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const { scenarios, edit, open } = useScenarios();
  const words = t.scenarioEditor;
  const sum = weightSum(scenarios);
  const add = () => {
    const name = freeScenarioName(scenarios, words.newName);
    edit(addScenario({ name, weight: 0, shocks: [] }));
    open(name);
  };
  return (
    <section aria-label={words.list} className={styles.page}>
      <p className={common.hint}>{from === "library" ? words.introLibrary : words.intro}</p>
      <ol className={common.list}>{scenarios.map((scenario, index) => <ScenarioLine key={scenario.name} scenario={scenario} index={index} />)}</ol>
      <div className={mergeClasses(styles.sum, !addsUp(sum) && styles.off)}>
        {!addsUp(sum) && <Button size="small" onClick={() => edit(normaliseWeights)}>{words.normalise}</Button>}
        <span>{words.weightSum}</span>
        <strong>{formats.percent(sum)}</strong>
      </div>
      {!addsUp(sum) && <p className={common.hint}>{words.weightOff}</p>}
      <div className={common.wrap}>
        <Button size="small" icon={<AddRegular />} onClick={add}>{words.add}</Button>
      </div>
      <LibraryPicker />
    </section>
  );
}
