/** Progress so early that it foretells nothing. */
const TOO_EARLY_MS = 1500;
const TOO_LITTLE = 0.03;

/** Seconds left of a run at its pace so far; undefined while that is a guess. */
export function secondsLeft(elapsedMs: number, share: number): number | undefined {
  if (elapsedMs < TOO_EARLY_MS || share < TOO_LITTLE || share >= 1) return undefined;
  return Math.max(1, Math.round((elapsedMs * (1 - share)) / share / 1000));
}
