import { Checkbox, Combobox, Field, Link, Option, Select, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { usePane } from "../../app/paneContext";
import { clientName, type ClientPortfolio } from "../../model/client/clientPortfolio";
import { searchClients } from "../../model/client/clientSearch";
import { useCommonStyles } from "../commonStyles";
import { useClient } from "./clientContext";

const useStyles = makeStyles({
  picker: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  wide: { minWidth: 0, width: "100%" },
  input: { minWidth: 0, width: "100%" },
  /** As large as something to press has to be. */
  expand: { display: "flex", alignItems: "center", justifyContent: "center", width: "24px", height: "24px" },
});

/** Names shown at once: enough to choose from, few enough to come without delay in a table of any length. */
const SHOWN = 40;

/** Which client, by name or by the selected row, and under which scenario. */
export function ClientPicker({ portfolio }: { readonly portfolio: ClientPortfolio }) {
  const styles = useStyles();
  const common = useCommonStyles();
  const { t } = usePane();
  const { state, page } = useClient();
  return (
    <section className={styles.picker} aria-label={t.client.client}>
      <ClientCombobox portfolio={portfolio} />
      <div className={common.wrap}>
        <Checkbox size="medium" checked={state.follows} onChange={(_event, { checked }) => void page.follow(checked === true)} label={t.client.follow} />
        {state.row !== undefined && <Link as="button" onClick={() => void page.show()}>{t.client.show}</Link>}
      </div>
      <Field label={t.client.scenario} size="small">
        <Select size="small" value={state.scenario} onChange={(_event, { value }) => page.chooseScenario(value)}>
          <option value="">{t.client.asItStands}</option>
          {portfolio.scenarios.map(({ name }) => <option key={name} value={name}>{name}</option>)}
        </Select>
      </Field>
    </section>
  );
}

/** A list of names that narrows as somebody types. */
function ClientCombobox({ portfolio }: { readonly portfolio: ClientPortfolio }) {
  const styles = useStyles();
  const { t, formats } = usePane();
  const { state: { row }, page } = useClient();
  const [typed, setTyped] = useState<string>();
  const { ids } = portfolio.reading.table;
  const matches = useMemo(() => searchClients(ids, typed ?? "", SHOWN), [ids, typed]);
  const chosen = row === undefined ? "" : clientName(portfolio, row);
  return (
    <Field label={t.client.client} size="small">
      <Combobox
        size="small"
        freeform
        className={styles.wide}
        input={{ className: styles.input }}
        expandIcon={{ className: styles.expand }}
        placeholder={t.client.placeholder}
        value={typed ?? chosen}
        selectedOptions={row === undefined ? [] : [String(row)]}
        onFocus={({ target }) => target instanceof HTMLInputElement && target.select()}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => setTyped(undefined)}
        onOptionSelect={(_event, { optionValue }) => {
          if (optionValue !== undefined && optionValue !== MORE) page.choose(Number(optionValue));
          setTyped(undefined);
        }}
      >
        {matches.rows.map((match) => <Option key={match} value={String(match)} text={clientName(portfolio, match)}>{clientName(portfolio, match)}</Option>)}
        {matches.rows.length === 0 && <Option value={MORE} text="" disabled>{t.client.noMatch}</Option>}
        {matches.more > 0 && <Option value={MORE} text="" disabled>{t.client.moreMatches(formats.count(matches.more))}</Option>}
      </Combobox>
    </Field>
  );
}

/** The line that says there are more names, or none. */
const MORE = "more";
