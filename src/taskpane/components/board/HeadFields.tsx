import { Field, Input, Select, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../app/paneContext";
import type { PackHead } from "../../model/board/boardPack";
import type { BoardController } from "../../state/boardController";
import { useCommonStyles } from "../commonStyles";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: tokens.spacingHorizontalS },
  input: { minWidth: 0 },
});

const PAPERS = ["A4", "Letter"] as const;

/** What stands on the title page. */
export function HeadFields({ head, page }: { readonly head: PackHead; readonly page: BoardController }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  const text = (key: "title" | "preparedFor" | "preparedBy", label: string, placeholder?: string) => (
    <Field label={label} size="small">
      <Input size="small" className={styles.input} value={head[key]} placeholder={placeholder} onChange={(_event, { value }) => page.setHead({ [key]: value })} />
    </Field>
  );
  return (
    <section className={styles.section} aria-label={t.board.head}>
      <h3 className={common.label}>{t.board.head}</h3>
      {text("title", t.board.packTitle, t.board.usualTitle)}
      <div className={styles.pair}>
        {text("preparedFor", t.board.preparedFor)}
        {text("preparedBy", t.board.preparedBy)}
      </div>
      <div className={styles.pair}>
        <Field label={t.board.date} size="small">
          <Input size="small" className={styles.input} type="date" value={head.date} onChange={(_event, { value }) => page.setHead({ date: value })} />
        </Field>
        <Field label={t.board.paper} size="small">
          <Select size="small" value={head.paper} onChange={(_event, { value }) => page.setHead({ paper: value === "Letter" ? "Letter" : "A4" })}>
            {PAPERS.map((paper) => <option key={paper} value={paper}>{t.board.papers[paper]}</option>)}
          </Select>
        </Field>
      </div>
      <Field label={t.board.note} size="small">
        <Textarea size="small" resize="vertical" rows={3} value={head.note} placeholder={t.board.notePlaceholder} onChange={(_event, { value }) => page.setHead({ note: value })} />
      </Field>
    </section>
  );
}
