import { Menu, MenuButton, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";

interface MoreMenuProps {
  readonly label: string;
  readonly items: readonly { readonly label: string; readonly run: () => void; readonly disabled?: boolean }[];
}

/** What else can be done with a line. */
export function MoreMenu({ label, items }: MoreMenuProps) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance="subtle" icon={<MoreHorizontalRegular />} menuIcon={null} aria-label={label} title={label} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{items.map((item) => <MenuItem key={item.label} disabled={item.disabled} onClick={item.run}>{item.label}</MenuItem>)}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
