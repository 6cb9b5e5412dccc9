import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { placeOf, sourceKey, type SourceRef } from "../../../catalog/schema/sourceRef";
import { usePane } from "../../app/paneContext";
import { SEGMENT_METHODS } from "../../model/segments/segmentsView";
import type { SegmentsController } from "../../state/segmentsController";
import { NumberInput } from "../client/NumberInput";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))", gap: tokens.spacingHorizontalS, alignItems: "end" },
  field: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
});

const MOST_CLUSTERS = 100;
const NONE = "";

/** How clients are put into segments, and which other date they are held against. */
export function SegmentFields({ page, source }: { readonly page: SegmentsController; readonly source: SourceRef | undefined }) {
  const styles = useStyles();
  const { t } = usePane();
  const { method, clusters, seed, tables, other } = useSyncExternalStore(page.subscribe, page.state);
  const others = tables.filter(({ ref }) => !source || sourceKey(ref) !== sourceKey(source));
  return (
    <>
      <Field size="small" className={styles.field} label={t.segments.method} hint={t.segments.methodHints[method]}>
        <Select size="small" value={method} onChange={(_event, { value }) => page.set({ method: SEGMENT_METHODS.find((one) => one === value) ?? "thresholds" })}>
          {SEGMENT_METHODS.map((one) => <option key={one} value={one}>{t.segments.methods[one]}</option>)}
        </Select>
      </Field>
      {method === "clusters" && (
        <div className={styles.pair}>
          <Field size="small" className={styles.field} label={t.segments.clusters}>
            <NumberInput value={clusters} minimum={1} maximum={MOST_CLUSTERS} onChange={(count = 1) => page.set({ clusters: Math.round(count) })} />
          </Field>
          <Field size="small" className={styles.field} label={t.segments.seed}>
            <NumberInput value={seed} minimum={0} onChange={(number = 0) => page.set({ seed: Math.round(number) })} />
          </Field>
        </div>
      )}
      {others.length > 0 && (
        <Field size="small" className={styles.field} label={t.segments.other} hint={t.segments.otherHint}>
          <Select size="small" value={other ? sourceKey(other) : NONE} onChange={(_event, { value }) => page.set({ other: others.find(({ ref }) => sourceKey(ref) === value)?.ref })}>
            <option value={NONE}>{t.segments.noOther}</option>
            {others.map(({ ref }) => <option key={sourceKey(ref)} value={sourceKey(ref)}>{placeOf(ref)}</option>)}
          </Select>
        </Field>
      )}
    </>
  );
}
