import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useState } from "react";
import { largestIndustry, libraryScenarios } from "../../../catalog/library/scenarios";
import { describeFailure } from "../../../catalog/text/describeFailure";
import { usePane } from "../../app/paneContext";
import { addScenario, freeScenarioName, replaceScenarios } from "../../model/scenarios/edits";
import { whyNot } from "../../model/scenarios/scenarioFit";
import { useCommonStyles } from "../commonStyles";
import { Disclosure } from "../Disclosure";
import { useScenarios } from "./scenariosContext";

const useStyles = makeStyles({
  entry: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS, alignItems: "start", padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  name: { fontWeight: tokens.fontWeightSemibold },
  off: { color: tokens.colorStatusWarningForeground1 },
});

/** The library, scenario by scenario with its note; and back to all of it. */
export function LibraryPicker() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { scenarios, table, edit } = useScenarios();
  const words = t.scenarioEditor;
  const [asking, setAsking] = useState(false);
  const library = libraryScenarios(locale, table && largestIndustry(table));
  return (
    <Disclosure label={words.fromLibrary}>
      <ul className={common.list}>
        {library.map((scenario) => {
          const refusal = table && whyNot(table, scenario);
          return (
            <li key={scenario.name} className={styles.entry}>
              <div>
                <span className={styles.name}>{scenario.name}</span>
                <p className={common.hint}>{scenario.note}</p>
                {refusal && <p className={mergeClasses(common.hint, styles.off)}>{t.scenarios.notForTable(describeFailure(refusal, locale))}</p>}
              </div>
              <Button size="small" appearance="subtle" icon={<AddRegular />} aria-label={words.take(scenario.name)} title={words.take(scenario.name)} onClick={() => edit(addScenario({ ...scenario, weight: 0, name: freeScenarioName(scenarios, scenario.name) }))} />
            </li>
          );
        })}
      </ul>
      {asking ? (
        <div role="group" aria-label={words.restore} className={common.wrap}>
          <p className={common.hint}>{words.restoreAsk(formats.count(scenarios.length))}</p>
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              setAsking(false);
              edit(replaceScenarios(library));
            }}
          >
            {words.replace}
          </Button>
          <Button size="small" onClick={() => setAsking(false)}>{words.keep}</Button>
        </div>
      ) : (
        <Button size="small" appearance="subtle" onClick={() => setAsking(true)}>{words.restore}</Button>
      )}
    </Disclosure>
  );
}
