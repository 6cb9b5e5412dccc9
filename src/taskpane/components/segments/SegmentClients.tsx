import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../../app/paneContext";
import { treatmentText } from "../../model/segments/segmentsCards";
import { limitOf, type FinishedSegments, type SegmentedClient } from "../../model/segments/segmentsView";
import type { SegmentsController } from "../../state/segmentsController";
import { useCommonStyles } from "../commonStyles";
import { ClientLines, type ClientLine } from "../decisions/ClientLines";
import { ListCard } from "../decisions/ListCard";

/** What a segment is offered, and its most valuable clients. */
export function SegmentClients({ page, finished: { segments } }: { readonly page: SegmentsController; readonly finished: FinishedSegments }) {
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const [picked, setPicked] = useState<string>();
  const chosen = segments.find(({ segment }) => segment === picked) ?? segments[0];
  const lineOf = (client: SegmentedClient): ClientLine => {
    const limit = limitOf(client);
    return {
      key: String(client.row),
      client: client.client,
      figure: { text: formats.compact(client.value), isNegative: client.value < 0 },
      details: limit === undefined ? [] : [t.segments.limit(formats.compact(limit))],
    };
  };
  if (!chosen) return null;
  return (
    <ListCard title={t.segments.treatment}>
      <Field size="small" label={t.segments.segment}>
        <Select size="small" value={chosen.segment} onChange={(_event, { value }) => setPicked(value)}>
          {segments.map(({ segment, clients }) => <option key={segment} value={segment}>{`${segment === "" ? t.segments.none : segment} (${formats.count(clients)})`}</option>)}
        </Select>
      </Field>
      <ul className={common.list} aria-label={t.segments.treatment}>
        {chosen.treatments.map((treatment, index) => <li key={index} className={common.hint}>{`${t.segments.clientsOf(formats.count(treatment.clients))}: ${treatmentText(treatment, t)}`}</li>)}
      </ul>
      <ClientLines key={chosen.segment} label={t.segments.members} lines={chosen.shown.map(lineOf)} all={chosen.clients} show={(index) => void page.showClient(chosen.shown[index])} />
    </ListCard>
  );
}
