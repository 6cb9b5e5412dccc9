import { Input, makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";

const useStyles = makeStyles({
  root: { width: "84px" },
  input: { fontVariantNumeric: "tabular-nums", textAlign: "end", minWidth: 0 },
});

/** A weight in percent: taken with Enter or on leaving the field, given up with Escape. */
export function WeightInput({ label, value, disabled, onChange }: { readonly label: string; readonly value: number; readonly disabled: boolean; readonly onChange: (weight: number) => void }) {
  const styles = useStyles();
  const shown = percentText(value);
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  const commit = () => {
    const percent = Number(typed.replace(/[%%]/, "").trim() || "0");
    if (!Number.isFinite(percent) || percent < 0 || percent > 100) return setTyped(shown);
    if (percentText(percent / 100) !== shown) onChange(percent / 100);
    else setTyped(shown);
  };
  return (
    <Input
      size="small"
      className={styles.root}
      input={{ className: styles.input }}
      aria-label={label}
      inputMode="decimal"
      value={typed}
      disabled={disabled}
      contentAfter="%"
      onChange={(_event, data) => setTyped(data.value)}
      onBlur={commit}
      onKeyDown={({ key }) => {
        if (key === "Enter") commit();
        if (key === "Escape") setTyped(shown);
      }}
    />
  );
}

/** Two decimals at most, without trailing zeros. */
function percentText(weight: number): string {
  return String(Number((weight * 100).toFixed(2)));
}
