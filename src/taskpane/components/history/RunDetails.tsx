import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";
import { figureTable, rerunWords, runFacts } from "../../model/history/runFacts";
import type { RunRecord } from "../../../audit/history/runRecord";
import { momentText } from "../../model/moment";
import type { HistoryController } from "../../state/historyController";
import { useCommonStyles } from "../commonStyles";
import { Notice } from "../Notice";
import { DataTable } from "../results/DataTable";

const useStyles = makeStyles({
  details: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  facts: { display: "grid", gridTemplateColumns: "minmax(88px, max-content) minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
  explain: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalXS },
});

interface RunDetailsProps {
  readonly page: HistoryController;
  readonly runs: readonly RunRecord[];
  readonly record: RunRecord;
}

/** One run: what went in, what came out, what comes out now, and another run beside it. */
export function RunDetails({ page, runs, record }: RunDetailsProps) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const state = useSyncExternalStore(page.subscribe, page.state);
  const title = useId();
  const again = state.reruns.get(record.id);
  const other = runs.find(({ id }) => id === state.other);
  const beside = other ? { totals: other.totals, then: momentText(record.finishedAt, locale), now: momentText(other.finishedAt, locale) } : again && { totals: again.totals, then: t.history.then, now: t.history.now };
  const [before, after] = other && other.finishedAt < record.finishedAt ? [other, record] : [record, other];
  return (
    <section className={styles.details} aria-labelledby={title}>
      <h2 id={title} className={styles.title}>{t.history.details}</h2>
      {again && <Notice intent={again.changed.length > 0 ? "warning" : again.same ? "success" : "error"}>{rerunWords(again, t, formats).join(" ")}</Notice>}
      <DataTable label={t.history.result} model={figureTable(record, beside, t, formats)} />
      {runs.length > 1 && (
        <div className={styles.explain}>
          <Field label={t.history.against} size="small">
            <Select size="small" value={other?.id ?? ""} onChange={(_event, { value }) => page.holdAgainst(value === "" ? undefined : value)}>
              <option value="">{t.history.nothing}</option>
              {runs.filter(({ id }) => id !== record.id).map(({ id, finishedAt }) => <option key={id} value={id}>{`${momentText(finishedAt, locale)} (${id.slice(-4)})`}</option>)}
            </Select>
          </Field>
          {after && (
            <>
              <Button size="small" onClick={() => page.explain(before, after)}>{t.history.explain}</Button>
              <p className={common.hint}>{t.history.explainHint}</p>
            </>
          )}
        </div>
      )}
      <dl className={styles.facts}>
        {runFacts(record, locale, t, formats).map(([name, value]) => (
          <div key={name} style={{ display: "contents" }}>
            <dt className={styles.name}>{name}</dt>
            <dd className={styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
