import { Field, Input, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";

const useStyles = makeStyles({
  field: { minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
  number: { fontVariantNumeric: "tabular-nums" },
});

interface CommitInputProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly numeric?: boolean;
  /** What is wrong with a text; nothing where it can be taken. */
  readonly check: (text: string) => string | undefined;
  readonly commit: (text: string) => void;
}

/** A field that says at once what is wrong, is taken with Enter or on leaving it, and given up with Escape. */
export function CommitInput({ label, value, hint, placeholder, numeric = false, check, commit }: CommitInputProps) {
  const styles = useStyles();
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const broken = typed === value ? undefined : check(typed);
  const take = () => {
    if (typed !== value && broken === undefined) commit(typed);
  };
  return (
    <Field size="small" className={styles.field} label={label} hint={hint} validationState={broken === undefined ? "none" : "error"} validationMessage={broken}>
      <Input
        size="small"
        className={styles.input}
        input={numeric ? { className: styles.number } : undefined}
        inputMode={numeric ? "decimal" : undefined}
        value={typed}
        placeholder={placeholder}
        onChange={(_event, data) => setTyped(data.value)}
        onBlur={take}
        onKeyDown={({ key }) => {
          if (key === "Enter") take();
          if (key === "Escape") setTyped(value);
        }}
      />
    </Field>
  );
}
