const column = (...values: readonly (number | string | null)[]): (number | string | null)[][] => values.map((value) => [value]);

/** Customers 101 to 130 of CDNOW, in weeks: public research data. */
export const cdnowExcerpt = [
  column(5, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 4, 3),
  column(36.14, 0, 0, 0, 24.14, 6.14, 0, 0, 0.29, 0, 0.29, 0, 0, 24.14, 0, 5.29, 0, 0, 0, 0, 3, 0, 0, 0, 7.14, 0, 0, 0, 7.57, 26),
  column(38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38.14, 38, 38, 38, 38, 38),
] as const;

/** Deals of twelve clients that do not exist, over a year: client, date, amount. */
export const inventedDeals = [
  column("A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "A", "A", "B", "C", "D", "D", "D", "E", "F", "F", "G", "H", "H", "I", "I", "J"),
  column(...[0, 5, 9, 12, 15, 20, 26, 30, 33, 38, 41, 47, 60, 130, 90, 75, 40, 80, 140, 200, 70, 150, 300, 65, 88, 120, 240, 310].map((day) => 45_000 + day)),
  column(10, 20, 15, 40, 12, 33, 25, 18, 22, 30, 14, 27, 12, 11, 24, 14, 44, 38, 41, 10, 30, 36, 22, 20, 17, 25, 21, 28),
] as const;
