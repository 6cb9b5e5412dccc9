/** Whether a cell of a numeric column holds a number: NaN stands for a blank. */
export function isNumber(value: number): boolean {
  return !Number.isNaN(value);
}
