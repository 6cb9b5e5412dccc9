import { Field, Select, makeStyles } from "@fluentui/react-components";
import { usePane } from "../../app/paneContext";
import { scenarioResults, type FinishedRun } from "../../model/runView";

const useStyles = makeStyles({ field: { flexGrow: 1, minWidth: "120px" } });

/** Name that stands for the table as it stands; no scenario has it. */
export const AS_IT_STANDS_CHOICE = "";

interface ScenarioSelectProps {
  readonly run: FinishedRun;
  readonly label: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
  /** Also offer the table as it stands. */
  readonly withBase?: boolean;
}

/** One of the scenarios that were run. */
export function ScenarioSelect({ run, label, value, onChange, withBase = false }: ScenarioSelectProps) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <Field label={label} size="small" className={styles.field}>
      <Select size="small" value={value} onChange={(_event, data) => onChange(data.value)}>
        {withBase && <option value={AS_IT_STANDS_CHOICE}>{t.results.asItStands}</option>}
        {scenarioResults(run).map(({ name }) => <option key={name} value={name}>{name}</option>)}
      </Select>
    </Field>
  );
}
