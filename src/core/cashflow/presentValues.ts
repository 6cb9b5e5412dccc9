/**
 * Present value at the start of each period of the flows from then on, each falling at the end of its period.
 *
 * Formula: `PV_t = Σ_{s ≥ t} flow_s·(1 + i)^(−(s − t + 1))`: Excel's NPV(i, flow_t, flow_{t+1}, …).
 *
 * @param periodRate i, above −1
 */
export function presentValues(flows: readonly number[], periodRate: number): number[] {
  const values = new Array<number>(flows.length);
  let value = 0;
  for (let index = flows.length - 1; index >= 0; index--) values[index] = value = (flows[index] + value) / (1 + periodRate);
  return values;
}
