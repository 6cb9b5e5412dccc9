import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { usePane } from "../../app/paneContext";
import { blamedField, type Explanation } from "../../model/functions/explanation";
import { formFields } from "../../model/functions/formFields";
import type { ArgumentReading } from "../../model/functions/readArguments";
import { valuesText } from "../../model/functions/resultTable";
import { useCommonStyles } from "../commonStyles";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", margin: 0 },
  line: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  blamed: { paddingLeft: tokens.spacingHorizontalS, borderLeft: `3px solid ${tokens.colorStatusDangerBorder2}` },
  top: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalM, margin: 0 },
  label: { fontWeight: tokens.fontWeightSemibold, flexShrink: 0, maxWidth: "55%" },
  value: { margin: 0, minWidth: 0, textAlign: "end", fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  leftOut: { color: tokens.colorNeutralForeground3 },
  detail: { margin: 0 },
  code: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
});

/** Each argument of a call: what it is, what it may be, what stands there and what that holds now. */
export function ArgumentList({ explanation }: { readonly explanation: Explanation }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale } = usePane();
  const { entry, calls, chosen, readings } = explanation;
  const { args } = calls[chosen];
  const blamed = blamedField(explanation);
  return (
    <section aria-label={t.functions.inputs}>
      <h3 className={common.label}>{t.functions.inputs}</h3>
      <dl className={styles.list}>
        {formFields(entry, locale).map(({ name, label, takes, byDefault }, index) => {
          const given = (args[index] ?? "") !== "";
          return (
            <div key={name} className={mergeClasses(styles.line, blamed === name && styles.blamed)}>
              <dt className={styles.top}>
                <span className={styles.label}>{label}</span>
                <span className={mergeClasses(styles.value, !given && styles.leftOut)}>
                  {given ? <ValuesNow reading={readings[index]} unit={entry.fn.params[index].unit} /> : byDefault === undefined ? t.functions.leftOutNow : t.functions.nowDefault(byDefault)}
                </span>
              </dt>
              <dd className={mergeClasses(styles.detail, common.hint)}>
                {given && <><span className={styles.code}>{args[index]}</span>{" · "}</>}{takes}
                {blamed === name && <strong> {t.functions.blamed}</strong>}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

function ValuesNow({ reading, unit }: { readonly reading: ArgumentReading | undefined; readonly unit: Parameters<typeof valuesText>[1] }) {
  const { t, formats } = usePane();
  if (!reading?.ok || !reading.cells) return <>…</>;
  const { cells } = reading;
  const count = cells.length * cells[0].length;
  return <>{valuesText(cells, unit, formats)}{count > 1 && ` (${t.functions.values(formats.count(count))})`}</>;
}
