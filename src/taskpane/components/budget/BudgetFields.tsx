import { Field, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";
import type { SpendBounds } from "../../model/budget/budgetForm";
import type { BudgetController } from "../../state/budgetController";
import { NumberInput } from "../client/NumberInput";
import { useCommonStyles } from "../commonStyles";
import { PolicySection } from "../decisions/PolicySection";
import { Disclosure } from "../Disclosure";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))", gap: tokens.spacingHorizontalS, alignItems: "end" },
  bounds: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalXS },
  group: { border: "none", margin: 0, padding: 0, minWidth: 0 },
  field: { minWidth: 0 },
});

/** The largest share that stays, in per cent. */
const WHOLE = 100;
const DEFAULT_CEILING = "98";

/** How much is spent, and what money is taken to do. */
export function BudgetFields({ page, segments }: { readonly page: BudgetController; readonly segments: readonly string[] }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale } = usePane();
  const { form } = useSyncExternalStore(page.subscribe, page.state);
  const { place } = useSyncExternalStore(page.responses.subscribe, page.responses.state);
  return (
    <>
      <Field size="small" label={t.budget.amount} hint={t.budget.amountHint}>
        <NumberInput value={form.budget} minimum={0} placeholder={t.budget.asToday} onChange={(budget) => page.set({ budget })} />
      </Field>
      {!place && (
        <>
          <Field size="small" label={t.budget.ceiling} hint={t.budget.ceilingHint}>
            <NumberInput value={form.ceiling === undefined ? undefined : form.ceiling * WHOLE} minimum={0} maximum={WHOLE} unit="%" placeholder={DEFAULT_CEILING} onChange={(share) => page.set({ ceiling: share === undefined ? undefined : share / WHOLE })} />
          </Field>
          <Bounds label={t.budget.perClient} bounds={form.perClient} onChange={(perClient) => page.set({ perClient })} />
          {segments.length > 0 && (
            <Disclosure label={t.budget.bySegment}>
              <div className={styles.bounds}>
                <p className={common.hint}>{t.budget.bySegmentHint}</p>
                {segments.map((segment) => <Bounds key={segment} label={segment} bounds={form.bySegment[segment] ?? {}} onChange={(bounds) => page.boundSegment(segment, bounds)} />)}
              </div>
            </Disclosure>
          )}
        </>
      )}
      <PolicySection policy={page.responses} title={t.budget.responses} about={t.budget.responsesAbout} put={() => void page.putResponses(locale)} />
    </>
  );
}

interface BoundsProps {
  readonly label: string;
  readonly bounds: SpendBounds;
  readonly onChange: (bounds: SpendBounds) => void;
}

function Bounds({ label, bounds, onChange }: BoundsProps) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  return (
    <fieldset className={styles.group}>
      <legend className={common.label}>{label}</legend>
      <div className={styles.pair}>
        <Field size="small" className={styles.field} label={t.budget.least}>
          <NumberInput value={bounds.least} minimum={0} placeholder="0" onChange={(least) => onChange({ ...bounds, least })} />
        </Field>
        <Field size="small" className={styles.field} label={t.budget.most}>
          <NumberInput value={bounds.most} minimum={0} placeholder={t.budget.noBound} onChange={(most) => onChange({ ...bounds, most })} />
        </Field>
      </div>
    </fieldset>
  );
}
