import { Field, makeStyles, tokens } from "@fluentui/react-components";
import { driverLabels } from "../../../catalog/schema/driverLabels";
import { usePane } from "../../app/paneContext";
import { Disclosure } from "../Disclosure";
import { useClient } from "./clientContext";
import { NumberInput } from "./NumberInput";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "repeat(auto-fill, minmax(132px, 1fr))", gap: tokens.spacingHorizontalS, paddingBlock: tokens.spacingVerticalS },
});

/** How far each lever is moved: a share of what the driver is, or points of a rate. */
export function LeverSizes() {
  const styles = useStyles();
  const { t, locale } = usePane();
  const { state: { levers }, page } = useClient();
  return (
    <Disclosure label={t.client.leverSizes}>
      <div className={styles.fields}>
        {levers.map((lever) => (
          <Field key={lever.driver} label={driverLabels[lever.driver][locale]} size="small">
            <NumberInput
              value={100 * lever.amount}
              minimum={0.01}
              maximum={lever.operation === "multiply" ? 100 : MOST_POINTS}
              unit={lever.operation === "multiply" ? "± %" : `± ${t.client.points}`}
              onChange={(size) => size !== undefined && page.setLever({ ...lever, amount: size / 100 })}
            />
          </Field>
        ))}
      </div>
    </Disclosure>
  );
}

/** Furthest move of a rate, in percentage points. */
const MOST_POINTS = 50;
