import type { dueEn } from "../en/due";
import type { Shape } from "../shape";

export const dueZh: Shape<typeof dueEn> = {
  title: "重检到期日历",
  about: "按客户表的“上次重检”“重检间隔月数”两列推算下次重检日期；未填间隔的，取其客群政策的间隔。",
  noColumn: "客户表没有“上次重检”列。请补充该列（每户上次重检的日期），如有单独间隔再填“重检间隔月数”列，即可查看到期的重检。",
  find: "查看到期重检",
  working: "正在读取重检日期…",
  finished: (dated, overdue) => `共 ${dated} 户，其中 ${overdue} 户已逾期`,
  write: "写入重检日历",
  list: "按日期排列的重检",
  today: "今日到期",
  last: (day, months) => `上次重检 ${day}，每 ${months} 个月一次`,
  undated: (count) => `无法确定日期的客户：${count} 户`,
  stem: "Tenor 重检到期",
};
