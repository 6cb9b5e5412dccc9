/** Two-digit NAICS sectors (US Census Bureau); 31–33, 44–45 and 48–49 are one sector each. */
const SECTORS = {
  11: "Agriculture and forestry",
  21: "Mining and oil",
  22: "Utilities",
  23: "Construction",
  31: "Manufacturing",
  32: "Manufacturing",
  33: "Manufacturing",
  42: "Wholesale trade",
  44: "Retail trade",
  45: "Retail trade",
  48: "Transport and warehousing",
  49: "Transport and warehousing",
  51: "Information",
  52: "Finance and insurance",
  53: "Real estate and rental",
  54: "Professional services",
  55: "Management of companies",
  56: "Administrative services",
  61: "Education",
  62: "Health and social care",
  71: "Arts and recreation",
  72: "Accommodation and food",
  81: "Other services",
  92: "Public administration",
};

export const UNKNOWN_SECTOR = "Unknown";

/** Sector of a NAICS code; "0" is unknown. */
export function sectorOf(naics) {
  if (naics === "0") return UNKNOWN_SECTOR;
  const sector = SECTORS[naics.slice(0, 2)];
  if (!sector) throw new Error(`no NAICS sector: ${naics}`);
  return sector;
}
