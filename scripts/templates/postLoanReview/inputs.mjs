import { inputsSheet } from "../book/inputsSheet.mjs";

const DAY = 86_400_000;
const serial = (year, month, day) => Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY);

/** Dates, what puts a client on the watch list, how often it is reviewed, and what all clients share. */
export function reviewInputs(book, { say }) {
  const item = (key, label, value, format, ...[unit, range, note]) => ({ key, label, value, format, unit, range, note });
  const [days, months, rate] = [say("days", "天"), say("months", "月"), say("a year", "每年")];
  const inputs = inputsSheet(book, { say }, [
    {
      title: say("Dates of the snapshots", "快照日期"),
      items: [
        item("previous", say("Previous", "上期"), serial(2025, 12, 31), "date", say("date", "日期")),
        item("current", say("Current", "本期"), serial(2026, 6, 30), "date", say("date", "日期")),
      ],
    },
    {
      title: say("What puts a client on the watch list", "列入关注名单的阈值"),
      items: [
        item("valueFall", say("Value fell by", "价值下降幅度"), 0.2, "percent", say("of the previous value", "占上期价值"), [0, 1], say("Or more. Illustrative, as all thresholds.", "达到或超过。与其他阈值一样仅为示意。")),
        item("pdRise", say("PD rose to", "违约概率升至"), 1.4, "ratio", say("times the previous", "上期倍数"), [1, 100], say("Or more.", "达到或超过。")),
        item("overdue", say("Days overdue", "逾期天数"), 10, "count", days, [0, 1000], say("Or more.", "达到或超过。")),
        item("satisfaction", say("Satisfaction below", "满意度低于"), 6, "decimal", say("score", "分"), [0, 10]),
      ],
    },
    {
      title: say("Stages", "阶段划分"),
      items: [
        item("stageTwo", say("Days past due: stage 2 above", "逾期天数超过即为第二阶段"), 30, "count", days, [0, 1000]),
        item("stageThree", say("Days past due: stage 3 from", "逾期天数达到即为第三阶段"), 90, "count", days, [0, 1000]),
        item("pdRatio", say("PD against origination", "违约概率相对初始"), 2, "ratio", say("times", "倍"), [1, 100], say("Significant where the increase below is met too.", "须同时满足下述增幅方为显著。")),
        item("pdIncrease", say("PD above origination", "违约概率较初始增幅"), 0.005, "basisPercent", rate, [0, 1]),
      ],
    },
    {
      title: say("Time to the next review", "复审间隔"),
      items: [
        item("normal", say("Client in order", "正常客户"), 12, "count", months, [1, 60]),
        item("watched", say("Client on the watch list", "关注名单客户"), 3, "count", months, [1, 60]),
        item("impaired", say("Client in stage 3", "第三阶段客户"), 1, "count", months, [1, 60]),
      ],
    },
    {
      title: say("Assumptions for all clients", "全体客户的假设"),
      items: [
        item("discount_rate", say("Discount rate", "折现率"), 0.09, "basisPercent", rate, [-0.99, 3]),
        item("years", say("Years", "年限"), 8, "count", say("years", "年"), [1, 100], say("Horizon of the valuation.", "估值年限。")),
        item("growth", say("Growth", "增长率"), 0.02, "percent", rate, [-0.99, 3]),
        item("periods_per_year", say("Periods a year", "每年期数"), 1, "count", say("count", "个"), undefined, say("1, 2, 4 or 12.", "1、2、4 或 12。")),
        item("capital_charge", say("Capital charge", "资本成本率"), 0.1, "percent", rate, [0, 1]),
      ],
    },
  ]);
  return { ...inputs, assumptions: inputs.areas.at(-1) };
}
