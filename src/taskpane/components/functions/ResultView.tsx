import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { isFailure, type OutputMatrix } from "../../../catalog/cell";
import { usePane } from "../../app/paneContext";
import { isCut, outputText, resultTable } from "../../model/functions/resultTable";
import { useCommonStyles } from "../commonStyles";
import { DataTable } from "../results/DataTable";

const useStyles = makeStyles({
  value: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", overflowWrap: "anywhere" },
  table: { maxHeight: "32vh", overflowY: "auto" },
});

/** What a call gives: one value large, a block as a small table. */
export function ResultView({ cells }: { readonly cells: OutputMatrix }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, formats } = usePane();
  const [[first]] = cells;
  if (cells.length === 1 && cells[0].length === 1) {
    const text = outputText(first, formats);
    return <p className={mergeClasses(styles.value, (isFailure(first) || (typeof first === "number" && first < 0)) && common.negative)}>{text === "" ? t.functions.blank : text}</p>;
  }
  const size = [formats.count(cells.length), formats.count(cells[0].length)] as const;
  return (
    <div className={styles.table}>
      <DataTable model={resultTable(cells, formats)} label={t.functions.result} />
      <p className={common.hint}>{isCut(cells) ? t.functions.size(...size) : t.functions.whole(...size)}</p>
    </div>
  );
}
