import { Input, makeStyles, useFieldControlProps_unstable } from "@fluentui/react-components";
import { useEffect, useState } from "react";

const useStyles = makeStyles({
  root: { minWidth: 0, width: "100%" },
  input: { fontVariantNumeric: "tabular-nums", textAlign: "end", minWidth: 0, width: "100%" },
});

interface NumberInputProps {
  /** Undefined: blank. */
  readonly value: number | undefined;
  readonly minimum: number;
  readonly maximum?: number;
  readonly unit?: string;
  readonly placeholder?: string;
  readonly onChange: (value: number | undefined) => void;
}

/** A number in a field: taken with Enter or on leaving it, given up with Escape; what is no number in range is not taken. */
export function NumberInput({ value, minimum, maximum = Infinity, unit, placeholder, onChange, ...rest }: NumberInputProps) {
  const styles = useStyles();
  const field = useFieldControlProps_unstable(rest, { supportsLabelFor: true });
  const shown = value === undefined ? "" : String(Number(value.toPrecision(12)));
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const commit = (): void => {
    const text = typed.normalize("NFKC").replace(/[%,\s]/g, "");
    const number = text === "" ? undefined : Number(text);
    const isInRange = number === undefined || (Number.isFinite(number) && number >= minimum && number <= maximum);
    if (!isInRange || text === shown) return setTyped(shown);
    onChange(number);
  };
  return (
    <Input
      {...field}
      size="small"
      className={styles.root}
      input={{ className: styles.input }}
      inputMode="decimal"
      placeholder={placeholder}
      value={typed}
      contentAfter={unit}
      onChange={(_event, data) => setTyped(data.value)}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === "Enter") commit();
        if (key === "Escape") setTyped(shown);
      }}
    />
  );
}
