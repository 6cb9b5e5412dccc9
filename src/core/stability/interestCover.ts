/**
 * Interest cover: how many times earnings before interest and tax pay the interest, `EBIT / interest`.
 *
 * @returns undefined where there is no interest
 */
export function interestCover(ebit: number, interest: number): number | undefined {
  return interest > 0 ? ebit / interest : undefined;
}
