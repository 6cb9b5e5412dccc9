import { Field, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ClientCases, Departure } from "../../../core/studies/clientCases";
import { usePane } from "../../app/paneContext";
import type { ClientView } from "../../model/client/clientView";
import type { Formats } from "../../model/formats";
import { plainNumber } from "../../model/unitText";
import type { Texts } from "../../text/texts";
import { useCommonStyles } from "../commonStyles";
import { Disclosure } from "../Disclosure";
import { useClient } from "./clientContext";
import { NumberInput } from "./NumberInput";

const useStyles = makeStyles({
  card: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  cases: { display: "grid", gridTemplateColumns: "repeat(3, minmax(0, 1fr))", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, margin: 0 },
  case: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  words: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(132px, 1fr))", gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalS },
});

/** A client kept, lost and won, side by side, with a sentence each. */
export function CasesCard({ view }: { readonly view: ClientView }) {
  const styles = useStyles();
  const { t, formats } = usePane();
  const { keep, lose, win } = view.cases;
  const id = useId();
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h3 id={id} className={styles.title}>{t.client.cases}</h3>
      <dl className={styles.cases}>
        <Case name="keep" term={t.client.keep} value={keep} words={keepWords(view.cases, formats, t)} />
        <Case name="lose" term={t.client.lose} value={lose} words={loseWords(view.cases, formats, t)} signed />
        <Case name="win" term={t.client.win} value={win.value} words={winWords(view.cases, formats, t)} />
      </dl>
      <Disclosure label={t.client.leaving}><LeavingFields view={view} /></Disclosure>
    </section>
  );
}

function Case({ name, term, value, words, signed = false }: { readonly name: string; readonly term: string; readonly value: number; readonly words: string; readonly signed?: boolean }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { formats } = usePane();
  return (
    <div className={styles.case}>
      <dt className={styles.term}>{term}</dt>
      <dd className={mergeClasses(styles.value, value < 0 && common.negative)} title={formats.amount(value)} data-figure={name}>{signed ? formats.change(value) : formats.compact(value)}</dd>
      <dd className={styles.words}>{words}</dd>
    </div>
  );
}

function keepWords({ expectedLoss }: ClientCases, formats: Formats, t: Texts): string {
  return expectedLoss > 0 ? t.client.keepWords(formats.compact(expectedLoss)) : t.client.keepWordsNoLoss;
}

function loseWords({ retention: { churn, mostToSpend } }: ClientCases, formats: Formats, t: Texts): string {
  if (churn === 0) return t.client.loseLoyal;
  const chance = formats.fine(churn);
  return mostToSpend > 0 ? t.client.loseWords(formats.compact(mostToSpend), chance) : t.client.loseGain(chance);
}

function winWords({ win: { acquisitionCost, breakEvenCost, paybackYears, undiscountedPaybackYears } }: ClientCases, formats: Formats, t: Texts): string {
  if (breakEvenCost <= 0) return t.client.winNever;
  const most = formats.compact(breakEvenCost);
  if (acquisitionCost === 0) return t.client.winFree(most);
  const plain = undiscountedPaybackYears === undefined ? t.client.never : plainNumber(undiscountedPaybackYears);
  return `${t.client.winWords(formats.compact(acquisitionCost), most)} ${paybackYears === undefined ? t.client.noPayback : t.client.payback(plainNumber(paybackYears), plain)}`;
}

const SHARES = ["revenueLost", "referralLost", "costSaved"] as const satisfies readonly (keyof Departure)[];

/** What goes when the client does, and what winning costs: every number a person can change. */
function LeavingFields({ view }: { readonly view: ClientView }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  const { state: { departure, acquisitionCost }, page } = useClient();
  return (
    <div>
      <p className={common.hint}>{t.client.leavingHint}</p>
      <div className={styles.fields}>
        {SHARES.map((name) => (
          <Field key={name} label={t.client[name]} size="small">
            <NumberInput value={100 * departure[name]} minimum={0} maximum={100} unit="%" onChange={(percent) => page.setDeparture({ [name]: (percent ?? 100) / 100 })} />
          </Field>
        ))}
        <Field label={t.client.exitCost} size="small">
          <NumberInput value={departure.exitCost} minimum={0} onChange={(amount) => page.setDeparture({ exitCost: amount ?? 0 })} />
        </Field>
        <Field label={t.client.acquisitionCost} size="small">
          <NumberInput value={acquisitionCost} placeholder={`${plainNumber(view.terms.acquisitionCost)} (${t.client.fromTable})`} minimum={0} onChange={(amount) => page.setAcquisitionCost(amount)} />
        </Field>
      </div>
    </div>
  );
}
