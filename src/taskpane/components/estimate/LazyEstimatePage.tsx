import { Spinner, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, lazy } from "react";
import { usePane } from "../../app/paneContext";

const EstimatePage = lazy(() => import(/* webpackChunkName: "estimate-page" */ "./EstimatePage").then((module) => ({ default: module.EstimatePage })));

const useStyles = makeStyles({ loading: { padding: tokens.spacingVerticalL } });

/** The page that estimates, fetched when somebody turns to it. */
export function LazyEstimatePage() {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <Suspense fallback={<Spinner className={styles.loading} size="tiny" label={t.app.loading} labelPosition="after" />}>
      <EstimatePage />
    </Suspense>
  );
}
