import { Spinner } from "@fluentui/react-components";
import { Component, Suspense, lazy, useMemo, type ReactNode } from "react";
import { usePane } from "../app/paneContext";
import type { Chart } from "./chart";
import { paletteOf } from "./palette";

const EChart = lazy(() => import(/* webpackChunkName: "charts" */ "./EChart").then((module) => ({ default: module.EChart })));

/** A chart whose library comes when it is first needed. */
export function LazyChart({ chart, label, onPick }: { readonly chart: Chart; readonly label: string; readonly onPick?: (index: number) => void }) {
  const { t, theme } = usePane();
  const palette = useMemo(() => paletteOf(theme), [theme]);
  return (
    <ChartBoundary message={t.results.chartFailed}>
      <Suspense fallback={<Spinner size="tiny" label={t.results.chartLoading} labelPosition="after" />}>
        <EChart chart={chart} palette={palette} label={label} onPick={onPick} />
      </Suspense>
    </ChartBoundary>
  );
}

/** A chunk that does not arrive costs the picture, not the pane. */
class ChartBoundary extends Component<{ readonly message: string; readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <p role="alert">{this.props.message}</p> : this.props.children;
  }
}
