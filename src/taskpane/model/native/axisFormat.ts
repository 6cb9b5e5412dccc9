/** Excel's format code for an axis of these values. */
export function axisFormat(values: readonly (number | undefined)[], percent: boolean): string {
  if (percent) return "0%";
  const largest = values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  if (largest >= 10) return "#,##0";
  return largest >= 1 ? "#,##0.0" : "General";
}
