import { Button, Field, Slider, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useMemo } from "react";
import { driverLabels } from "../../../catalog/schema/driverLabels";
import { describeFailure } from "../../../catalog/text/describeFailure";
import { usePane } from "../../app/paneContext";
import { levelText } from "../../model/client/clientCards";
import type { ClientView } from "../../model/client/clientView";
import { MOST_MOVE, whatIfLevels, whatIfShocks } from "../../model/client/whatIf";
import { useCommonStyles } from "../commonStyles";
import { useClient } from "./clientContext";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", alignItems: "center", minHeight: "28px" },
  title: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  value: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  sliders: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(136px, 1fr))", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS },
  slider: { minWidth: 0, width: "100%" },
});

const PERCENT = 100 * MOST_MOVE;

/** Other values of the drivers a relationship manager can work on, and what the client would be worth then. */
export function WhatIfCard({ view }: { readonly view: ClientView }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { state: { whatIf }, page } = useClient();
  const id = useId();
  const { client, shocks, clv } = view;
  const after = useMemo(() => client.clv([...shocks, ...whatIfShocks(whatIf)]), [client, shocks, whatIf]);
  const levels = useMemo(() => whatIfLevels(client, shocks, whatIf), [client, shocks, whatIf]);
  const isMoved = Object.values(whatIf).some((move) => move !== 0);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>{t.client.whatIf}</h3>
        {isMoved && <Button size="small" appearance="subtle" onClick={() => page.forgetWhatIf()}>{t.client.reset}</Button>}
      </div>
      <div className={styles.sliders}>
        {levels.filter(({ before }) => before !== 0).map(({ driver, before, after: level }) => {
          const label = driverLabels[driver][locale];
          const hint = level === before ? levelText(driver, before, formats) : t.client.from(levelText(driver, before, formats), levelText(driver, level, formats));
          return (
            <Field key={driver} label={`${label} ${formats.percentChange(whatIf[driver] ?? 0)}`} hint={hint} size="small">
              <Slider size="small" className={styles.slider} min={-PERCENT} max={PERCENT} step={5} value={100 * (whatIf[driver] ?? 0)} onChange={(_event, { value }) => page.try({ [driver]: value / 100 })} />
            </Field>
          );
        })}
      </div>
      {after.ok ? (
        <p className={common.hint} role="status">
          {t.client.whatIfValue} <span className={mergeClasses(styles.value, after.value < 0 && common.negative)} title={formats.amount(after.value)} data-figure="whatIf">{formats.compact(after.value)}</span>
          {isMoved && ` (${formats.change(after.value - clv)})`}
        </p>
      ) : (
        <p className={common.hint} role="alert">{describeFailure(after.failure, locale)}</p>
      )}
    </section>
  );
}
