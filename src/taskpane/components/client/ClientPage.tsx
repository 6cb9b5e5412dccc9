import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useCallback, useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { describeFailure } from "../../../catalog/text/describeFailure";
import type { Result } from "../../../core/result/result";
import { usePane } from "../../app/paneContext";
import { paletteOf } from "../../charts/palette";
import { clientBoard, type Look } from "../../model/client/clientCards";
import { clientName } from "../../model/client/clientPortfolio";
import { clientSheets } from "../../model/client/clientSheets";
import { clientView, type ClientView } from "../../model/client/clientView";
import { valueOf } from "../../model/load";
import { ClientController } from "../../state/clientController";
import { useCommonStyles } from "../commonStyles";
import { Notice, TroubleNotice } from "../Notice";
import { useInTurns } from "../useInTurns";
import { TaskBar } from "../TaskBar";
import { ClientContext, useClient } from "./clientContext";
import { ClientPicker } from "./ClientPicker";
import { ClientResult } from "./ClientResult";

const useStyles = makeStyles({
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  inset: { padding: tokens.spacingHorizontalM },
});

/** What a client is worth, what happens if it is lost, kept or won, what comes when, and what moves it. */
export function ClientPage() {
  const styles = useStyles();
  const { t, locale, formats, theme, state: pane, controller } = usePane();
  const [page] = useState(() => new ClientController(controller.pageServices));
  const state = useSyncExternalStore(page.subscribe, page.state);
  const { portfolio, row, scenario, departure, acquisitionCost, levers } = state;
  const look = useMemo((): Look => ({ t, locale, formats, palette: paletteOf(theme) }), [t, locale, formats, theme]);
  const found = useInTurns(useCallback(function* () {
    return portfolio && row !== undefined ? yield* clientView(portfolio, { row, scenario, departure, acquisitionCost, levers }) : undefined;
  }, [portfolio, row, scenario, departure, acquisitionCost, levers]));
  // Drawn in pieces, so that the page stays open to the next key.
  const view = useDeferredValue(found?.answer);
  const hasTable = pane.source !== undefined;
  useEffect(() => {
    if (hasTable && page.task.state().status === "idle") void page.load(locale);
    // Reading begins when there is a table, not again with every language.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [hasTable, page]);
  useEffect(() => () => void page.follow(false), [page]);
  useEffect(() => controller.board.publish("client", view?.ok ? clientBoard(view.value, look) : undefined), [controller, view, look]);
  const stale = portfolio !== undefined && valueOf(pane.reading) !== portfolio.reading;
  return (
    <ClientContext.Provider value={{ state, page }}>
      <main className={styles.main} aria-label={t.client.title}>
        {portfolio && <ClientPicker portfolio={portfolio} />}
        <Messages view={view} hasTable={hasTable} />
        {view?.ok && <ClientResult view={view.value} look={look} />}
      </main>
      <TaskBar
        task={page.task}
        writing={page.writing}
        run={{ label: portfolio ? t.client.readAgain : t.client.read, start: () => void page.load(locale), disabled: !hasTable }}
        write={view?.ok && portfolio ? () => void page.write((now) => clientSheets(view.value, portfolio, now, locale, t)) : undefined}
        working={t.client.reading}
        finished={t.client.finished}
        hint={stale ? t.client.stale : undefined}
        upToDate={portfolio !== undefined && !stale}
      />
    </ClientContext.Provider>
  );
}

/** What stands in the way of an answer, or what to do to have one. */
function Messages({ view, hasTable }: { readonly view: Result<ClientView> | undefined; readonly hasTable: boolean }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale } = usePane();
  const { state: { portfolio, row, notice }, page } = useClient();
  const task = useSyncExternalStore(page.task.subscribe, page.task.state);
  const isWaiting = row === undefined && task.status !== "running" && task.status !== "failed";
  return (
    <>
      {notice && <div className={styles.inset}><TroubleNotice trouble={notice} onDismiss={() => page.dismissNotice()} /></div>}
      {task.status === "failed" && <div className={styles.inset}><TroubleNotice trouble={task.trouble} /></div>}
      {isWaiting && <p className={mergeClasses(common.hint, styles.inset)}>{hasTable ? t.client.choose : t.client.noTable}</p>}
      {view && !view.ok && portfolio && row !== undefined && (
        <div className={styles.inset}><Notice intent="warning">{t.client.noValue(clientName(portfolio, row))}: {describeFailure(view.failure, locale)}</Notice></div>
      )}
    </>
  );
}
