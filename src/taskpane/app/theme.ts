import { createDarkTheme, createLightTheme, type BrandVariants, type Theme } from "@fluentui/react-components";

/** Shades of the brand's teal; every other colour is a Fluent token derived from them. */
const tenorBrand: BrandVariants = {
  10: "#021416", 20: "#04262A", 30: "#06343A", 40: "#084249", 50: "#0A4F57", 60: "#0B5C65", 70: "#0D6770", 80: "#0F737D",
  90: "#2A8891", 100: "#459BA3", 110: "#5FADB5", 120: "#79BEC5", 130: "#93CDD3", 140: "#AEDBE0", 150: "#C8E8EB", 160: "#E2F4F6",
};

export const lightTheme: Theme = createLightTheme(tenorBrand);

export const darkTheme: Theme = {
  ...createDarkTheme(tenorBrand),
  colorBrandForeground1: tenorBrand[110],
  colorBrandForeground2: tenorBrand[120],
  colorBrandForegroundLink: tenorBrand[120],
  colorBrandForegroundLinkHover: tenorBrand[130],
  // Fluent's own is too dark for small text on a raised surface.
  colorStatusDangerForeground1: "#eeacb2",
};
