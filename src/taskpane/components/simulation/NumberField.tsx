import { Field, Input, makeStyles } from "@fluentui/react-components";
import { describeFailure } from "../../../catalog/text/describeFailure";
import { usePane } from "../../app/paneContext";
import { defaultText, fieldFailure, type SimulationField } from "../../model/simulation/simulationState";
import { useSimulation } from "./simulationContext";

const useStyles = makeStyles({
  field: { minWidth: 0 },
  input: { minWidth: 0, width: "100%", fontVariantNumeric: "tabular-nums" },
});

/** A number of the form; left empty it is the default that stands in it. */
export function NumberField({ field, label, hint }: { readonly field: SimulationField; readonly label: string; readonly hint: string }) {
  const styles = useStyles();
  const { locale } = usePane();
  const { state: { form }, page } = useSimulation();
  const failure = fieldFailure(form, field);
  return (
    <Field size="small" className={styles.field} label={label} hint={hint} validationState={failure ? "error" : "none"} validationMessage={failure && describeFailure(failure, locale)}>
      <Input size="small" inputMode="decimal" className={styles.input} value={form.typed[field] ?? ""} placeholder={defaultText(field)} onChange={(_event, { value }) => page.type(field, value)} />
    </Field>
  );
}
