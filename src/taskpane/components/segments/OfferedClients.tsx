import { Field, Select } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";
import { offersOf, type FinishedOffers, type OfferedClient } from "../../model/segments/offersView";
import type { SegmentsController } from "../../state/segmentsController";
import { useCommonStyles } from "../commonStyles";
import { ClientLines, type ClientLine } from "../decisions/ClientLines";

const MOST_SHOWN = 200;
const ALL = "all";

/** Clients of a segment with the offer that is worth most, and the counts behind it. */
export function OfferedClients({ page, found: { segments: { segments }, clients, unknown } }: { readonly page: SegmentsController; readonly found: FinishedOffers }) {
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const { segment } = useSyncExternalStore(page.offers.subscribe, page.offers.state);
  // A segment that is no more is all of them.
  const place = segments.findIndex((one) => one.segment === segment);
  const picked = place < 0 ? undefined : segment;
  const offered = offersOf(clients, ({ client }) => client, picked);
  const without = offersOf(unknown, (client) => client, picked).length;
  const shown = offered.slice(0, MOST_SHOWN);
  const lineOf = ({ client, offer, note }: OfferedClient): ClientLine => ({
    key: String(client.row),
    client: client.client,
    ...(offer ? { tag: { text: offer.product, colour: "brand" as const }, figure: { text: formats.change(offer.gain), isNegative: offer.gain < 0 } } : {}),
    details: offer
      ? [t.offers.chance(formats.percent(offer.probability)), offer.alike > 0 ? t.offers.counts(formats.count(offer.alikeHolding), formats.count(offer.alike)) : t.offers.noneAlike, t.offers.base(formats.count(offer.heldBy), formats.percent(offer.baseRate))]
      : [note],
  });
  return (
    <>
      <Field size="small" label={t.segments.segment}>
        <Select size="small" value={place < 0 ? ALL : String(place)} onChange={(_event, { value }) => page.offers.pick(value === ALL ? undefined : segments[Number(value)].segment)}>
          <option value={ALL}>{`${t.offers.all} (${formats.count(clients.length)})`}</option>
          {segments.map((one, index) => <option key={one.segment} value={index}>{`${one.segment === "" ? t.segments.none : one.segment} (${formats.count(offersOf(clients, ({ client }) => client, one.segment).length)})`}</option>)}
        </Select>
      </Field>
      {without > 0 && <p className={common.hint}>{t.offers.unknown(formats.count(without))}</p>}
      {shown.length === 0 ? <p className={common.hint}>{t.screening.nobody}</p> : <ClientLines key={picked ?? ALL} label={t.offers.list} lines={shown.map(lineOf)} all={offered.length} show={(index) => void page.showClient(shown[index].client)} />}
    </>
  );
}
