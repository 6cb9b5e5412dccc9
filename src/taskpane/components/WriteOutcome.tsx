import { usePane } from "../app/paneContext";
import type { WriteState } from "../model/paneState";
import { useCommonStyles } from "./commonStyles";
import { TroubleNotice } from "./Notice";

/** Where a result was written, or why it was not. */
export function WriteOutcome({ state }: { readonly state: WriteState }) {
  const common = useCommonStyles();
  const { t, formats } = usePane();
  if (state.status === "written") return <p className={common.hint}>{t.write.written(formats.list(state.sheets))}</p>;
  return state.status === "failed" ? <TroubleNotice trouble={state.trouble} /> : null;
}
