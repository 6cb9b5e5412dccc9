import { useEffect, useMemo } from "react";
import { usePane } from "../../app/paneContext";
import { sizesCard, stabilityTables } from "../../model/segments/segmentsCards";
import type { FinishedSegments } from "../../model/segments/segmentsView";
import type { SegmentsController } from "../../state/segmentsController";
import { KeyFigures } from "../decisions/KeyFigures";
import { ListCard } from "../decisions/ListCard";
import { ChartCard } from "../results/ChartCard";
import { DataTable } from "../results/DataTable";
import { useCardView } from "../results/useCardView";
import { NextOffers } from "./NextOffers";
import { SegmentClients } from "./SegmentClients";

/** How large segments are, what they are worth, how steady, and who is in them. */
export function SegmentsResult({ page, finished }: { readonly page: SegmentsController; readonly finished: FinishedSegments }) {
  const { t, formats, controller: { board } } = usePane();
  const view = useCardView();
  const sizes = useMemo(() => sizesCard(finished, view), [finished, view]);
  const stability = useMemo(() => finished.stability && stabilityTables(finished.stability, view), [finished, view]);
  useEffect(() => board.publish("segments", { title: t.segments.title, cards: [sizes] }), [board, t, sizes]);
  const { clients, segments, leftOut } = finished;
  const value = segments.reduce((sum, segment) => sum + segment.value, 0);
  return (
    <>
      <KeyFigures
        figures={[
          { label: t.segments.clients, value: formats.count(clients.length), exact: clients.length, ...(leftOut > 0 ? { foot: t.results.leftOut(formats.count(leftOut)) } : {}) },
          { label: t.segments.segments, value: formats.count(segments.length), exact: segments.length },
          { label: t.segments.value, value: formats.compact(value), exact: value },
        ]}
      />
      <ChartCard title={sizes.title} chart={sizes.chart} table={sizes.table} />
      <SegmentClients page={page} finished={finished} />
      <NextOffers page={page} finished={finished} />
      {stability && (
        <ListCard title={t.segments.stability(finished.stability!.place)}>
          <DataTable model={stability.measures} label={t.segments.measures} />
          <DataTable model={stability.moves} label={t.segments.moves} />
        </ListCard>
      )}
    </>
  );
}
