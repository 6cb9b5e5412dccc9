/** Words of the calendar of reviews. */
export const dueEn = {
  title: "Reviews due",
  about: "When each client of the table is to be reviewed next, from its columns Last review and Review months; where no interval is given, the policy of its segment says it.",
  noColumn: "The client table has no column Last review with the day of each client's last review. Add it, and Review months for intervals of their own, to see which reviews are due.",
  find: "Show the reviews due",
  working: "Reading the reviews…",
  finished: (dated: string, overdue: string) => `${dated} reviews, ${overdue} overdue`,
  write: "Write the calendar",
  list: "Reviews by day",
  today: "due today",
  last: (day: string, months: string) => `Last review ${day}, every ${months} months`,
  undated: (count: string) => `Clients without a day: ${count}`,
  stem: "Tenor reviews due",
} as const;
