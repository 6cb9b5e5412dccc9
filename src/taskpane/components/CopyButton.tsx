import { Button } from "@fluentui/react-components";
import { CheckmarkRegular } from "@fluentui/react-icons/svg/checkmark";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useEffect, useState } from "react";
import { usePane } from "../app/paneContext";

const SHOWN_MS = 2000;

/** Copies a text and says so for a moment. */
export function CopyButton({ text, label, iconOnly = false }: { readonly text: () => string; readonly label: string; readonly iconOnly?: boolean }) {
  const { t } = usePane();
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => setCopied(await copyText(text()));
  const shown = copied ? t.common.copied : label;
  return (
    <Button size="small" appearance="subtle" icon={copied ? <CheckmarkRegular /> : <CopyRegular />} onClick={copy} aria-label={iconOnly ? shown : undefined} title={iconOnly ? label : undefined}>
      {iconOnly ? undefined : shown}
    </Button>
  );
}

/** The clipboard may be closed to an embedded page: then a hidden field does it the old way. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = document.createElement("textarea");
    field.value = text;
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    return done;
  }
}
