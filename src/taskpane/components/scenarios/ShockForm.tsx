import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { describeFailure } from "../../../catalog/text/describeFailure";
import { DRIVERS, type Driver, type Shock, type ShockOperation } from "../../../core/scenario/scenario";
import { usePane } from "../../app/paneContext";
import { fieldText, kindOfAmount, operationsOf, withDriver, withOperation, withTyped, type TypedField } from "../../model/scenarios/shockForm";
import { pathWords } from "../../model/scenarios/shockSentence";
import { CommitInput } from "./CommitInput";
import { FilterBuilder } from "./FilterBuilder";
import { PathChart } from "./PathPicture";
import { useScenarios } from "./scenariosContext";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalXS },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(104px, 1fr))", gap: tokens.spacingVerticalS, columnGap: tokens.spacingHorizontalS, alignItems: "start" },
  field: { minWidth: 0 },
  select: { minWidth: 0, width: "100%" },
});

interface ShockFormProps {
  readonly shock: Shock;
  readonly onChange: (shock: Shock) => void;
}

/** What a shock moves, how far, for whom and when. Each field obeys the rules of the table, in their words. */
export function ShockForm({ shock, onChange }: ShockFormProps) {
  const styles = useStyles();
  const { t } = usePane();
  const { years } = useScenarios();
  const words = t.scenarioEditor;
  const { driver, operation } = shock;
  return (
    <div className={styles.form}>
      <div className={styles.fields}>
        <Field size="small" className={styles.field} label={words.driver}>
          <Select size="small" className={styles.select} value={driver} onChange={(_event, { value }) => onChange(withDriver(shock, value as Driver))}>
            {DRIVERS.map((one) => <option key={one} value={one}>{words.drivers[one]}</option>)}
          </Select>
        </Field>
        <Field size="small" className={styles.field} label={words.operation}>
          <Select size="small" className={styles.select} value={operation} onChange={(_event, { value }) => onChange(withOperation(shock, value as ShockOperation))}>
            {[...new Set([...operationsOf(driver), operation])].map((one) => <option key={one} value={one}>{words.operations[one]}</option>)}
          </Select>
        </Field>
        <ShockField shock={shock} field="amount" label={words.amount} hint={words.amountHints[kindOfAmount(driver, operation)]} onChange={onChange} />
      </div>
      <FilterBuilder filter={shock.filter} onChange={(filter) => onChange({ ...shock, filter })} />
      <div className={styles.fields} role="group" aria-label={words.when}>
        <ShockField shock={shock} field="start_year" label={words.startYear} placeholder="1" onChange={onChange} />
        <ShockField shock={shock} field="ramp_years" label={words.rampYears} placeholder={words.atOnce} onChange={onChange} />
        <ShockField shock={shock} field="length_years" label={words.lengthYears} placeholder={words.toTheEnd} onChange={onChange} />
      </div>
      <PathChart shock={shock} years={years} label={words.pathChart(pathWords(shock.path, words) || words.whole)} />
    </div>
  );
}

function ShockField({ shock, field, onChange, ...looks }: ShockFormProps & { readonly field: TypedField; readonly label: string; readonly hint?: string; readonly placeholder?: string }) {
  const { locale } = usePane();
  const check = (text: string): string | undefined => {
    const read = withTyped(shock, field, text);
    return read.ok ? undefined : describeFailure(read.failure, locale);
  };
  const commit = (text: string): void => {
    const read = withTyped(shock, field, text);
    if (read.ok) onChange(read.value);
  };
  return <CommitInput {...looks} numeric value={fieldText(shock, field)} check={check} commit={commit} />;
}
