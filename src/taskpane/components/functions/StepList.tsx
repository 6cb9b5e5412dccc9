import { makeStyles } from "@fluentui/react-components";
import { usePane } from "../../app/paneContext";
import type { CallStep, CallSteps } from "../../../excel/unfolded/callSteps";
import { column, textCell, type DataTableModel } from "../../model/dataTable";
import type { Formats } from "../../model/formats";
import { numberText } from "../../model/functions/resultTable";
import { useCommonStyles } from "../commonStyles";
import { Disclosure } from "../Disclosure";
import { DataTable } from "../results/DataTable";

const useStyles = makeStyles({ hint: { marginTop: 0 } });

/** The quantities that lead to a result, with their numbers; those of the first row apart, where there are both. */
export function StepList({ steps }: { readonly steps: CallSteps }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  if (!steps.ok) return <section aria-label={t.functions.steps}><h3 className={common.label}>{t.functions.steps}</h3><p className={`${common.hint} ${styles.hint}`}>{t.functions.stepsNone}: {steps.reason[locale]}</p></section>;
  const whole = steps.steps.filter(({ ofRow }) => !ofRow);
  const first = steps.steps.filter(({ ofRow }) => ofRow);
  if (steps.steps.length === 0) return null;
  const table = (some: readonly CallStep[], label: string) => <DataTable model={stepTable(some, formats, [t.functions.stepName, t.functions.stepValue])} label={label} />;
  return (
    <section aria-label={t.functions.steps}>
      <h3 className={common.label}>{whole.length > 0 ? t.functions.steps : t.functions.stepsFirst}</h3>
      {table(whole.length > 0 ? whole : first, t.functions.steps)}
      {whole.length > 0 && first.length > 0 && <Disclosure label={t.functions.stepsFirst}>{table(first, t.functions.stepsFirst)}</Disclosure>}
    </section>
  );
}

function stepTable(steps: readonly CallStep[], formats: Formats, [name, value]: readonly [string, string]): DataTableModel {
  return {
    columns: [column(name, false), column(value)],
    rows: steps.map((step, index) => ({ key: String(index), cells: [textCell(step.name), { ...textCell(stepText(step, formats)), negative: typeof step.value === "number" && step.value < 0 }] })),
  };
}

function stepText({ value, format }: CallStep, formats: Formats): string {
  if (typeof value === "number") return format === "percent" ? formats.fine(value) : numberText(value, formats);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null ? "" : typeof value === "string" ? value : value.error;
}
