import { Field, Radio, RadioGroup, Select, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { describeQuestion, type ImportQuestion } from "../../../crm/questions";
import type { DateOrder } from "../../../crm/read/dates";
import { usePane } from "../../app/paneContext";
import { readyFiles } from "../../model/importing/importState";
import { useCommonStyles } from "../commonStyles";
import { useImport } from "./importContext";
import { ReportingInput } from "./MoneySection";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`, backgroundColor: tokens.colorNeutralBackground2, minWidth: 0, overflowWrap: "anywhere" },
  select: { minWidth: 0 },
});

/** What only a person can say, before the files are joined. */
export function QuestionsSection() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  const { state: { questions } } = useImport();
  return (
    <section className={styles.box} aria-label={t.import.questions}>
      <h3 className={common.label}>{t.import.questions}</h3>
      {questions.map((question) => <QuestionField key={`${question.code} ${question.file ?? ""} ${question.field ?? ""}`} question={question} />)}
    </section>
  );
}

function QuestionField({ question }: { readonly question: ImportQuestion }) {
  const { locale } = usePane();
  return <Field size="small" label={describeQuestion(question, locale)}>{answerField(question)}</Field>;
}

function answerField({ code, kind, field }: ImportQuestion): ReactElement {
  if (code === "reporting") return <ReportingInput />;
  if (kind === undefined || field === undefined) return <span />;
  return code === "missingField" ? <HeaderChoice kind={kind} field={field} /> : <OrderChoice kind={kind} field={field} />;
}

type About = Required<Pick<ImportQuestion, "kind" | "field">>;

function OrderChoice({ kind, field }: About) {
  const { t } = usePane();
  const { page } = useImport();
  return (
    <RadioGroup layout="horizontal" onChange={(_event, { value }) => void page.setOrder(kind, field, value as DateOrder)}>
      <Radio value="dmy" label={t.import.dayFirst} />
      <Radio value="mdy" label={t.import.monthFirst} />
    </RadioGroup>
  );
}

function HeaderChoice({ kind, field }: About) {
  const styles = useStyles();
  const { t } = usePane();
  const { state, page } = useImport();
  const headers = [...new Set(readyFiles(state).filter((file) => file.kind === kind).flatMap(({ reading }) => reading.head.headers))].filter((header) => header !== "");
  return (
    <Select size="small" className={styles.select} value="" onChange={(_event, { value }) => page.mapColumn(kind, field, value)}>
      <option value="" disabled>{t.import.choose}</option>
      {headers.map((header) => <option key={header} value={header}>{header}</option>)}
    </Select>
  );
}
