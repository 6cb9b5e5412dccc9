/** The four regions of the US Census Bureau, by state. */
const REGIONS = {
  Northeast: "CT ME MA NH RI VT NJ NY PA",
  Midwest: "IL IN MI OH WI IA KS MN MO NE ND SD",
  South: "DE DC FL GA MD NC SC VA WV AL KY MS TN AR LA OK TX",
  West: "AZ CO ID MT NV NM UT WY AK CA HI OR WA",
};

const regionByState = new Map(Object.entries(REGIONS).flatMap(([region, states]) => states.split(" ").map((state) => [state, region])));

export function regionOf(state) {
  const region = regionByState.get(state);
  if (!region) throw new Error(`no region for state ${state}`);
  return region;
}
