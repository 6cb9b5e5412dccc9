import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../../app/paneContext";
import type { FormulaScope } from "../../../excel/formulas/tenorCells";
import { useCommonStyles } from "../commonStyles";
import { TroubleNotice } from "../Notice";
import { useWorkbook } from "./workbookContext";

const useStyles = makeStyles({
  head: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  found: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

const SCOPES: readonly FormulaScope[] = ["workbook", "sheet", "selection"];

/** What the cards below act on, and how much of it there is. */
export function FormulaCount() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const { page, state: { scope, overview, overviewTrouble } } = useWorkbook();
  return (
    <section className={styles.head} aria-label={t.workbook.formulas}>
      <Field label={t.workbook.scope} size="small">
        <Select size="small" value={scope} onChange={(_event, { value }) => void page.chooseScope(SCOPES.find((one) => one === value) ?? "workbook")}>
          {SCOPES.map((one) => <option key={one} value={one}>{t.workbook.scopes[one]}</option>)}
        </Select>
      </Field>
      {overviewTrouble && <TroubleNotice trouble={overviewTrouble} retry={() => page.refresh()} />}
      {!overviewTrouble && (
        <p className={styles.found} role="status" data-testid="formula-count">
          {overview ? (overview.formulas === 0 ? t.workbook.none : t.workbook.found(formats.count(overview.formulas), formats.count(overview.sheets), overview.formulas, overview.sheets)) : t.workbook.counting}
        </p>
      )}
      {overview && overview.unfinished > 0 && <p className={common.hint}>{t.workbook.unfinished}</p>}
    </section>
  );
}
