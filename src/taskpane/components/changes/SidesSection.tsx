import { Button, Field, Select, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowSortRegular } from "@fluentui/react-icons/svg/arrow-sort";
import { placeOf } from "../../../catalog/schema/sourceRef";
import { usePane } from "../../app/paneContext";
import { WITHOUT_SHOCKS, type ChangeSide } from "../../model/changes/changeSide";
import { scenariosOf, sideKey, sideOf, type ChangeOptions, type SideName } from "../../model/changes/changesState";
import { momentText } from "../../model/moment";
import type { ChangesController } from "../../state/changesController";
import { useCommonStyles } from "../commonStyles";

const useStyles = makeStyles({
  sides: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, minWidth: 0 },
  side: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, border: "none", margin: 0, padding: 0, minWidth: 0 },
  fields: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  field: { flexGrow: 1, flexBasis: "130px", minWidth: 0, gridTemplateColumns: "minmax(0, 1fr)", "& .fui-Select": { minWidth: 0 }, "& select": { minWidth: 0, width: "100%" } },
  swap: { alignSelf: "flex-start" },
});

interface SidesSectionProps {
  readonly page: ChangesController;
  readonly options: ChangeOptions;
  readonly before: ChangeSide;
  readonly after: ChangeSide;
}

/** Which two are compared. */
export function SidesSection({ page, options, before, after }: SidesSectionProps) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <div className={styles.sides}>
      <SidePicker page={page} options={options} name="before" side={before} />
      <Button className={styles.swap} size="small" appearance="subtle" icon={<ArrowSortRegular />} onClick={() => page.swap()}>{t.changes.swap}</Button>
      <SidePicker page={page} options={options} name="after" side={after} />
    </div>
  );
}

function SidePicker({ page, options, name, side }: Pick<SidesSectionProps, "page" | "options"> & { readonly name: SideName; readonly side: ChangeSide }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t, locale } = usePane();
  const scenarios = scenariosOf(side, options);
  const take = (changed: ChangeSide | undefined): void => changed && page.choose({ [name]: changed });
  const label = t.changes[name];
  return (
    <fieldset className={styles.side}>
      <legend className={common.label}>{label}</legend>
      <div className={styles.fields}>
        <Field size="small" className={styles.field} label={t.changes.portfolio}>
          <Select size="small" aria-label={`${label}: ${t.changes.portfolio}`} value={sideKey(side)} onChange={(_event, { value }) => take(sideOf(value, options, side.scenario))}>
            <optgroup label={t.changes.tables}>
              {options.tables.map(({ ref }) => <option key={sideKey({ source: ref })} value={sideKey({ source: ref })}>{placeOf(ref)}</option>)}
            </optgroup>
            {options.runs.length > 0 && (
              <optgroup label={t.changes.runs}>
                {options.runs.map(({ id, source, finishedAt }) => <option key={id} value={sideKey({ source, runId: id })}>{t.changes.run(placeOf(source), momentText(finishedAt, locale))}</option>)}
              </optgroup>
            )}
          </Select>
        </Field>
        <Field size="small" className={styles.field} label={t.changes.scenario}>
          <Select size="small" aria-label={`${label}: ${t.changes.scenario}`} value={scenarios.some((one) => one.name === side.scenario) ? side.scenario : WITHOUT_SHOCKS} onChange={(_event, { value }) => take({ ...side, scenario: value })}>
            <option value={WITHOUT_SHOCKS}>{t.changes.withoutShocks}</option>
            {scenarios.map((one) => <option key={one.name} value={one.name}>{one.name}</option>)}
          </Select>
        </Field>
      </div>
    </fieldset>
  );
}
