import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, useSyncExternalStore } from "react";
import { usePane } from "../../app/paneContext";
import { PRODUCT } from "../../app/version";
import { BoardController } from "../../state/boardController";
import { downloadPack, printPack } from "../../state/boardOutlets";
import { useCommonStyles } from "../commonStyles";
import { BoardBar } from "./BoardBar";
import { HeadFields } from "./HeadFields";
import { SectionList } from "./SectionList";

const useStyles = makeStyles({
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", backgroundColor: tokens.colorNeutralBackground1 },
  parts: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL, padding: tokens.spacingHorizontalM },
});

/** What the pages have found, put together as a paper: what is in it, its title page, and where it goes. */
export function BoardPage() {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale, controller } = usePane();
  const [page] = useState(() => new BoardController(controller.pageServices, { print: printPack, download: downloadPack }, PRODUCT, locale, t.board.usualTitle));
  const state = useSyncExternalStore(page.subscribe, page.state);
  const board = useSyncExternalStore(controller.board.subscribe, controller.board.state);
  const sections = page.sections(board);
  return (
    <>
      <main className={styles.main}>
        <div className={styles.parts}>
          <p className={common.hint}>{t.board.intro}</p>
          <SectionList sections={sections} page={page} />
          <HeadFields head={state.head} page={page} />
        </div>
      </main>
      <BoardBar page={page} state={state} ready={sections.some(({ included }) => included)} />
    </>
  );
}
