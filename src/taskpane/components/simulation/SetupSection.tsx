import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { simulationSettings, type SimulationSetting } from "../../../catalog/tables/simulationSettings";
import { usePane } from "../../app/paneContext";
import { defaultText } from "../../model/simulation/simulationState";
import { useCommonStyles } from "../commonStyles";
import { Disclosure } from "../Disclosure";
import { NumberField } from "./NumberField";
import { useSimulation } from "./simulationContext";

const useStyles = makeStyles({
  setup: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))", gap: tokens.spacingVerticalM, columnGap: tokens.spacingHorizontalM, alignItems: "start" },
  settings: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalS },
  select: { minWidth: 0, width: "100%" },
});

/** What is simulated, how often, and with which factors. */
export const SetupSection = memo(function SetupSection() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, state: pane } = usePane();
  const { state: { form }, page } = useSimulation();
  const scenarios = pane.scenarios.status === "ready" ? pane.scenarios.value.scenarios : [];
  const words = t.simulation;
  return (
    <section aria-label={words.title} className={styles.setup}>
      <p className={common.hint}>{words.intro}</p>
      <Field size="small" label={words.scenario}>
        <Select size="small" className={styles.select} value={form.scenario} onChange={(_event, { value }) => page.chooseScenario(value)}>
          <option value="">{words.asItStands}</option>
          {scenarios.map(({ name }) => <option key={name} value={name}>{name}</option>)}
        </Select>
      </Field>
      <div className={styles.fields}>
        <NumberField field="paths" label={words.paths} hint={words.pathsHint} />
        <NumberField field="seed" label={words.seed} hint={words.seedHint} />
      </div>
      <Disclosure label={words.settings}>
        <div className={styles.settings}>
          <p className={common.hint}>{words.settingsHint}</p>
          <div className={styles.fields}>{simulationSettings.map((setting) => <SettingField key={setting.id} setting={setting} />)}</div>
        </div>
      </Disclosure>
    </section>
  );
});

/** A setting of the table as a field: a number, a choice, yes or no, or a column of the client table. */
function SettingField({ setting }: { readonly setting: SimulationSetting }) {
  const { t, locale, state: pane } = usePane();
  const label = setting.label[locale];
  const hint = setting.meaning[locale];
  switch (setting.kind) {
    case "number":
      return <NumberField field={setting.id} label={label} hint={hint} />;
    case "choice":
      return <ChoiceField setting={setting} options={setting.choices.map(({ value, label: words }) => [value, words[locale]])} />;
    case "flag":
      return <ChoiceField setting={setting} options={[["false", t.simulation.no], ["true", t.simulation.yes]]} />;
    case "column": {
      const columns = pane.reading.status === "ready" ? Object.keys(pane.reading.value.table.categories) : [];
      return <ChoiceField setting={setting} options={[...new Set([setting.byDefault, ...columns])].map((id) => [id, id])} />;
    }
  }
}

function ChoiceField({ setting, options }: { readonly setting: SimulationSetting; readonly options: readonly (readonly [value: string, label: string])[] }) {
  const styles = useStyles();
  const { locale } = usePane();
  const { state: { form }, page } = useSimulation();
  return (
    <Field size="small" label={setting.label[locale]} hint={setting.meaning[locale]}>
      <Select size="small" className={styles.select} value={form.typed[setting.id] ?? defaultText(setting.id)} onChange={(_event, { value }) => page.type(setting.id, value)}>
        {options.map(([value, label]) => <option key={value} value={value}>{label}</option>)}
      </Select>
    </Field>
  );
}
