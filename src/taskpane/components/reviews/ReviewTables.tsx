import { Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { placeOf, sourceKey, type SourceRef } from "../../../catalog/schema/sourceRef";
import { usePane } from "../../app/paneContext";
import type { SourceInfo } from "../../../excel/workbookPort";
import type { ReviewsController, ReviewSide } from "../../state/reviewsController";

const useStyles = makeStyles({
  sides: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: "130px", minWidth: 0, "& .fui-Select": { minWidth: 0 }, "& select": { minWidth: 0, width: "100%" } },
});

interface ReviewTablesProps {
  readonly page: ReviewsController;
  readonly tables: readonly SourceInfo[];
  readonly before: SourceRef;
  readonly after: SourceRef;
}

/** The table at the last review, and the one now. */
export function ReviewTables({ page, tables, before, after }: ReviewTablesProps) {
  const styles = useStyles();
  const { t } = usePane();
  const picker = (side: ReviewSide, chosen: SourceRef) => (
    <Field size="small" className={styles.field} label={t.reviews[side]}>
      <Select size="small" value={sourceKey(chosen)} onChange={(_event, { value }) => page.choose({ [side]: tables.find(({ ref }) => sourceKey(ref) === value)?.ref })}>
        {tables.map(({ ref }) => <option key={sourceKey(ref)} value={sourceKey(ref)}>{placeOf(ref)}</option>)}
      </Select>
    </Field>
  );
  return <div className={styles.sides}>{picker("before", before)}{picker("after", after)}</div>;
}
