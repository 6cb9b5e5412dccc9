import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { studies } from "../../../catalog/studies";
import { usePane } from "../../app/paneContext";
import { column, textCell, type DataTableModel } from "../../model/dataTable";
import { useCommonStyles } from "../commonStyles";
import { Disclosure } from "../Disclosure";
import { DataTable } from "../results/DataTable";
import { useEstimate } from "./estimateContext";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});

/** What is to be estimated, what for, and what cells it takes. */
export function QuestionSection() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale } = usePane();
  const { state, page } = useEstimate();
  const { study } = state;
  return (
    <div className={styles.section}>
      <Field label={t.estimate.question} size="small">
        <Select size="small" value={study.id} onChange={(_event, { value }) => page.chooseStudy(studies.find(({ id }) => id === value) ?? study)}>
          {studies.map(({ id, label }) => <option key={id} value={id}>{label[locale]}</option>)}
        </Select>
      </Field>
      <p className={common.hint}>{study.question[locale]}</p>
      <p className={common.hint}>{study.needs[locale]}</p>
      <Disclosure label={t.estimate.example}>
        <DataTable label={t.estimate.example} model={exampleTable(study.example[locale])} />
      </Disclosure>
    </div>
  );
}

function exampleTable([headers, ...rows]: readonly (readonly (string | number)[])[]): DataTableModel {
  return {
    columns: headers.map((title, index) => column(String(title), rows.every((row) => typeof row[index] === "number" || row[index] === ""))),
    rows: rows.map((row, index) => ({ key: String(index), cells: row.map((cell) => textCell(String(cell))) })),
  };
}
