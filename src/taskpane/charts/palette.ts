import type { Theme } from "@fluentui/react-components";

/** A chart's colours, from the theme's tokens. */
export interface Palette {
  readonly main: string;
  /** Of what goes with the main thing. */
  readonly second: string;
  readonly total: string;
  readonly accent: string;
  readonly negative: string;
  readonly muted: string;
  /** Ends of a scale around nothing, told apart by who does not see red and green; words stand readably on each. */
  readonly below: string;
  readonly neutral: string;
  readonly above: string;
  /** Lines side by side, each its own. */
  readonly series: readonly string[];
  readonly text: string;
  readonly quietText: string;
  readonly line: string;
  readonly background: string;
  readonly font: string;
}

export function paletteOf(theme: Theme): Palette {
  return {
    main: theme.colorBrandStroke1,
    second: theme.colorPaletteTealBorderActive,
    total: theme.colorNeutralForeground2,
    accent: theme.colorPaletteMarigoldBackground3,
    negative: theme.colorPaletteRedBackground3,
    muted: theme.colorNeutralStroke1,
    below: theme.colorPalettePumpkinBackground2,
    neutral: theme.colorNeutralBackground3,
    above: theme.colorPaletteBlueBackground2,
    series: [theme.colorBrandStroke1, theme.colorPaletteMarigoldBackground3, theme.colorPaletteBerryForeground1, theme.colorPaletteBlueBorderActive, theme.colorPaletteDarkOrangeForeground1, theme.colorNeutralForeground2],
    text: theme.colorNeutralForeground1,
    quietText: theme.colorNeutralForeground3,
    line: theme.colorNeutralStroke2,
    background: theme.colorNeutralBackground1,
    font: theme.fontFamilyBase,
  };
}
