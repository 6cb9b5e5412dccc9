import { Button, Link } from "@fluentui/react-components";
import { ChartMultipleRegular } from "@fluentui/react-icons/svg/chart-multiple";
import { useState } from "react";
import { usePane } from "../../app/paneContext";
import type { BoardCard } from "../../model/boardSection";
import type { InsertState } from "../../state/chartInsertion";
import { useCommonStyles } from "../commonStyles";
import { TroubleNotice } from "../Notice";

const IDLE: InsertState = { status: "idle" };

/** Where inserting a card stands, and how to begin. The code for it comes when it is first needed. */
export function useInsertion(card: BoardCard): { readonly state: InsertState; readonly insert: () => Promise<void>; readonly dismiss: () => void } {
  const { t, controller } = usePane();
  const [state, setState] = useState<InsertState>(IDLE);
  const insert = async (): Promise<void> => {
    setState({ status: "inserting" });
    const { insertChart } = await import(/* webpackChunkName: "native-charts" */ "../../state/chartInsertion");
    setState(await insertChart(card, t.board.insert.sheet, t.board.native, controller.pageServices.workbook));
  };
  return { state, insert, dismiss: () => setState(IDLE) };
}

export function InsertButton({ title, busy, insert }: { readonly title: string; readonly busy: boolean; readonly insert: () => unknown }) {
  const { t } = usePane();
  return <Button size="small" appearance="subtle" icon={<ChartMultipleRegular />} disabled={busy} onClick={insert} aria-label={t.board.insert.label(title)} title={t.board.insert.tip} />;
}

/** Where it went, or why it did not go. */
export function InsertOutcome({ state, dismiss }: { readonly state: InsertState; readonly dismiss: () => void }) {
  const common = useCommonStyles();
  const { t, controller } = usePane();
  if (state.status === "failed") return <TroubleNotice trouble={state.trouble} onDismiss={dismiss} />;
  if (state.status !== "inserted") return null;
  const { sheet, row, column } = state.place;
  return (
    <p className={common.hint} role="status">
      {t.board.insert.done(`${sheet}!A${row + 1}`)} <Link as="button" inline onClick={() => controller.data.showCell(sheet, row, column)}>{t.board.insert.show}</Link>
    </p>
  );
}
