import { Tab, TabList, makeStyles, tokens } from "@fluentui/react-components";
import { usePane } from "../app/paneContext";

export const PAGES = ["portfolio", "estimate"] as const;
export type Page = (typeof PAGES)[number];

const useStyles = makeStyles({
  tabs: { flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** The pane's pages, one at a time. */
export function PageTabs({ page, onChange }: { readonly page: Page; readonly onChange: (page: Page) => void }) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <TabList size="small" className={styles.tabs} aria-label={t.pages.label} selectedValue={page} onTabSelect={(_event, { value }) => onChange(value as Page)}>
      {PAGES.map((one) => <Tab key={one} id={`tab-${one}`} value={one} aria-controls={`page-${one}`}>{t.pages[one]}</Tab>)}
    </TabList>
  );
}
