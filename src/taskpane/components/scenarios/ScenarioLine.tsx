import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { describeFailure } from "../../../catalog/text/describeFailure";
import type { Scenario } from "../../../core/scenario/scenario";
import { usePane } from "../../app/paneContext";
import { duplicateScenario, moveScenario, removeScenario, weighScenario } from "../../model/scenarios/edits";
import { whyNot } from "../../model/scenarios/scenarioFit";
import { WeightInput } from "../steps/WeightInput";
import { MoreMenu } from "./MoreMenu";
import { Sparkline } from "./PathPicture";
import { useScenarios } from "./scenariosContext";

const useStyles = makeStyles({
  line: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto auto", alignItems: "center", columnGap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere", textAlign: "start" },
  facts: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, gridColumnStart: 1, gridColumnEnd: 4 },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, gridColumnStart: 1, gridColumnEnd: 4, margin: 0 },
  off: { color: tokens.colorStatusWarningForeground1 },
});

/** A scenario in the list: what it is called, says and weighs, when its shocks act, and whether the table can take it. */
export function ScenarioLine({ scenario, index }: { readonly scenario: Scenario; readonly index: number }) {
  const styles = useStyles();
  const { t, locale } = usePane();
  const { scenarios, table, years, edit, open } = useScenarios();
  const words = t.scenarioEditor;
  const { name, weight, note, shocks } = scenario;
  const refusal = table && whyNot(table, scenario);
  return (
    <li className={styles.line}>
      <Link as="button" className={styles.name} aria-label={words.open(name)} onClick={() => open(name)}>{name}</Link>
      <WeightInput label={t.scenarios.weightOf(name)} value={weight} disabled={false} onChange={(changed) => edit(weighScenario(name, changed))} />
      <MoreMenu
        label={words.actions(name)}
        items={[
          { label: words.duplicate, run: () => edit(duplicateScenario(name, words.copyOf(name))) },
          { label: words.up, run: () => edit(moveScenario(name, -1)), disabled: index === 0 },
          { label: words.down, run: () => edit(moveScenario(name, 1)), disabled: index === scenarios.length - 1 },
          { label: words.remove, run: () => edit(removeScenario(name)), disabled: scenarios.length === 1 },
        ]}
      />
      <div className={styles.facts}>
        <span>{t.scenarios.shocks(shocks.length)}</span>
        {shocks.length > 0 && <Sparkline shocks={shocks} years={years} label={words.pathOf(name)} />}
      </div>
      {note && <p className={styles.note}>{note}</p>}
      {refusal && <p className={mergeClasses(styles.note, styles.off)}>{t.scenarios.notForTable(describeFailure(refusal, locale))}</p>}
    </li>
  );
}
