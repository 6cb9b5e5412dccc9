import { Field, Input } from "@fluentui/react-components";
import { usePane } from "../../app/paneContext";

/** What the person is called in the history; kept by the browser, for every workbook. */
export function PersonField() {
  const { t, preferences, setPreferences } = usePane();
  return (
    <Field label={t.history.person} hint={t.history.personHint} size="small">
      <Input size="small" value={preferences.person ?? ""} maxLength={100} onChange={(_event, { value }) => setPreferences({ ...preferences, person: value === "" ? undefined : value })} />
    </Field>
  );
}
