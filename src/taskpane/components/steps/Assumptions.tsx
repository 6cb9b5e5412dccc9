import { Badge, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { unitTexts } from "../../../catalog/text/paramHelp";
import { describeFailure } from "../../../catalog/text/describeFailure";
import { usePane } from "../../app/paneContext";
import { assumptionFields, readAssumption, type AssumptionField } from "../../model/assumptionFields";
import { useCommonStyles } from "../commonStyles";
import { Disclosure } from "../Disclosure";

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(128px, 1fr))", gap: tokens.spacingVerticalM, columnGap: tokens.spacingHorizontalM, alignItems: "start" },
  input: { minWidth: 0, width: "100%", fontVariantNumeric: "tabular-nums" },
});

/** Values that stand in for absent columns: visible, labelled as what they are, editable. */
export function Assumptions({ presentIds, benchmarks }: { readonly presentIds: ReadonlySet<string>; readonly benchmarks: readonly string[] }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const { main, more } = assumptionFields(presentIds, benchmarks);
  if (main.length + more.length === 0) return null;
  return (
    <div role="group" aria-labelledby="assumptions-title" className={styles.group}>
      <div className={styles.head}>
        <h3 id="assumptions-title" className={common.label}>{t.columns.assumptions}</h3>
        <p className={common.hint}>{t.columns.assumptionsHint}</p>
      </div>
      {main.length > 0 && <div className={styles.fields}>{main.map((field) => <AssumptionInput key={field.column.id} field={field} />)}</div>}
      {more.length > 0 && (
        <Disclosure label={t.columns.moreAssumptions(formats.count(more.length))}>
          <div className={styles.fields}>{more.map((field) => <AssumptionInput key={field.column.id} field={field} />)}</div>
        </Disclosure>
      )}
    </div>
  );
}

function AssumptionInput({ field: { column, required } }: { readonly field: AssumptionField }) {
  const styles = useStyles();
  const { t, locale, state, controller } = usePane();
  const assumed = state.assumptions[column.id];
  const [typed, setTyped] = useState(assumed === undefined ? "" : String(assumed));
  useEffect(() => setTyped(assumed === undefined ? "" : String(assumed)), [assumed]);
  const read = readAssumption(column, typed);
  const broken = read && !read.ok ? describeFailure(read.failure, locale) : undefined;
  const needed = required && read === undefined ? t.columns.needed : undefined;
  const commit = () => {
    if (broken !== undefined) return;
    const value = read?.ok ? read.value : undefined;
    if (value !== assumed) controller.data.assume(column.id, value);
  };
  return (
    <Field
      size="small"
      label={{ children: <>{column.label[locale]} <Badge size="small" appearance="tint" color="informative">{t.columns.assumption}</Badge></> }}
      hint={unitHint(column, t, locale)}
      validationState={broken ?? needed ? "error" : "none"}
      validationMessage={broken ?? needed}
    >
      <Input
        size="small"
        className={styles.input}
        value={typed}
        placeholder={column.default === undefined ? undefined : t.columns.usual(String(column.default))}
        onChange={(_event, data) => setTyped(data.value)}
        onBlur={commit}
        onKeyDown={({ key }) => {
          if (key === "Enter") commit();
          if (key === "Escape") setTyped(assumed === undefined ? "" : String(assumed));
        }}
      />
    </Field>
  );
}

/** Unit and range: "decimal, 0.02 = 2 %; 0 to 1". */
function unitHint({ rule }: AssumptionField["column"], t: ReturnType<typeof usePane>["t"], locale: ReturnType<typeof usePane>["locale"]): string | undefined {
  if (!rule) return undefined;
  const { unit, minimum, maximum } = rule;
  const range = minimum !== undefined && maximum !== undefined ? t.columns.range(String(minimum), String(maximum)) : minimum !== undefined ? t.columns.atLeast(String(minimum)) : undefined;
  return [unitTexts[unit][locale], ...(range === undefined ? [] : [range])].join("; ");
}
