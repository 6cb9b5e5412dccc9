import { Button, Checkbox, Spinner, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { TableEditRegular } from "@fluentui/react-icons/svg/table-edit";
import { describeFailure } from "../../../catalog/text/describeFailure";
import type { Scenario } from "../../../core/scenario/scenario";
import { usePane } from "../../app/paneContext";
import type { ScenarioList } from "../../model/paneState";
import { addsUp, isChosen, weightOf, weightSum } from "../../model/scenarioChoices";
import { chosenNow, offerOf } from "../../model/scenarios/scenarioOffer";
import { isOpen, stepStatus } from "../../model/stepStatus";
import type { Trouble } from "../../model/trouble";
import { useCommonStyles } from "../commonStyles";
import { TroubleNotice } from "../Notice";
import { StepSection } from "../StepSection";
import { WeightInput } from "./WeightInput";

const useStyles = makeStyles({
  rows: { display: "flex", flexDirection: "column" },
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", alignItems: "start", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  note: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  name: { fontWeight: tokens.fontWeightSemibold },
  weight: { paddingTop: tokens.spacingVerticalXS },
  sum: { display: "flex", alignItems: "center", justifyContent: "flex-end", gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, fontVariantNumeric: "tabular-nums" },
  off: { color: tokens.colorStatusWarningForeground1 },
});

/** Which scenarios to run, and with which weights. */
export function ScenariosStep() {
  const { t, state, formats } = usePane();
  const { scenarios } = state;
  const list = scenarios.status === "ready" ? scenarios.value : undefined;
  const chosen = chosenNow(state);
  const names = chosen.map(({ name }) => name).join(" · ");
  const summary = !list ? "" : chosen.length > 0 && chosen.length <= 4 ? names : t.scenarios.summary(formats.count(chosen.length), formats.count(list.scenarios.length));
  return (
    <StepSection step="scenarios" status={stepStatus(state, "scenarios")} summary={summary} open={isOpen(state, "scenarios")}>
      {(scenarios.status === "loading" || scenarios.status === "none") && <Spinner size="tiny" label={t.scenarios.loading} labelPosition="after" />}
      {scenarios.status === "failed" && <BrokenTable trouble={scenarios.trouble} />}
      {list && <Scenarios list={list} />}
      <SheetButtons />
    </StepSection>
  );
}

function Scenarios({ list: { scenarios, from } }: { readonly list: ScenarioList }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, state, controller, formats } = usePane();
  const chosen = chosenNow(state);
  const sum = weightSum(chosen);
  return (
    <>
      {from === "library" && <p className={common.hint}>{t.scenarios.fromLibrary}</p>}
      <div className={styles.rows} role="group" aria-label={t.steps.scenarios}>
        {scenarios.map((scenario) => <ScenarioRow key={scenario.name} scenario={scenario} />)}
        <div className={mergeClasses(styles.sum, !addsUp(sum) && styles.off)}>
          {!addsUp(sum) && chosen.length > 0 && <Button size="small" onClick={() => controller.store.dispatch({ type: "weightsNormalised" })}>{t.scenarios.normalise}</Button>}
          <span>{t.scenarios.sum}</span>
          <strong>{formats.percent(sum)}</strong>
        </div>
        {!addsUp(sum) && <p className={common.hint}>{t.scenarios.sumOff}</p>}
      </div>
    </>
  );
}

function ScenarioRow({ scenario }: { readonly scenario: Scenario }) {
  const styles = useStyles();
  const { t, state, controller, locale } = usePane();
  const { name, note, shocks } = scenario;
  const offer = offerOf(state);
  const refusal = offer.refusals.get(name);
  const chosen = isChosen(offer, scenario);
  const weight = weightOf(state.choices, scenario);
  const choose = (taken: boolean, newWeight: number | undefined) => controller.store.dispatch({ type: "scenarioChosen", name, choice: { chosen: taken, weight: newWeight } });
  return (
    <div className={styles.row}>
      <Checkbox
        checked={chosen}
        disabled={refusal !== undefined}
        onChange={(_event, data) => choose(data.checked === true, state.choices[name]?.weight)}
        label={
          <>
            <span className={styles.name}>{name}</span>
            <span className={styles.note}>{[t.scenarios.shocks(shocks.length), note].filter(Boolean).join(" · ")}</span>
            {refusal && <span className={mergeClasses(styles.note, styles.off)}>{t.scenarios.notForTable(describeFailure(refusal, locale))}</span>}
          </>
        }
      />
      <div className={styles.weight}>
        <WeightInput label={t.scenarios.weightOf(name)} value={weight} disabled={!chosen} onChange={(changed) => choose(chosen, changed)} />
      </div>
    </div>
  );
}

function BrokenTable({ trouble }: { readonly trouble: Trouble }) {
  const { t, controller, locale } = usePane();
  const row = trouble.kind === "data" ? trouble.failure.row : undefined;
  return <TroubleNotice trouble={trouble} retry={() => controller.scenarios.reload(locale)} action={row === undefined ? undefined : { label: t.scenarios.goToRow, run: () => controller.scenarios.showRow(row) }} />;
}

function SheetButtons() {
  const common = useCommonStyles();
  const { t, controller, locale } = usePane();
  return (
    <div className={common.wrap}>
      <Button size="small" icon={<EditRegular />} onClick={() => controller.navigation.show("scenarios")}>{t.scenarios.editHere}</Button>
      <Button size="small" icon={<TableEditRegular />} onClick={() => controller.scenarios.editInSheet(locale, t.scenarios.sheetName)}>{t.scenarios.edit}</Button>
      <Button size="small" appearance="subtle" icon={<ArrowSyncRegular />} onClick={() => controller.scenarios.reload(locale)}>{t.scenarios.reload}</Button>
    </div>
  );
}
