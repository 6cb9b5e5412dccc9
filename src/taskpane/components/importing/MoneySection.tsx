import { Button, Field, Input, Textarea, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { isoDate, serialOfIsoDate } from "../../../core/units/excelDate";
import { describeRateProblem } from "../../../crm/report/rateProblem";
import { usePane } from "../../app/paneContext";
import { handOver } from "../../state/handOver";
import { useCommonStyles } from "../commonStyles";
import { Disclosure } from "../Disclosure";
import { Notice } from "../Notice";
import { useImport } from "./importContext";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  input: { minWidth: 0, width: "100%" },
});

const RATE_LINES = 3;

/** Currencies, rates and the date of the look; and the mapping as a file. */
export function MoneySection() {
  const styles = useStyles();
  const { t, locale } = usePane();
  const { state, page } = useImport();
  const [rates, setRates] = useState(state.ratesText);
  useEffect(() => setRates(state.ratesText), [state.ratesText]);
  const [problem] = state.rateProblems;
  return (
    <Disclosure label={t.import.money}>
      <div className={styles.fields}>
        <Field size="small" label={t.import.reporting} hint={t.import.reportingHint}><ReportingInput /></Field>
        <Field size="small" label={t.import.rates} hint={t.import.ratesHint} validationMessage={problem && describeRateProblem(problem, locale)}>
          <Textarea size="small" rows={RATE_LINES} value={rates} onChange={(_event, { value }) => setRates(value)} onBlur={() => rates !== state.ratesText && void page.setRates(rates)} />
        </Field>
        <Field size="small" label={t.import.asOf} hint={t.import.asOfHint}>
          <Input size="small" type="date" className={styles.input} value={state.asOf === undefined ? "" : isoDate(state.asOf)} onChange={(_event, { value }) => void page.setAsOf(serialOfIsoDate(value))} />
        </Field>
        <MappingFile />
      </div>
    </Disclosure>
  );
}

/** A code of three letters, taken on leaving the field or with Enter. */
export function ReportingInput() {
  const styles = useStyles();
  const { t } = usePane();
  const { state, page } = useImport();
  const kept = state.mapping.reporting ?? "";
  const [typed, setTyped] = useState(kept);
  useEffect(() => setTyped(kept), [kept]);
  const commit = (): void => void (typed !== kept && page.setReporting(typed));
  return <Input size="small" className={styles.input} aria-label={t.import.reporting} value={typed} maxLength={3} onChange={(_event, { value }) => setTyped(value)} onBlur={commit} onKeyDown={({ key }) => key === "Enter" && commit()} />;
}

function MappingFile() {
  const common = useCommonStyles();
  const { t } = usePane();
  const { state, page } = useImport();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div>
      <p className={common.label}>{t.import.mapping}</p>
      <div className={common.wrap}>
        <Button size="small" onClick={() => handOver("tenor-import.json", "application/json", page.mappingText())}>{t.import.saveMapping}</Button>
        <Button size="small" onClick={() => input.current?.click()}>{t.import.openMapping}</Button>
        <input
          ref={input} type="file" hidden accept=".json" aria-label={t.import.openMapping}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file) void page.openMapping(file);
            target.value = "";
          }}
        />
      </div>
      {state.refusedMapping !== undefined && <Notice intent="warning">{t.import.refusedMapping(state.refusedMapping)}</Notice>}
    </div>
  );
}
