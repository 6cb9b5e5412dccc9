import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { usePane } from "../../app/paneContext";
import type { BoardController } from "../../state/boardController";
import { useCommonStyles } from "../commonStyles";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  words: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  count: { flexShrink: 0, whiteSpace: "nowrap" },
});

/** The answers there are: which go in, and in which order. */
export function SectionList({ sections, page }: { readonly sections: ReturnType<BoardController["sections"]>; readonly page: BoardController }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  return (
    <section aria-label={t.board.contents}>
      <h3 className={common.label}>{t.board.contents}</h3>
      {sections.length === 0 ? (
        <p className={common.hint}>{t.board.empty}</p>
      ) : (
        <ul className={styles.list}>
          {sections.map(({ page: id, section: { title, cards }, included }, index) => (
            <li key={id} className={styles.item} data-section={id}>
              <div className={styles.words}>
                <Checkbox checked={included} label={title} aria-label={t.board.include(title)} onChange={() => page.toggle(id)} />
              </div>
              <span className={`${common.hint} ${styles.count}`}>{t.board.cards(cards.length)}</span>
              <Button size="small" appearance="subtle" icon={<ArrowUpRegular />} disabled={index === 0} aria-label={t.board.up(title)} title={t.board.up(title)} onClick={() => page.move(id, -1)} />
              <Button size="small" appearance="subtle" icon={<ArrowDownRegular />} disabled={index === sections.length - 1} aria-label={t.board.down(title)} title={t.board.down(title)} onClick={() => page.move(id, 1)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
