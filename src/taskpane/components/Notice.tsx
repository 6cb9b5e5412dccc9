import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactNode } from "react";
import { usePane } from "../app/paneContext";
import { describeTrouble, troubleReport, type Trouble } from "../model/trouble";
import { CopyButton } from "./CopyButton";

interface NoticeProps {
  readonly intent: "info" | "warning" | "error" | "success";
  readonly children: ReactNode;
  /** One action beside the words. */
  readonly action?: { readonly label: string; readonly run: () => unknown };
  /** The host's own words, to be copied. */
  readonly report?: string;
  readonly onDismiss?: () => void;
}

/** Something to know, in a bar across the pane. */
export function Notice({ intent, children, action, report, onDismiss }: NoticeProps) {
  const { t } = usePane();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
      {(action || report || onDismiss) && (
        <MessageBarActions containerAction={onDismiss && <Button appearance="transparent" aria-label={t.app.dismiss} icon={<DismissRegular />} onClick={onDismiss} />}>
          {report && <CopyButton text={() => report} label={t.common.copyReport} />}
          {action && <Button size="small" onClick={action.run}>{action.label}</Button>}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** What stopped a step, with what can be done. */
export function TroubleNotice({ trouble, retry, onDismiss, action }: { readonly trouble: Trouble; readonly retry?: () => unknown; readonly onDismiss?: () => void; readonly action?: NoticeProps["action"] }) {
  const { t, locale } = usePane();
  return (
    <Notice intent="error" report={troubleReport(trouble)} action={action ?? (retry && { label: t.common.retry, run: retry })} onDismiss={onDismiss}>
      {describeTrouble(trouble, locale)}
    </Notice>
  );
}
