import { makeStyles, tokens } from "@fluentui/react-components";
import { DRIVERS, PROBABILITY_DRIVERS, SHOCK_OPERATIONS, type Driver, type ShockOperation } from "../../../core/scenario/scenario";
import { BREAKEVEN_DRIVERS } from "../../../core/sensitivity/breakevenDrivers";
import { MEASURES } from "../../../core/sensitivity/measure";
import { driverLabels } from "../../../catalog/schema/driverLabels";
import { usePane } from "../../app/paneContext";
import { plainNumber } from "../../model/unitText";
import { scalableScenario } from "../../model/sensitivity/askQuestion";
import { AS_IT_IS, QUESTIONS, USUAL_REACH, USUAL_SCALE, usualAmounts, WEIGHTED } from "../../model/sensitivity/settings";
import { useCommonStyles } from "../commonStyles";
import { ChoiceField, TypedInput } from "./fields";
import { useSensitivity } from "./sensitivityContext";
import { SwingsEditor } from "./SwingsEditor";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))", gap: tokens.spacingVerticalS, columnGap: tokens.spacingHorizontalM, alignItems: "start" },
});

/** What is asked, and the few things that each question needs. */
export function QuestionForm() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  const { settings, page } = useSensitivity();
  const { question, measure } = settings;
  const words = t.sensitivity;
  return (
    <section aria-label={words.title} className={styles.form}>
      <div>
        <ChoiceField label={words.question} value={question} options={QUESTIONS.map((value) => ({ value, label: words.questions[value] }))} onChange={(value) => page.change({ question: value })} />
        <p className={common.hint}>{words.explained[question]}</p>
      </div>
      <div className={styles.fields}>
        {question !== "breakeven" && <ChoiceField label={words.measure} value={measure} options={MEASURES.map((value) => ({ value, label: words.measures[value] }))} onChange={(value) => page.change({ measure: value })} />}
        {question === "reverse" ? <ScaledScenario /> : <BaseScenario />}
        <QuestionFields />
      </div>
      {question !== "breakeven" && measure === "raroc" && <p className={common.hint}>{words.rarocHint}</p>}
      {question === "tornado" && <SwingsEditor />}
    </section>
  );
}

/** Where changes start from. */
function BaseScenario() {
  const { t, state } = usePane();
  const { settings, page } = useSensitivity();
  const words = t.sensitivity;
  const scenarios = state.scenarios.status === "ready" ? state.scenarios.value.scenarios : [];
  const mixture = settings.question === "breakeven" ? [] : [{ value: WEIGHTED, label: words.baseWeighted }];
  const value = settings.question === "breakeven" && settings.base === WEIGHTED ? AS_IT_IS : settings.base;
  return <ChoiceField label={words.base} value={value} options={[{ value: AS_IT_IS, label: words.baseNow }, ...scenarios.map(({ name }) => ({ value: name, label: name })), ...mixture]} onChange={(base) => page.change({ base })} />;
}

/** The scenario that is made worse. */
function ScaledScenario() {
  const { t, state } = usePane();
  const { settings, page } = useSensitivity();
  const scenarios = state.scenarios.status === "ready" ? state.scenarios.value.scenarios.filter(({ shocks }) => shocks.length > 0) : [];
  return <ChoiceField label={t.sensitivity.scenario} value={scalableScenario(scenarios, settings.scenario)?.name ?? ""} options={scenarios.map(({ name }) => ({ value: name, label: name }))} onChange={(scenario) => page.change({ scenario })} />;
}

