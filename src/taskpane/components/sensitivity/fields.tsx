import { Field, Input, Select, makeStyles } from "@fluentui/react-components";
import type { TypedField } from "../../model/sensitivity/settings";
import { useSensitivity } from "./sensitivityContext";

const useStyles = makeStyles({
  field: { minWidth: 0 },
  wide: { minWidth: 0, gridColumn: "1 / -1" },
  input: { minWidth: 0, width: "100%", fontVariantNumeric: "tabular-nums" },
});

interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly wide?: boolean;
}

/** One of a few. */
export function ChoiceField<Value extends string>({ label, hint, value, options, onChange, wide }: ChoiceFieldProps<Value>) {
  const styles = useStyles();
  return (
    <Field size="small" className={wide ? styles.wide : styles.field} label={label} hint={hint}>
      <Select size="small" className={styles.input} value={value} onChange={(_event, data) => onChange(data.value as Value)}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </Select>
    </Field>
  );
}

interface TypedInputProps {
  readonly field: TypedField;
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly wide?: boolean;
}

/** Something that is typed; blank takes what the placeholder says. */
export function TypedInput({ field, label, hint, placeholder, wide }: TypedInputProps) {
  const styles = useStyles();
  const { settings, page } = useSensitivity();
  return (
    <Field size="small" className={wide ? styles.wide : styles.field} label={label} hint={hint}>
      <Input size="small" className={styles.input} value={settings.typed[field]} placeholder={placeholder} onChange={(_event, { value }) => page.type(field, value)} />
    </Field>
  );
}
