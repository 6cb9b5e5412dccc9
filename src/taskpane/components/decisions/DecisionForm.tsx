import { Button, Field, Select, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { usePane } from "../../app/paneContext";
import type { Trouble } from "../../model/trouble";
import { useCommonStyles } from "../commonStyles";
import { PersonField } from "../history/PersonField";
import { TroubleNotice } from "../Notice";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalXS} 0`, padding: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground2 },
  field: { minWidth: 0 },
});

interface DecisionFormProps<Choice extends string> {
  /** Who, or what, is decided about. */
  readonly subject: string;
  readonly choices: readonly { readonly value: Choice; readonly label: string }[];
  /** What the rules propose. */
  readonly proposed: Choice;
  readonly isRecording: boolean;
  readonly trouble?: Trouble;
  /** Further fields. */
  readonly children?: ReactNode;
  readonly record: (choice: Choice, reason: string) => void;
  readonly close: () => void;
}

/** A decision with its reason, for the log. */
export function DecisionForm<Choice extends string>({ subject, choices, proposed, isRecording, trouble, children, record, close }: DecisionFormProps<Choice>) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, preferences } = usePane();
  const [choice, setChoice] = useState<Choice>(proposed);
  const [reason, setReason] = useState("");
  // Whoever has no name yet is asked for it once, and may type it in full.
  const [asksName] = useState(preferences.person === undefined);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <form
      aria-label={t.decisions.decisionFor(subject)}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        record(choice, reason.trim());
      }}
      onKeyDown={({ key }) => {
        if (key === "Escape") close();
      }}
    >
      <Field size="small" className={styles.field} label={t.decisions.decision}>
        <Select ref={first} size="small" value={choice} onChange={(_event, { value }) => setChoice(choices.find((one) => one.value === value)?.value ?? proposed)}>
          {choices.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
        </Select>
      </Field>
      {children}
      <Field size="small" className={styles.field} label={t.decisions.reason} hint={t.decisions.reasonHint}>
        <Textarea size="small" rows={2} value={reason} maxLength={500} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      {asksName && <PersonField />}
      {trouble && <TroubleNotice trouble={trouble} />}
      <div className={common.wrap}>
        <Button type="submit" size="small" appearance="primary" disabled={reason.trim() === "" || isRecording}>{isRecording ? t.decisions.recording : t.decisions.record}</Button>
        <Button size="small" onClick={close}>{t.common.cancel}</Button>
      </div>
    </form>
  );
}
