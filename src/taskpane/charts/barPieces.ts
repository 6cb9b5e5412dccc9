/** A bar as stacked bars give it: what carries it unseen, its part above zero, its part below. */
export interface BarPieces {
  readonly unseen: number;
  readonly above: number;
  readonly under: number;
}

/**
 * Cuts a bar from any value to any other into pieces that are stacked from zero, upward and downward by sign:
 *   unseen + above = the end farther from zero, where both ends lie on one side of it.
 */
export function barPieces(from: number, to: number): BarPieces {
  const low = Math.min(from, to);
  const high = Math.max(from, to);
  const carried = Math.max(0, low) + Math.min(0, high);
  return { unseen: carried, above: Math.max(0, high) - Math.max(0, low), under: Math.min(0, low) - Math.min(0, high) };
}
