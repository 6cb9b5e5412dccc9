import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger, Overflow, OverflowItem, Tab, TabList, makeStyles, tokens, useIsOverflowItemVisible, useOverflowMenu } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { PAGES, type Page } from "../app/pages";
import { usePane } from "../app/paneContext";

const useStyles = makeStyles({
  bar: { display: "flex", flexShrink: 0, minWidth: 0, overflow: "hidden", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tabs: { minWidth: 0, flexWrap: "nowrap" },
  /** Most pages are here: a low pane scrolls them. */
  pages: { maxHeight: "calc(100vh - 96px)", overflowY: "auto" },
  more: { alignSelf: "center", flexShrink: 0 },
});

interface PageTabsProps {
  readonly page: Page;
  readonly onChange: (page: Page) => void;
}

/** The pane's pages, one at a time: as many tabs as there is room for, the others in a menu. */
export function PageTabs({ page, onChange }: PageTabsProps) {
  const styles = useStyles();
  const { t } = usePane();
  return (
    <Overflow minimumVisible={2} padding={8}>
      <div className={styles.bar}>
        <TabList size="small" className={styles.tabs} aria-label={t.pages.label} selectedValue={page} onTabSelect={(_event, { value }) => onChange(value as Page)}>
          {PAGES.map((one, index) => (
            <OverflowItem key={one} id={one} priority={one === page ? PAGES.length + 1 : PAGES.length - index}>
              <Tab id={`tab-${one}`} value={one} aria-controls={`page-${one}`}>{t.pages[one]}</Tab>
            </OverflowItem>
          ))}
        </TabList>
        <MorePages onChange={onChange} />
      </div>
    </Overflow>
  );
}

/** The pages whose tabs have no room. */
function MorePages({ onChange }: Pick<PageTabsProps, "onChange">) {
  const styles = useStyles();
  const { t } = usePane();
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton ref={ref} className={styles.more} size="small" appearance="subtle" icon={<MoreHorizontalRegular />} menuIcon={null} aria-label={t.pages.more} title={t.pages.more} />
      </MenuTrigger>
      <MenuPopover className={styles.pages}>
        <MenuList>{PAGES.map((one) => <HiddenPage key={one} page={one} onChange={onChange} />)}</MenuList>
      </MenuPopover>
    </Menu>
  );
}

function HiddenPage({ page, onChange }: PageTabsProps) {
  const { t } = usePane();
  if (useIsOverflowItemVisible(page)) return null;
  return <MenuItem onClick={() => onChange(page)}>{t.pages[page]}</MenuItem>;
}