function QuestionFields() {
  const { t, locale, formats } = usePane();
  const { settings, page } = useSensitivity();
  const words = t.sensitivity;
  const filter = <TypedInput field="filter" label={words.filter} hint={words.filterHint} placeholder={words.filterAll} wide />;
  switch (settings.question) {
    case "tornado":
      return null;
    case "spider":
      return (
        <>
          <TypedInput field="reach" label={words.reach} placeholder={formats.percent(USUAL_REACH)} />
          {filter}
        </>
      );
    case "oneWay":
    case "twoWay":
      return (
        <>
          <FirstLever />
          <AmountsInput field="amounts" label={words.amounts} driver={settings.driver} operation={settings.operation} />
          {settings.question === "twoWay" && <SecondLever />}
          {filter}
        </>
      );
    case "goal":
      return (
        <>
          <FirstLever />
          <TypedInput field="target" label={words.target} />
          <TypedInput field="client" label={words.client} placeholder={words.clientAll} />
          {filter}
        </>
      );
    case "reverse":
      return (
        <>
          <TypedInput field="floor" label={words.floor} hint={words.floorHint[settings.measure]} placeholder="0" />
          <TypedInput field="largestScale" label={words.largestScale} placeholder={String(USUAL_SCALE)} />
        </>
      );
    case "breakeven":
      return (
        <>
          <ChoiceField label={words.driver} value={settings.solved} options={BREAKEVEN_DRIVERS.map((value) => ({ value, label: driverLabels[value][locale] }))} onChange={(solved) => page.change({ solved })} />
          <TypedInput field="target" label={words.target} placeholder="0" />
        </>
      );
  }
}

function FirstLever() {
  const { settings, page } = useSensitivity();
  const { t } = usePane();
  return <LeverFields label={t.sensitivity.driver} driver={settings.driver} operation={settings.operation} onDriver={(driver, operation) => page.chooseLever({ driver, operation })} onOperation={(operation) => page.chooseLever({ operation })} />;
}

function SecondLever() {
  const { settings, page } = useSensitivity();
  const { t } = usePane();
  return (
    <>
      <LeverFields label={t.sensitivity.secondDriver} driver={settings.second} operation={settings.secondOperation} onDriver={(second, secondOperation) => page.chooseLever({ second, secondOperation })} onOperation={(secondOperation) => page.chooseLever({ secondOperation })} />
      <AmountsInput field="secondAmounts" label={t.sensitivity.secondAmounts} driver={settings.second} operation={settings.secondOperation} />
    </>
  );
}

/** What can be done with a driver: a hazard is a probability's, a benchmark is only moved. */
function operationsOf(driver: Driver): readonly ShockOperation[] {
  if (driver === "benchmarkRate") return ["add"];
  return SHOCK_OPERATIONS.filter((operation) => operation !== "hazard" || PROBABILITY_DRIVERS.includes(driver));
}

interface LeverFieldsProps {
  readonly label: string;
  readonly driver: Driver;
  readonly operation: ShockOperation;
  readonly onDriver: (driver: Driver, operation: ShockOperation) => void;
  readonly onOperation: (operation: ShockOperation) => void;
}

/** A driver, and what is done with it. */
export function LeverFields({ label, driver, operation, onDriver, onOperation }: LeverFieldsProps) {
  const { t, locale } = usePane();
  const words = t.sensitivity;
  const choose = (next: Driver): void => onDriver(next, operationsOf(next).includes(operation) ? operation : operationsOf(next)[0]);
  return (
    <>
      <ChoiceField label={label} value={driver} options={DRIVERS.map((value) => ({ value, label: driverLabels[value][locale] }))} onChange={choose} />
      <ChoiceField label={words.operation} value={operation} options={operationsOf(driver).map((value) => ({ value, label: words.operations[value] }))} onChange={onOperation} />
    </>
  );
}

function AmountsInput({ field, label, driver, operation }: { readonly field: "amounts" | "secondAmounts"; readonly label: string; readonly driver: Driver; readonly operation: ShockOperation }) {
  const { t } = usePane();
  return <TypedInput field={field} label={label} hint={t.sensitivity.amountsHint} placeholder={usualAmounts(driver, operation).map(plainNumber).join(" ")} wide />;
}
