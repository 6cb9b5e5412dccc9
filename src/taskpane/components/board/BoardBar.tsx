import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { PrintRegular } from "@fluentui/react-icons/svg/print";
import { TableArrowUpRegular } from "@fluentui/react-icons/svg/table-arrow-up";
import { useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";
import type { BoardController, BoardState } from "../../state/boardController";
import { useCommonStyles } from "../commonStyles";
import { Notice, TroubleNotice } from "../Notice";
import { Progress } from "../Progress";
import { useCardView } from "../results/useCardView";

const useStyles = makeStyles({
  bar: { flexShrink: 0, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  main: { flexGrow: 1, minWidth: 0, whiteSpace: "nowrap" },
});

interface BoardBarProps {
  readonly page: BoardController;
  readonly state: BoardState;
  /** Something is in the pack. */
  readonly ready: boolean;
}

/** The page's foot: where the pack can go, and what came of it. */
export function BoardBar({ page, state, ready }: BoardBarProps) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats, state: pane } = usePane();
  const view = useCardView();
  const written = useSyncExternalStore(page.writing.subscribe, page.writing.state);
  const said = saidOf(state, t, written.status === "written" ? t.write.written(formats.list(written.sheets)) : "");
  const busy = state.printing.status === "working" || state.downloading.status === "working";
  return (
    <footer className={styles.bar}>
      {written.status === "writing" ? (
        <Progress label={t.write.progress} share={written.share} words={t.write.writing(formats.percent(Math.floor(written.share * 100) / 100))} cancel={() => page.writing.cancel()} />
      ) : (
        <>
          {pane.stale && ready && <p className={common.hint}>{t.board.stale}</p>}
          {said && <p className={common.hint}>{said}</p>}
          {written.status === "failed" && <TroubleNotice trouble={written.trouble} retry={() => page.write(pane, view)} />}
          {state.printing.status === "failed" && <Notice intent="warning">{t.board.cannotPrint}</Notice>}
          {state.downloading.status === "failed" && <Notice intent="warning">{t.board.cannotDownload}</Notice>}
          <div className={common.wrap}>
            <Button className={styles.main} appearance="primary" icon={<TableArrowUpRegular />} disabled={!ready || busy} onClick={() => page.write(pane, view)}>{t.board.write}</Button>
            <Button className={styles.main} icon={<PrintRegular />} disabled={!ready || busy} onClick={() => page.print(pane, view)}>{t.board.print}</Button>
            <Button className={styles.main} icon={<ArrowDownloadRegular />} disabled={!ready || busy} onClick={() => page.download(pane, view)}>{t.board.download}</Button>
          </div>
        </>
      )}
      <div role="status" aria-live="polite" className={common.hidden}>{said}</div>
    </footer>
  );
}

function saidOf({ printing, downloading }: BoardState, t: ReturnType<typeof usePane>["t"], written: string): string {
  if (printing.status === "working") return t.board.printing;
  if (downloading.status === "working") return t.board.downloading;
  if (downloading.status === "done") return t.board.downloaded(downloading.file ?? "");
  if (printing.status === "done") return t.board.printed;
  return written;
}
