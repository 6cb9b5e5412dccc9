import { Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { Param } from "../../../catalog/define/param";
import { usePane } from "../../app/paneContext";
import { typedOption } from "../../model/estimateState";
import { useCommonStyles } from "../commonStyles";
import { useEstimate } from "./estimateContext";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))", gap: tokens.spacingVerticalM, columnGap: tokens.spacingHorizontalM, alignItems: "start" },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: "100%", fontVariantNumeric: "tabular-nums" },
});

/** What can be set beside the cells; the catalog's parameters as fields. */
export function SettingsSection() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  const { study } = useEstimate().state;
  if (study.options.length === 0) return null;
  return (
    <div role="group" aria-labelledby="estimate-settings" className={styles.section}>
      <h2 id="estimate-settings" className={common.label}>{t.estimate.settings}</h2>
      <div className={styles.fields}>{study.options.map((param) => <OptionField key={`${study.id} ${param.name}`} param={param} />)}</div>
    </div>
  );
}

function OptionField({ param }: { readonly param: Param }) {
  const styles = useStyles();
  const { t, locale } = usePane();
  const { state, page } = useEstimate();
  const { name, label, help, choices, unit, defaultText } = param;
  const typed = typedOption(state, name);
  if (choices) {
    return (
      <Field size="small" className={styles.field} label={label[locale]} hint={help[locale]}>
        <Select size="small" className={styles.input} value={typed === "" ? (defaultText ?? choices[0].value) : typed} onChange={(_event, { value }) => page.type(name, value)}>
          {choices.map((choice) => <option key={choice.value} value={choice.value}>{choice.label[locale]}</option>)}
        </Select>
      </Field>
    );
  }
  return (
    <Field size="small" className={styles.field} label={label[locale]} hint={help[locale]}>
      <Input size="small" type={unit === "date" ? "date" : "text"} className={styles.input} value={typed} placeholder={defaultText ?? t.estimate.automatic} onChange={(_event, { value }) => page.type(name, value)} />
    </Field>
  );
}
