import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy, type ComponentType } from "react";
import { usePane } from "../app/paneContext";

const useStyles = makeStyles({ loading: { padding: tokens.spacingVerticalL } });

/** A page that is fetched when somebody turns to it. */
export function lazyPage(load: () => Promise<ComponentType>): ComponentType {
  const Page = lazy(async () => ({ default: await load() }));
  return function LazyPage() {
    const styles = useStyles();
    const { t } = usePane();
    return (
      <Suspense fallback={<Spinner className={styles.loading} size="tiny" label={t.app.loading} labelPosition="after" />}>
        <Page />
      </Suspense>
    );
  };
}
