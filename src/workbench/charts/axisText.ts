/** A number of an axis in Excel's format code, as far as axes use them: shares, thousands, decimals. */
export function axisText(value: number, format: string): string {
  const [positive] = format.split(";");
  const decimals = /\.(0+)/.exec(positive)?.[1].length ?? 0;
  if (positive.includes("%")) return `${(100 * value).toFixed(decimals)}%`;
  if (positive === "General") return String(Number(value.toPrecision(6)));
  return value.toLocaleString("en-US", { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: positive.includes(",") });
}
