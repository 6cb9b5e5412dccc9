import { Button, Menu, MenuDivider, MenuGroup, MenuGroupHeader, MenuItem, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens, type MenuCheckedValueChangeData } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { LOCALES } from "../../catalog/text/localText";
import { usePane } from "../app/paneContext";
import { THEME_CHOICES } from "../app/preferences";
import { Mark } from "./Mark";

const useStyles = makeStyles({
  header: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: tokens.lineHeightBase300 },
  tagline: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

/** Languages by their own names. */
const LANGUAGE_NAMES = { en: "English", "zh-CN": "中文" } as const;

/** Name of the product, and a menu for language and appearance. */
export function Header() {
  const styles = useStyles();
  const { t, locale, preferences, setPreferences, controller } = usePane();
  const change = (_event: unknown, { name, checkedItems: [value] }: MenuCheckedValueChangeData) => {
    if (name === "locale") setPreferences({ ...preferences, locale: LOCALES.find((one) => one === value) });
    else setPreferences({ ...preferences, theme: THEME_CHOICES.find((one) => one === value) ?? "system" });
  };
  const showWelcome = (): void => {
    setPreferences({ ...preferences, welcome: "open" });
    controller.navigation.show("portfolio");
  };
  return (
    <header className={styles.header}>
      <Mark />
      <h1 className={styles.name}>{t.app.name}</h1>
      <span className={styles.tagline}>{t.app.tagline}</span>
      <Menu checkedValues={{ locale: [locale], theme: [preferences.theme] }} onCheckedValueChange={change}>
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" size="small" icon={<MoreHorizontalRegular />} aria-label={t.app.menu} />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{t.app.language}</MenuGroupHeader>
              {LOCALES.map((one) => (
                <MenuItemRadio key={one} name="locale" value={one} lang={one}>{LANGUAGE_NAMES[one]}</MenuItemRadio>
              ))}
            </MenuGroup>
            <MenuDivider />
            <MenuGroup>
              <MenuGroupHeader>{t.app.theme}</MenuGroupHeader>
              {THEME_CHOICES.map((one) => (
                <MenuItemRadio key={one} name="theme" value={one}>{t.app.themes[one]}</MenuItemRadio>
              ))}
            </MenuGroup>
            <MenuDivider />
            <MenuItem onClick={showWelcome}>{t.welcome.menu}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </header>
  );
}
