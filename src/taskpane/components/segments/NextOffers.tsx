import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import { TableArrowUpRegular } from "@fluentui/react-icons/svg/table-arrow-up";
import { useSyncExternalStore } from "react";
import { placeOf, sourceKey } from "../../../catalog/schema/sourceRef";
import { usePane } from "../../app/paneContext";
import type { FinishedSegments } from "../../model/segments/segmentsView";
import type { SegmentsController } from "../../state/segmentsController";
import { NumberInput } from "../client/NumberInput";
import { useCommonStyles } from "../commonStyles";
import { ListCard } from "../decisions/ListCard";
import { TaskNews } from "../decisions/TaskNews";
import { OfferedClients } from "./OfferedClients";

const useStyles = makeStyles({
  pair: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(110px, 1fr))", gap: tokens.spacingHorizontalS, alignItems: "end" },
  field: { minWidth: 0, "& select": { minWidth: 0, width: "100%" } },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const NONE = "";

/** What to offer each client of a segment next, from a sheet of who holds what. */
export function NextOffers({ page, finished }: { readonly page: SegmentsController; readonly finished: FinishedSegments }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, formats } = usePane();
  const { offers } = page;
  const { tables, holdings, acceptance, offerCost } = useSyncExternalStore(offers.subscribe, offers.state);
  const task = useSyncExternalStore(offers.task.subscribe, offers.task.state);
  const written = useSyncExternalStore(offers.writing.subscribe, offers.writing.state);
  const found = task.status === "done" && task.output.segments === finished ? task.output : undefined;
  const busy = task.status === "running" || written.status === "writing";
  return (
    <ListCard title={t.offers.title}>
      <p className={common.hint}>{t.offers.about}</p>
      <p className={common.hint}>{tables.length === 0 ? `${t.offers.noHoldings} ${t.offers.layout}` : t.offers.layout}</p>
      {tables.length > 0 && (
        <>
          <Field size="small" className={styles.field} label={t.offers.holdings}>
            <Select size="small" value={holdings ? sourceKey(holdings) : NONE} onChange={(_event, { value }) => offers.set({ holdings: tables.find(({ ref }) => sourceKey(ref) === value)?.ref })}>
              <option value={NONE}>{t.offers.choose}</option>
              {tables.map(({ ref }) => <option key={sourceKey(ref)} value={sourceKey(ref)}>{placeOf(ref)}</option>)}
            </Select>
          </Field>
          <div className={styles.pair}>
            <Field size="small" className={styles.field} label={t.offers.acceptance}>
              <NumberInput value={100 * acceptance} minimum={0} maximum={100} unit="%" onChange={(percent = 100) => offers.set({ acceptance: percent / 100 })} />
            </Field>
            <Field size="small" className={styles.field} label={t.offers.cost}>
              <NumberInput value={offerCost} minimum={0} onChange={(cost = 0) => offers.set({ offerCost: cost })} />
            </Field>
          </div>
        </>
      )}
      <div className={styles.buttons}>
        {tables.length > 0 && <Button size="small" appearance={found ? "secondary" : "primary"} disabled={!holdings || busy} onClick={() => void offers.find(finished, locale)}>{task.status === "running" ? t.offers.working : t.offers.find}</Button>}
        <Button size="small" icon={<TableAddRegular />} disabled={busy} onClick={() => void offers.writeExample(finished, t.offers.exampleStem, locale)}>{t.offers.example}</Button>
        {found && <Button size="small" icon={<TableArrowUpRegular />} disabled={busy} onClick={() => void offers.write(t.offers.sheet)}>{t.offers.write}</Button>}
      </div>
      <TaskNews task={task} written={written} working={t.offers.working} finished={found && t.offers.finished(formats.count(found.clients.length))} />
      {found && <OfferedClients page={page} found={found} />}
    </ListCard>
  );
}
