import { Component, type ContextType, type ReactNode } from "react";
import { PaneContext } from "../app/paneContext";
import { Notice } from "./Notice";

/** Keeps the pane's frame when a part of it breaks, and lets the person copy what happened. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, { readonly error?: Error }> {
  static override readonly contextType = PaneContext;
  declare context: ContextType<typeof PaneContext>;
  override state: { readonly error?: Error } = {};

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return <Notice intent="error" report={error.stack ?? error.message}>{this.context?.t.app.failed}</Notice>;
  }
}
