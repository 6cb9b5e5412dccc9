import { makeStyles, tokens } from "@fluentui/react-components";
import { describeFilled } from "../../../catalog/present/presentQuality";
import { describeWarning, type QualityReport } from "../../../catalog/schema/quality";
import { usePane } from "../../app/paneContext";
import { columnLabel, describeFinding } from "../../model/describeFinding";
import { errorGroups, usableRows, warningGroups } from "../../model/qualityGroups";
import { isOpen, stepStatus } from "../../model/stepStatus";
import { useCommonStyles } from "../commonStyles";
import { StepSection } from "../StepSection";
import { FindingGroup } from "./FindingGroup";

const useStyles = makeStyles({
  groups: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  filled: { display: "grid", gridTemplateColumns: "auto 1fr", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, margin: 0, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** What reading the table found: what is left out, what is worth a look, what was filled in. */
export function QualityStep() {
  const common = useCommonStyles();
  const { t, state, formats } = usePane();
  const { reading } = state;
  const open = isOpen(state, "quality");
  const status = stepStatus(state, "quality");
  if (reading.status !== "ready") return <StepSection step="quality" status={status} summary="" open={open}><p className={common.hint}>{t.quality.waiting}</p></StepSection>;
  const { report } = reading.value;
  return (
    <StepSection step="quality" status={status} summary={summaryOf(report, t, formats)} open={open}>
      <Report report={report} />
    </StepSection>
  );
}

function summaryOf({ errors, warnings }: QualityReport, t: ReturnType<typeof usePane>["t"], { count }: ReturnType<typeof usePane>["formats"]): string {
  if (errors.length > 0 && warnings.length > 0) return t.quality.summary(count(errors.length), count(warnings.length));
  if (errors.length > 0) return t.quality.leftOutOnly(count(errors.length));
  return warnings.length > 0 ? t.quality.warningsOnly(count(warnings.length)) : t.quality.clean;
}

function Report({ report }: { readonly report: QualityReport }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats, locale } = usePane();
  return (
    <>
      <p className={common.hint}>
        {t.quality.usable(formats.count(usableRows(report)), formats.count(report.rows))} {report.blankRows > 0 && t.quality.blankRows(formats.count(report.blankRows))}
      </p>
      {report.errors.length > 0 && (
        <div className={styles.groups} role="group" aria-label={t.quality.leftOut}>
          <h3 className={common.label}>{t.quality.leftOut}</h3>
          {errorGroups(report.errors).map(({ key, kind, column, errors }) => (
            <FindingGroup
              key={key}
              tone="error"
              title={[columnLabel(column, locale), t.quality.kinds[kind]].filter(Boolean).join(": ")}
              findings={errors.map(({ row, client, failure }) => ({ row, column: failure.parameter, text: describeFinding(failure, locale), about: client }))}
            />
          ))}
        </div>
      )}
      {report.warnings.length > 0 && (
        <div className={styles.groups} role="group" aria-label={t.quality.warnings}>
          <h3 className={common.label}>{t.quality.warnings}</h3>
          {warningGroups(report.warnings).map(({ key, code, warnings }) => (
            <FindingGroup key={key} tone="warning" title={t.quality.warningKinds[code]} findings={warnings.map((warning) => ({ row: warning.row, column: warning.column, text: describeWarning(warning, locale) }))} />
          ))}
        </div>
      )}
      {report.filled.length > 0 && (
        <div>
          <h3 className={common.label}>{t.quality.filled}</h3>
          <dl className={styles.filled}>
            {report.filled.map((filled) => [<dt key={`${filled.id} name`}>{columnLabel(filled.id, locale)}</dt>, <dd key={`${filled.id} value`} className={styles.value}>{describeFilled(filled, locale)}</dd>])}
          </dl>
        </div>
      )}
    </>
  );
}
